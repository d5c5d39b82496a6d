/** An agreed meeting that moves, or is called off. */

import { cuesOf } from '../cue.ts'

export const rescheduledCues = cuesOf('rescheduled', {
  3: [
    '(move|moving|push|pushing|shift|shifting|rearrange|rearranging|rearranged|reschedule|rescheduled|rescheduling|postpone|postponing|postponed|put back|put off|bring forward|brought forward|swap|bump|slide|prepone|preponed|preponing|displace) (it|our|the|your|this|that|us|everything|things|you|him|her|everybody|everyone)? .. (meeting|interview|appointment|call|chat|talk|conversation|visit|session|slot|round|to (the)? #|to {when}|by (an|one|a|two|half)|until {when}|to the same time|to later|to another|to next|earlier|trial|presentation|tour)',
    '(meeting|interview|appointment|call|chat|conversation|visit|session|discussion|slot|round|trial shift|trial day|presentation|trial|panel|tour|event) .. (rescheduled|moved|postponed|pushed|shifted|changed|brought forward|put back|rearranged|preponed|be moved|delayed|deferred|has been changed|shift to|move to)',
    '{when} instead',
    'instead (of)? .. (on|at|of|for)? {when}',
    '(come|meet|do|talk|speak|make it|see you|have you|call|start|happen) .. {when} .. instead',
    '(another|different|new|alternative|other|fresh|later|earlier|replacement) (day|date|time|slot|appointment|hour|week|date and time|one) (that|which|for|would|could|suits|works|to|in|next|this|is|soon|please|when|with|if|at|with you)?',
    '(updated invitation|new time|new date|time change|date change|change of time|change of date|revised (time|date|schedule|slot)|this event has been changed|changed when|was .. now|has proposed a new time|rescheduled|reschedule)',
    '(can not|not|unable to|will not be able to|no longer|not able to) (do|make|make it|manage|keep|hold|meet|attend|be there|see you|be in|join|host|talk|take place) .. {when}',
    '(can not|not|unable to|will not be able to|no longer|not able to|not going to) (do|make|manage|keep|meet|be able to|be) .. (meeting|interview|appointment|call|our slot|at (the)? #|tomorrow|today)',
    '(please|do) (do)? not (set out|set off|come|drive|travel|leave|bother coming|come in|make the (trip|drive|journey)) .. {when}? ',
    '(find|fix|agree|look for|arrange|sort|set|pick|suggest|propose|plan|make) .. (a|an)? (new|another|different|alternative|other|later) (appointment|date|time|slot|day|one|moment)',
    '(has|have) .. (emergency|come up|come down with|fallen ill|fell ill|been called|called away|double booked|a hearing|clash|conflict|come in between|off sick|sick|called into|jury duty|funeral|flu|covid|delayed|stuck)',
    '(same time same place|same time|same place|same link|link unchanged|rest stays|everything else (stays|remains)|all else unchanged)',
    '(something|a thing|a clash|an emergency) .. (come up|came up|cropped up|came in between)',
    '(we are|office is|school is|building is) (shut|snowed in|flooded|without power)',
    '(train|flight|plane|car|snow|strike|weather|storm|power|boiler|flood|fire) .. (cancelled|canceled|delayed|stuck|broke|out|strike|gone|so)',
  ],
  2: [
    '(sorry|apologies|apologise|excuse) .. (short notice|mess you|messing you|inconvenience|circumstances|late notice|change|trouble|last minute|moving)',
    '(any chance|would it be possible|is it possible|could we|can we|may we|shall we|might we|would you mind|do you mind) ',
    '(would|does|do|could|is) .. {when} .. (suit|work|do|possible|instead|ok|fit)',
    '(or|otherwise|if not) .. (find|another|shout|suggest)',
    '{when} .. or .. {when}',
  ],
  1: ['(tomorrow|today|thursday|monday|tuesday|wednesday|friday)', '(unfortunately|sorry)'],
})

export const interviewCancelledCues = cuesOf('interview-cancelled', {
  3: [
    '(cancel|cancels|canceled|cancelled|canceling|calling off|call off|called off|scrap|scrapped|scrub|withdraw|withdrawn|withdrawing|revoke|revoked|annul|absage|abgesagt|rescind|rescinded) .. (meeting|interview|appointment|call|conversation|visit|session|discussion|round|trial|presentation|our|your|invitation|panel|talk|chat|{weekday}|tomorrow|today|on|the|tour|assessment)',
    '(meeting|interview|appointment|call|conversation|visit|session|discussion|round|trial shift|trial|presentation|event|invitation|panel|talk|tour|assessment day|assessment|{weekday}|tomorrow) .. (cancel|cancelled|canceled|called off|is off|withdrawn|stands canceled|will not (take place|happen|go ahead|be)|not going ahead|no longer (going ahead|needed|required|necessary|taking place)|removed from|not take place|does not take place|scrapped|revoked|drops out|falls through|not happening)',
    '(canceled|cancelled) (event|interview|meeting|appointment)',
    '(please|do) (do)? not (come|set out|set off|drive|travel|make the|bother|leave|turn up|book|buy|come in|show up) .. (tomorrow|today|on|in|drive|trip|journey|way|monday|tuesday|wednesday|thursday|friday|now|up|out|anymore|after all|down|over)',
    '(no need|no point|not necessary|no reason) .. (to|in) (come|coming|meet|meeting|travel|drive|prepare|attend|make|you|for us|us)',
    '(will not|not|no longer|will no longer|can no longer|not going to) (be)? (meeting|meet|seeing|see|interviewing|interview|holding|hold|needing|keep|keeping) .. (you|people|anyone|candidates|the (interview|meeting|appointment)|anybody|on|after all|for|any|with|for the)',
    'nothing (for us|left|more) to (meet|talk|discuss)',
    '(calling|call|take|taking|withdraw) (it|this|tomorrow|monday|tuesday|wednesday|thursday|friday|next week|our) .. (off|out of the diary|back)',
    '(strike|cross|delete|remove|take|scratch) .. (from|out of|off) (your|the) (calendar|diary|agenda)',
  ],
  2: [
    '(regretted|apologise|apologies|inconvenience)',
    '(already (bought|booked)|your ticket|the receipt|refund)',
  ],
  1: ['(tomorrow|today|appointment|interview)'],
})
