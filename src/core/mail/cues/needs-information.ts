/** Send or answer something before we go on. */

import { cuesOf } from '../cue.ts'

export const needsInformationCues = cuesOf('needs-information', {
  3: [
    '(could|can|would|will|might) you (please|kindly|also|just|quickly|possibly|maybe|perhaps|either|both|then|all)? (re)? (send|resend|re-send|share|provide|forward|supply|submit|upload|attach|complete|fill|email|mail|transmit|drop|furnish|give|list|tell|confirm|clarify|explain|let (me|us) know|answer|scan|point|communicate|specify|put|write|remind|check|get|return|post|show|name|bring) ..',
    '(please|kindly|request you to|requested to|requests you to|asked to|ask you to|be so kind as to|be so good as to|good enough to|kind enough to|do) (also|just|therefore|then|now|in return)? (send|resend|re-send|share|provide|forward|supply|submit|upload|attach|complete|fill|email|transmit|furnish|list|tell|clarify|give|enter|return|scan|mail|answer|state|reply with|respond with|share below|revert with|enclose|indicate|specify|hand in|post|name) .. ({paper}|me|us|it|them|this|these|below|following|both|your|the|in|as|by|to)',
    '(we|i|panel|hr|they|committee|board|team|client) (still|also|now|just|only|would|do|will|urgently)? (need|needs|require|requires|am missing|are missing|lack|lacks|am short of|miss|must have|must know|have to know|want to know|wants to know|need to know|would need|would like to know|would like to see|would like to have) .. ({paper}|from you|whether|if you|how|what|your|one thing|which|where|a|an|two|three|some)',
    '(collect|need|send|resend|provide|share|give|submit|upload|take up|take|have|see|ask|request|asking|ring|check) .. (references|referees|reference|two people|names of|payslips|payslip|certificate|certificates|passport|transcript|transcripts|work samples|writing sample|portfolio|notice period|right to work|proof of|copy of|scan of|immunisation|driving licence|diploma)',
    '(notice period|current ctc|expected ctc|current salary|expected salary|salary expectations|salary expectation|salary claims|salary requirements|earliest start|earliest joining|total exp|relevant exp|lwd|available from|pay expectations|availability to start|earliest date)',
    '(names|contact details|email addresses|phone numbers|details) .. (of|for) .. (two|three|people|referees|references|managers|supervisors|former|previous)',
    '(one|a|another|two|couple|few|couple of|last|quick|small|short|further) (more|quick|small|last|further|other)? (thing|things|question|questions|detail|details|point|points|query|clarification|ask|favor) .. (i|we|that|which|came|before|from|you|for|about|on|on your|forgot|to|is|left|remains|open|my|the|our|please|missing|outstanding)',
    '(forgot|meant|forgotten) to ask',
    '(wanted|want|wants|curious|need|needs|asked|asks|asking|keen|like) to (know|hear) (more|whether|if|how|what|which|about)',
    '(asked|asks|asking|wondered|wonders|wondering) (me)? (whether|if) you (have|are|can|could|would|hold|speak|drive|had|were)',
    '(before|without|until|so that|in order) (we|i|the|they|it|these|this|that|can|those|you) .. (go further|go on|proceed|decide|confirm|continue|move|choose|present|complete|finalise|finalize|submit|take|forward|process|sit down|make|put|anything|next) ',
    '(would|could|is|are|will|do|does) (it|that|you|this|#) .. (also)? (be)? (possible|ok|okay|acceptable|workable|doable|open|willing|prepared|comfortable|conceivable|an option) .. (for you|with|to (work|start|travel|move|relocate|do|take)|working|with you)',
    '(do|did|are|were|can|would) you (currently|still|also|already|ever|perhaps|by any chance|happen to)? (have|got|hold|speak|drive|own|need|be willing|be able|open|willing|legally|authorised|authorized|allowed|prepared|still|currently|comfortable|qualified|certified|ever|require|know|use|used|work with|worked|licensed|registered|or)',
    '(how big|how many|how much|how long|how soon|how far|who did|what was|what is your|what are your|which of these|where do you|where did you|how would you) ',
    '(link|file|attachment|pdf|document|page|deck|portfolio|site|upload) .. (does not|did not|not|will not|asks|password|expired|broken|corrupt|blank|empty|dead|wrong|missing|can not|cannot) ..',
    '(missing|outstanding|incomplete|lacking|absent|not (received|attached|arrived|included|enclosed|come through|find)) .. ({paper}|attachment|from|your|on|in|page|the)',
    '(working|police|criminal|background|reference|credit|dbs|pre employment|identity|employment|drug|medical|screening|security|right to work) .. (check|checks|form|number|verification|clearance|screening|test|certificate)',
    '(form|questionnaire|checklist|documents|papers|details|template) .. (complete|fill|fill in|fill out|return|upload|submit|completed|needed|required|still missing)',
    '(complete|fill in|fill out|fill|return|completing) .. (form|questionnaire|checklist|declaration|profile|template|details|sheet|following)',
    '(asked us to|asks us to|asked me to) (collect|gather|get|obtain|check|request|verify)',
    '(action|information|documents|response|reply) (needed|required|requested|missing)',
    '(trouble you for|ask you for|bother you for|send me|send us|send over|send it|get me|drop me|email me|forward me|shoot me|mail me|give me|fetch us)',
    '(tell|let) (me|us) know (please)? (also)? (what|how|which|whether|from when|where) ..',
  ],
  2: [
    '(reply|respond|answer|revert) with ',
    '(it would help|helps us|help us|it will help|makes a difference|make a difference|would be helpful)',
    '(the panel|hr|the board|client|compliance|legal|payroll|the client) (asks|asked|wants|wanted|needs|requires|would like)',
  ],
  1: ['{paper}', '(please|kindly)', '(question|questions)', '(one|two|three) (pdf|page|pages|paragraph)'],
})
