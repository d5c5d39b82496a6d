/** Frozen, paused, parked: the search stands still for everybody. */

import { cuesOf } from '../cue.ts'

export const onHoldCues = cuesOf('on-hold', {
  3: [
    '(on|in|into) (hold|ice|pause|abeyance|limbo|the back burner|standby|stand by|moratorium|suspense|the deep freeze|cold storage|mothballs)',
    '(hold|pause|freeze|stop|halt|suspension|moratorium|embargo|brake|brakes|ban|lid|block|stay) .. (on|of|for|to) (all|new|any|our|the|every|external|this|further|filling)? .. {hiring}',
    '(hiring|recruitment|headcount|budget|vacancy|spending|recruiting|staffing|personnel|job) (freeze|stop|pause|ban|moratorium|halt|embargo|hold|block)',
    '(froze|frozen|freeze|freezing|paused|pausing|pause|parked|park|parking|shelved|shelve|suspended|suspend|suspending|halted|halt|deferred|defer|stopped|stalled|mothballed|iced|stayed|put off|postponed|postpone|held off|hold off|holding off|pulled the plug|interrupted) .. {hiring}',
    '{hiring} .. (is|are|was|has been|have been|had been|were|been|got|gets|being|be|stay|stays|remain|remains|kept|put|keep) .. (frozen|paused|parked|shelved|suspended|halted|deferred|stopped|stalled|mothballed|postponed|interrupted|on hold|in abeyance|on ice|pushed back|pushed to|delayed indefinitely|blocked|standing still)',
    '(hit|hits|hitting|press|pressed|pressing|push|pushed) (the)? pause',
    '(put|putting|placed|place|keep|keeping|kept|puts|leave|leaving|left|laid) (everything|this|it|things|all of it|that|the (role|search|position|post|process|recruitment|vacancy|project|whole)|all|hiring|your application|our search) .. (on hold|on pause|on ice|aside|in the drawer|to one side|off|in abeyance|on the shelf|in the fridge|back|until)',
    '(had|have|has|decided|forced|need|going|asked|obliged|told|must) (to)? (park|shelve|pause|freeze|suspend|postpone|mothball|hold off|stop|halt|defer|put off|put a stop)',
    '(no|not|nobody|no one|not any|not a) .. (hires|hiring|hire|appointments|new starters|new people|new staff|recruitment|recruit|take anybody on|take anyone on|take on|taking on|allowed to (hire|make|take|recruit)|permitted to) .. (until|till|before|for now|for the moment|at present|for the time being|this (year|quarter|month|half|side)|while|so long|as long|right now|through|up to|can|may|in the|group|company|across|at the moment)',
    '(not|no longer|neither|nobody) (be)? (allowed|permitted|able|free|authorised|authorized) to (hire|recruit|appoint|make|take|fill|sign|bring|add|extend|employ) ..',
    '(stopped|stops|stop|halted|cut|frozen|froze|freezing|blocked|barred) .. (all|any|every|new|external) (hiring|recruitment|hires|headcount|vacancies|spending|appointments|recruiting)',
    '(until|till) further (notice|instructions|orders|information|word)',
    '(order|opening|project|launch|expansion|move|client|contract|funding|grant|order|tender|budget|program|site|branch|works) .. (pushed back|postponed|delayed|paused|suspended|on hold|fell through|cancelled|canceled|stopped|put off|pulled|moved to|frozen|slipped|is pushed)',
    '(reorganisation|reorganization|restructure|restructuring|merger|acquisition|acquired|takeover|audit|reforecast|reorg|review of all|spending review|relocation|insolvency|strike) .. (until|first|so|before|nobody|no|hold|stop|closes|through|complete|finished|and)',
    '(as long as|until|till|so long as) (there is|we|it|that|the {adj}? (freeze|stop|audit|merger|deal|reforecast|budget|move|situation|building|funding|review|court|case)|they|this) .. (no shop|know where|know more|know how|closes|clear|settled|resolved|reopens|opens|lifted|thaws|been and gone|comes through|through|over|finished)',
    '(when|if|once|as soon as|should|until) (it|this|things|that|the (freeze|stop|role|process|search|position|hiring|ban|req|vacancy|budget|post)|we|hiring|recruitment) (is|are|has been|gets|will be|be|can)? (reopens|reopen|re-opens|thaws|thaw|lifted|unfreezes|unfrozen|resumes|resume|restarts|restart|continues|opens|picks up|pick back up|released|back on|starts again|get going|moves again|moving again)',
    '(restart|resume|pick (this|it|things) (back)? up|start again|take up again|reopen|re-open) .. (when|once|as soon as|in|later|with|next|after|autumn|spring|new year|then|where)',
    '(not|is not|it is not) a no',
    '(for the time being|for now|for the moment|at the moment|temporarily|indefinitely|provisionally) .. (not|no|stop|suspend|hold|pause|freeze|suspended|paused|frozen|on hold)',
    '(not|no|suspend|hold|pause|freeze|stop|halt|filling|suspended|held) .. (for the time being|indefinitely|for now|for the foreseeable|this (financial|fiscal|calendar)? ?(year|quarter))',
    '(vacancy|position|role|post|search|recruitment|hiring|process) .. (not dead|asleep|sleeping|dormant|standstill|stand still|at a standstill|limbo)',
    '(lost|loses|pulled|cut|withdrew|withdrawn|cuts) .. (the|our)? (funding|budget|client|contract|grant)',
    '(timing|start) .. (uncertain|unclear|open|unknown)',
    '(not|no) (before|until|earlier than) (the)? (new year|autumn|spring|summer|fall|winter|q1|q2|q3|q4|january|next (year|quarter|financial)|new financial|new budget)',
    '(have|has|got) no (work|money|budget|order|orders|funds|space|building|shop|clients|approval) .. (until|now|yet|right now|at present|just now)',
  ],
  2: [
    '(when|how long) .. (can not|no idea|cannot|not) .. (say|tell|know|predict)',
    '(not going anywhere|nothing has changed|still like you|still want you|top of (a|the|my) list|first (call|name|person)|top of the pile)',
    '(headcount|order situation|cost saving|savings|economy|tariffs|reforecast|shareholders|investors|lose the funding)',
    '(if you|should you) (get|find|are offered|have) (something|another|other|an offer) .. (take|understand)',
    '(come back|get back|write|return|be in touch|call) .. (to you)? (as soon as|when|once) .. (lifted|over|changes|change|opens|reopens|clear|settled|resumes)',
    '(weeks and not months|weeks not months|matter of (weeks|months))',
  ],
  1: ['(wish i had better news|not the news|not the (new year)? message|heads up|unfortunately)', '(freeze|frozen|pause|paused|hold|park)'],
})
