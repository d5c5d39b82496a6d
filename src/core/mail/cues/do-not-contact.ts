/** Don't get in touch; we will. */

import { cuesOf } from '../cue.ts'

const reach =
  '(contact|contacting|call|calling|phone|phoning|telephone|ring|ringing|email|emailing|write|writing|message|messaging|inquire|inquiring|inquiries|inquiry|follow up|following up|approach|approaching|chase|chasing|ask|asking|reach out|reaching out|correspond|correspondence|contact~|further contact|getting in touch|get in touch|lobby|canvass|send|sending|visit|messages|emails|calls|questions|reminders|reminder|checking|check)'

export const doNotContactCues = cuesOf('do-not-contact', {
  3: [
    '(should|must|may|shall|can) not be (approached|contacted|lobbied|telephoned|emailed|written to|called|canvassed)',
    '(directly or|or) through third parties',
    '(remind|reminds|reminded|reminding) (all|candidates|applicants|you) .. (not|should|must|no)',
    '(does|do|will|can|shall) not (correspond|communicate|enter into correspondence|discuss|comment) .. (with|on|candidates|applicants|applications|recruitment|individual)',
    '(unable|not able) to (discuss|comment) .. (while|recruitment|applications|individual|during|progress|under way)',
    '(await|wait for) our (letter|notification|decision|message|answer)',
    '(not|neither) (usual|desired|customary|appropriate|permitted|allowed|helpful|wished|wanted|necessary|done|our practice) .. (ask|asks|contact|inquire|call|write|candidates|inquiries|approach|in between|telephone|questions)',
    '(you|they|candidates|all) (get|receive|hear|become) .. (message|news|word|answer|notice|from us) .. (when|if|once|as soon|automatically|unasked) .. (is|message|news|decided|there|something|ready)?',
    '(no|without) (need|use|point|purpose|sense) (to|in|of) (ask|asking|call|calling|contact|contacting|write|writing|chase|chasing|follow|inquire|inquiring|ring|email|check)',
    '(attempt|attempts|trying) to (contact|approach|influence|lobby|reach)',
    '(please)? ?(do not|not) come to us',
    'we (do not|can not|will not|are not able to|are unable to) (respond|reply|answer|react) (to)? .. (status|inquiries|inquiry|requests|calls|messages|emails)',
    '(better|best|prefer|rather|grateful|appreciate it) .. (if you|you|not) (did|do|would|could|to)? ?(not|no longer|stop) (write|ring|call|contact|email|phone|message|chase|ask|follow)',
    '(stop|quit|no more) (emailing|emails|email|calling|calls|messages|writing|phoning|chasing|asking|messaging|ringing|texting)',
    'will (telephone|contact|call|write to|notify|reach out to|phone) (those|candidates|the candidates|applicants|successful|shortlisted|only) (to whom|who|whom|selected|directly|for|it|chosen)?',
    'do not ask others',
    `!(please|kindly|ask|asking|asks|grateful|appreciate|appreciated|request|requested|requests|asked|prefer|must|should|thankful|obliged|polite|politely|advised|reminded|urge|beg) .. (refrain|refraining|abstain|desist|avoid|stop|hold off|hold back|cease|not to|do not|did not|would not) .. ${reach}`,
    `!(do not|please do not|not to|no need to|must not|should not|may not|you need not|stop|refrain from|hold off|quit|abstain from|cease|avoid) ${reach} .. (us|me|the|members|this|our|again|committee|office|him|her|any|further|in the meantime|anyone|for|about|individually|department|until|staff|panel|to|on|directly|more|outcome|status|with|by)`,
    `(refrain|desist|abstain|hold off) (from|on)? .. ${reach}`,
    '(inquiries|inquiry|calls|messages|emails|requests|questions|correspondence|follow ups|reminders|canvassing|lobbying|phone calls) .. (not be (answered|entertained|accepted|responded|considered|dealt|returned|possible)|can not be (answered|entertained|accepted|responded|dealt)|will not be|are not (answered|accepted|possible|welcome|entertained|returned)|disqualify|disqualification|delay|unable to|no longer|not help)',
    '(unable|not able|can not|will not|not be able|not possible|will no longer|no longer able) .. (to)? .. (respond|answer|reply|enter into|entertain|take|deal with|return) .. (individual|additional|further|status|any|telephone|inquiries|inquiry|messages|calls|correspondence|questions|emails|candidates)',
    '(we|office|panel|committee|i|they|us|someone|hr|department|school) (will|shall|come|are going to|would) .. (come to|contact|be in touch|reach out|write to|call|get in touch|approach|come back to|notify|get back to) .. (you)? .. (of our own accord|ourselves|if|when|in due course|own initiative|unprompted|directly|not the other way|should|once|unasked)',
    '(candidates|applicants|you) .. (let|allow|leave) .. (the)? (office|us|committee|them|me|panel|hr) .. (be the one|to (reach|contact|make)|make the|do the|take the)',
    '(do not call us|do not ring us|do not chase|we will call you|leave it with us|leave the next move|wait to hear|wait until you hear|wait until we)',
    '(no|not any|without) (further|more|additional|other)? (inquiries|inquiry|calls|contact|messages|correspondence|follow ups|emails|questions|reminders|visits) (please|are|will|until|from|in|to|is|necessary|needed|required|of)?',
    'that you make none',
    '(of our own accord|on our own initiative|unprompted|let the office)',
    '(further|more|additional|repeated) (inquiries|contact|messages|calls|emails|reminders|inquiry|questions) .. (not|unnecessary|delay|only|no|unhelpful|hinder|slow)',
    '(direct contact|contact) with .. (panel|committee|board|members|governors|department|staff|councillors|chapter) .. (is|are|not|will|may)',
  ],
  2: [
    '(your (two|three|several|repeated|many|various|numerous|last|four|previous)? ?(messages|calls|emails|inquiries|visits|letters))',
    '(to be fair|in fairness|fairness|equal treatment) .. (everyone|all|candidates|applicants)',
    '(have everything we need|nothing further (is)? (needed|required))',
    '(due to|owing to|because of|given) (the)? (number|volume|high) ',
    'only .. (will be|are) contacted',
  ],
  1: ['(in the meantime|individual|status inquiries|in writing)'],
})
