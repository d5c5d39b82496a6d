/** Not this role, but that one: another role, person or firm by name. */

import { cuesOf } from '../cue.ts'

export const referralCues = cuesOf('referral-elsewhere', {
  3: [
    '(passed|pass|passing|gave|give|giving|given|forwarded|forward|forwarding|handed|hand|transfer|transferred|transferring|shared|share|sharing|refer|referred|slipped) (on|along|over)? ?(your|you) (name|number|cv|details|profile|application|contact|contacts|particulars|papers|credentials|dossier|phone|portfolio) .. (to|with|in front of|across)',
    '(refer|referring|referred|transfer|transferring|move|moving|steer|hand|handing) you (over|on|across|along)? ?(to|towards) (my|our|the|a|mr|mrs|ms|dr|another) ..',
    '(gave|given|giving|give|passed|sent|slipped) (him|her|them) your (name|number|cv|details|email|contact|profile)',
    '(introduce|introducing|connect|connecting|introduction|recommend|recommended|recommending|vouch|vouched|hook you up|put you in touch|putting you in touch|put you two in touch|put in a (good)? word) .. (you|to|two|both|with)',
    '(friend|friends|colleague|colleagues|boss|partner|sister|brother|cousin|neighbor|neighbour|competitor|sister company|parent company|another company|other company|client|clients|contact|contacts|mate|pal|peer|associate|acquaintance|supplier|branch|division|subsidiary|affiliate|old boss|former boss|opposite number|counterpart|wife|husband|daughter|son) .. (of mine|of ours)? .. (at|in|from|with|runs|who|has|over at|across|is|called|needs|wants|seeks|for) .. (looking|needs|need|needs a|seeking|searching|has|wants|after|hiring|short|desperate|recruiting|opening|vacancy|crying out|could use|on the lookout|seeks|search|hunting|running)',
    '(is|are|was) (looking for|searching for|seeking|after|hiring|recruiting|desperate for|crying out for|short of|hunting for|on the hunt|on the lookout) .. (a|an|someone|somebody|exactly|people|just|what|your)',
    '(phoned|called|rang|told|asked|mentioned|said|emailed|wrote) .. (me|us)? .. (desperate|looking for|needs|searching|wants|short of|in need of|hiring)',
    '(use|mention|drop|say|quote) (my|our) name',
    '(expect|expecting) (a|your|you|her|his|to hear|their) (call|email|cv|from|mail)',
    '(drop|write|give|ring|call|phone|contact|email|ping|text|get in touch with|reach out to|speak to|talk to|try|approach|get hold of) (him|her|them) .. (a line|directly|a call|a ring|before|direct|there|yourself|an email)',
    '(write|call|phone|ring|email|contact|approach|reach out|apply|speak|talk|send) .. (directly|direct) (to)?',
    '(better|great|perfect|natural|ideal|more suited|suited|fits|fit|suits|obvious) (at|fit|match|candidate|person)? ? (for|fit for|match for|in|with|to|candidate for) (the|our|another|that|a|their|his|her|this) .. (role|team|position|department|opening|vacancy|job|post|branch|group|site|side|unit|division|office|desk|credit|sales|practice)',
    '(consider|considered|considering|look at|apply for|applied for|go for|put in for|be interested in|interested in|open to|talk about|suggest|propose|recommend|steer you|point you|direct you|redirect you|sound you out|pitch you) .. (the|our|a|another|an|that|this|their|to|toward|towards|for) .. (opening|role|position|vacancy|post|job|opportunity|req|team|department|branch|company|firm)',
    '(put|enter) (your)? (name|hat|cv) (down|in|in the ring) .. (for|instead)',
    '(start|begin) (fresh|afresh|again|over) with you',
    '(different|another|new|sister|separate|other|second) (role|position|vacancy|opening|post|job|department|team|branch|req|requisition|office|site) .. (in|at|with|which|that|opens|opening|goes live|reporting|under|for|is|called|,)',
    '(shall|may|can|could|should) i (forward|introduce|pass|send|put|transfer|share|connect|suggest|give|recommend|hand)',
    '(our|their|the|my|another) (sister company|sister firm|parent company|other branch|other office|other site|other shop|other store|other school|head office|subsidiary|holding|group company|partner company|partner firm)',
    '(told|mentioned you to|mentioned your|already told|said) (him|her|them|{they}|about you)? .. (about you|to expect you|you would|your name|expects you|expect you|knows (your|about)|you to)',
    '(asked for|wants to see|wants|would like|interested in|curious about|likes) your (cv|profile|details|number|application)',
  ],
  2: [
    '(instead|elsewhere)',
    '@',
    '(can not use you here|bench is full|nothing here|not here|not for this|closed from our)',
    '(natural|right up your street|your alley|made for you)',
    '(if you are interested|interested|if you like|no pressure|up to you)',
  ],
  1: ['(introduce|recommend|friend|branch|department|team)'],
})
