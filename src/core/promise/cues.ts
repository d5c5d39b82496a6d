/**
 * The words that tell what a day is for: the promise of an answer, a meeting, somebody's return, the candidate's own
 * task, a start date. Patterns over a clause of plain words; which cue a day goes by is for `day-roles.ts`.
 */

export type CueKind =
  | 'promise'
  | 'wait'
  | 'decide'
  | 'event'
  | 'back'
  | 'away'
  | 'start'
  | 'silence'
  | 'chase'
  | 'matter'
  | 'task'
  | 'money'
  | 'advert'
  | 'other'
  | 'past'
  | 'invite'
  | 'refusal'
  | 'own'
// prettier-ignore

const whom = '(?:you|u|me|him|her|everyone|everybody|every candidate|all|both|people|candidates|applicants|them|folks|each|the candidates|the others|you both|you all|all of you)'
const send =
  "(?:will|shall|would|should|could|can|must|may_?|might|to|gonna|going to|we|they|he|she|i|and|then|who|hr|somebody|someone|[a-z]+'ll|[a-z]+'d)"
const verb =
  '(?:tells?|told|telling|informs?|informed|informing|notify|notifies|notified|notifying|advises?|advised|updates?|updated|updating|calls?|called|calling|rings?|ringing|rung|phones?|phoned|phoning|telephones?|telephoned|telephoning|emails?|emailed|emailing|mails?|mailed|mailing|writes?|written|writing|texts?|texted|texting|txt|txts|app|apps|messages?|pings?|contacts?|contacted|contacting|answers?|answered|answering|replies|reply|responds?|responding|buzz|whatsapps?|reaches|reach|intimate|intimated|communicate|communicated|bell)'
const adverb =
  '(?:then |also |surely |certainly |definitely |personally |all |both |back |directly |just |probably |already |to |with |out to )*'
const imperative =
  "^(?:(?:please|pls|plz|kindly|just|do|so|then|and|but|also|ok|okay|now|meanwhile|remember to|don't forget to|you can|you could|you may_?|feel free to|by all means|you're welcome to|you are welcome to|in the meantime|,) )*"

const cue = (kind: CueKind, ...patterns: readonly string[]): { readonly kind: CueKind; readonly pattern: RegExp } => ({
  kind,
  pattern: new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'gu'),
})

export const cues = [
  cue(
    'promise',
    String.raw`(?<!\b(?:nice|good|glad|lovely|sorry|great|pleased|happy|forward|curious) to )(?<!forward to )\bhear(?:s|d|ing)?\b(?! (?:a|the) case)`,
    String.raw`(?<!\b(?:don't|didn't|doesn't|not|let me|let us|as you|who|get to|like to|want to|need to|happy to|nice to|as far as i|getting to|for all i|i|we all|never|you to|things i|do you|if you|what you|don't really|don't quite|don't yet) )\bknow(?:s|ing)?\b(?! (?:of|how|that|who|exactly how|him|her|them|me|any(?:one|body)|some(?:one|body)|where to|,)\b)`,
    String.raw`\blet(?:s|ting)? ${whom.replace('me|', '')}(?: all| both)? know\b`,
    String.raw`\b(?:will|would|shall|should|to|can|they|he|she|hr|[a-z]+'d|[a-z]+'ll) let(?:s)? me know\b|\blets me know\b`,
    String.raw`\b(?:we|i|they|he|she|hr|will|shall|would|[a-z]+'ll|[a-z]+'d) (?:\w+ )?let (?:know|you)\b`,
    String.raw`\b${verb} ${adverb}${whom}\b(?! to (?:apply|come|send|get|write|call|ring))`,
    String.raw`\b${send} (?:then |also |surely |certainly |definitely |probably |finally )*(?:call|ring|phone|telephone|write|say|answer|reply|respond|revert|announce|mail|email|text|txt|message|report|speak|communicate|inform|tell)\b(?! (?:it a|me (?:about|whether|if)|that))`,
    String.raw`\b(?:be|been|being|is|are|get|gets|getting|was|[a-z]+'s|[a-z]+'re) (?:[a-z]+ly |then |all |also |to be )?(?:told|informed|notified|contacted|advised|called|rung|phoned|emailed|announced|communicated|published|declared|intimated|released|updated|displayed|posted|put up|messaged|written to|rejected or hired)\b`,
    String.raw`\b(?:answers?|decisions?|outcomes?|results?|verdict|feedback|news|reply|replies|response|responses|update|updates|yes_or_no|yes_or_a_no|1_way_or_the_other|1_way_or_another|letters?|mail|email|e-mail|conclusion|reaction|confirmation|notification|communication|announcement|ruling|final list|list|tidings|white smoke|resolution|clarity|certainty|final word|green light|red light|thumbs|gewissheit|rückmeldung|antwort|réponse|antwoord|bescheid|besked|uitslag|retour)\b(?! (?:to my|from you|about your|of employment))`,
    String.raw`\b(?:some|have|get|any|more|final|our|my|the) word\b(?! of)|\b(?:an?|our|the) (?:message|sign|signal|notice|whatsapp|envelope)\b(?! of (?!us|me|life))|\b(?:on|in|through|at) your (?:mat|doormat|door|letterbox|letter box|mailbox|inbox|hands?|phone|post)\b`,
    String.raw`\b(?:calls?|phone call|phonecall)\b(?<!\b(?:reference|conference|interview|video|zoom|teams|second|next|first|intro|screening|this|today's|that|on the|our|technical|team|follow-up|close|judgement|tough|hard|before the|after the) calls?)(?<!\bjudgement call)(?<!\b(?:it's|that's|is|was) (?:not )?(?:her|his|their|my|our|your) call)`,
    String.raw`\b(?:an|the|your|our|any|formal|written|verbal|my|conditional|firm) offers?\b(?! (?:from|by|elsewhere|with another|i have|on the table|expires))|\boffers go\b|\boffer (?:roll|release|making|stage)\w*|^(?:the )?offers? (?:will|is|are|would|should|comes?|goes)\b|\boffer letters?\b|\bmake (?:an|the|our) offer`,
    String.raw`\b(?:get|gets|getting|got|come|comes|coming|be|circle|circling|circles|ring|rings|call|calls|report|reports|write|writes|is|are) back (?:to|with) (?:${whom}|candidates)\b|\bgets? back\b(?! (?:to us|from|home|into|in (?!‹)|at|after|until|here))|\bgetting back\b|\bback to ${whom}\b|\bring back\b|\bcall back\b|\bcomes? back (?:to|on) (?:you|it|this|that)\b`,
    String.raw`\b(?:in|into) (?:touch|contact)\b(?! with (?:us|me))|\bma(?:ke|kes|king|de) contact\b|\bcontact (?:is|will be) made\b|\bon the (?:blower|phone|line|horn|dog)\b|\breach(?:es|ing)? (?:out|you)\b|\bfollow(?:s|ing)? up\b|\bfollow-up\b|\bcircle back\b|\brevert(?:s|ing)?\b|\btouch base\b|\bpick up the phone\b|\bon the phone (?:to|with) you\b|\breported back\b`,
    String.raw`^out\b`,
    String.raw`\b(?:holler|sing out|yell|sings out|loops? back|looping back|loop you in|swing back|report in|feed back|feeds back|gets? on to you|be on ?to you|get onto you|get hold of you|pass it (?:on|along)|fill you in|clue you in|in the loop|in the picture|spill the beans|break the news|deliver (?:the|our|a)|hand down|renders?|pronounces?|(?:decisions?|answers?|results?|offers?|word|verdict|news|it|names?|letters?|lists?) (?:will |should |would )?comes? (?:through|down|out)|hits? your inbox|lands? in your|turns? up in your|closure|next steps|the nod|go-ahead|go - ahead|acceptance|refusal|rejection|green light|green-light|shortlist is|we(?:'ll| will) (?:shout|yell|flag))\b`,
    String.raw`\bthat(?:'s| is|'d be| will be) (?:your|the|our|my) (?:day|date|answer|moment)\b`,
    String.raw`\bdrop(?:s|ping)? (?:${whom} )?a (?:line|note|message|mail|text)|\bgives? ${whom} (?:a|an|our|the|my|your|his|her|their|both|some)\b|\bshout\b|\bgives? (?:notice|word|a sign|a signal)\b|\bnotice to (?:all|you|everyone)\b|\bout of (?:your|their) misery\b|\bwhere (?:you|we|i|everyone|everybody) stands?\b|\bsomething (?:for|from|to) (?:you|me|us|tell)\b|\bwith you (?:by|on|before|within|in|at)\b|\bhave it by\b|\bin your inbox\b|\bdrop in your\b|\bwe come to you\b|\b(?:a|our|his|her|their) return (?:from us|by|before|on|within|in|at|‹)|\breturns? to you\b|\byou(?:'ll| will| would|'d| should)? (?:get|have|receive) (?:it|something|that|this|1|our|an|all|everything)\b|\byou(?:'ll| will| shall| should) (?:get|have|receive) (?!to\b|your (?:first|own)|a (?:trial|second|desk|laptop|mentor|buddy|task|test|call with)|the chance|until|time|access|training|been|an interview|interviews?|received|got|had|days?)|^(?:calling|ringing|phoning|emailing|telling)\b|^(?:communicated|announced|informed|notified|told|called|published)\b|\b(?:is|are|be|'ll be|i'm|we're|they're|she's|he's) (?:calling|ringing|phoning|emailing|texting|writing|contacting|telling|informing)\b|\bcome to you with\b|\btell (?:it )?(?:to )?you\b`,
  ),
  cue(
    'wait',
    String.raw`\b(?:[a-z]+'ll|will|shall|gonna|going to|gotta) (?!(?:[a-z]+ )?(?:meet|see|invite|show|train|need|want|pay|reimburse|take|fly|introduce|interview|onboard|hire|have|join|pick|collect|miss|like|expect|require|be) )(?:[a-z]+ )?[a-z]+ (?:you|u)\b`,
    String.raw`\bshe'll be (?:right|apples)\b|\bphone (?:handy|on|close|near|nearby|charged)\b|\bby the phone\b|\beye (?:out|on)\b|\bwatch (?:your|for|out)\b|\blook out for\b|\bcheck your (?:inbox|email|mail|spam|junk|phone)\b|\bhold tight\b|\bhang tight\b|\bstay tuned\b|\blet (?:us|me) have ‹|\bmull\b|\bsleep on it\b|\bthink it (?:over|through)\b|\b(?:circle|mark|your (?:calendar|diary)|(?:written|chalked|inked) (?:on|in|up|down))\b|\b(?:typical|usual|usually|normal|normally|standard|average|the norm|generally|typically|safe bet|good bet|fair bet|best bet|best guess|ballpark|quotes?|put down|down for|down as|told|tells|telling|replied|responded|mentioned|indicated|suggested|quoted|await|awaiting|keep you|shan't keep|as a rule)\b`,
    String.raw`\b(?:gives?|giving|leave (?:it|this|that|us|me|things)|allow|allows|bear with|count|counts|reckon|reckons|bank on|rely on|expect|expects|look for|looking at|turnaround|turn-around|turn - around|turn (?:these|this|it|them|things|everything) (?:a?round)|wait|hang on|hang in|hold on|sit tight|patience|patient|required|needed|runs?|lasts|needs?|needing|takes?(?! up)|taking(?! up)|want|wants|asks?|asked|saying|say|says|says|said|shouldn't be (?:more|longer)|not more than|timeline|timeframe|timescale|should be (?:done|through|ready|finished)|be (?:done|through|ready|finished)|have thought|be looking|figure|plan on|think|thinks|guess|call it|make it|aim|aiming|target|targeting|hope|hoping|hopes|shoot for|shooting for|try for|pencil|pencilled|due|ready)\b`,
  ),
  cue(
    'decide',
    String.raw`\bdecid(?:e|es|ing|ed)\b|\bchoice\b|\bselection (?:is|will be)\b|\bma(?:ke|kes|king|de) (?:up )?(?:our|their|my|his|her|the|a|its|final) (?:minds?|choice|pick|call|decision|mind up|minds up|appointment|selection|hire)\b|\bchoos(?:e|es|ing)\b|\bchose\b|\bsettled?\b|\bwrap (?:this|it|things|everything|the process|up this)\b|\bfinali[sz]\w*|\bbuttoned up\b|\bsorted\b|\bhave (?:a|the|our) (?:name|person|candidate|choice)\b|\bconclud(?:e|es|ed|ing) (?:this|it|the (?:process|matter|search))\b|\bconcluded$|\b(?:be|is|gets?) (?:closed|concluded|completed|wrapped)$|\bclos(?:e|es|ing|ed) (?:this|it|the (?:process|role|position|loop|case|file|search)|out)\b(?! (?:the |our |first |second )?(?:interview|round|panel|onsite))|\b(?:finish|finishing|get|got|have) (?:this|it|things|everything|the (?:process|search|hire)) ?(?:done|finished|settled|sorted|closed|up|off|over|wrapped)?\b|\bsewn up\b|\bnailed? down\b|\bpick(?:s|ing)? (?:somebody|someone|a|the|1|our|their)\b|\bmake (?:a|the) (?:hire|appointment)\b|\bpull the trigger\b|\b(?:iron|suss|nut|thrash|hammer|sort|figure|work|tie|tied|sorted|ironed|hammered|worked|thrashed|figured|nutted|sussed)(?:ing)? (?:it |this |things |all that |that )?(?:all )?(?:out|up)\b|\bput (?:it |this |to )*to bed\b|\bover the line\b|\block(?:ed|ing)? (?:it|this|someone|somebody|in)\b|\bfirm(?:ed)? (?:it |this )?up\b|\bcome to (?:a|an|our) (?:view|decision|conclusion|agreement)\b|\bmind(?:s)? made up\b|\bheads? (?:around|round) it\b|\bknow who\b|\bland on (?:someone|somebody|a name)\b|\boff (?:my|our) desk\b|\bfinished with it\b|\bcut the knot\b|\bland (?:this|the) plane\b|\bcross the line\b|\bfill(?:ed)? (?:this|the) (?:role|post|position|seat)\b|\bselect(?:ion|s|ed)?\b|\bgoes out\b|\bgo out\b|\bgoing out\b|\bwrapped up\b|\bwrap by\b|\bwrap this\b|\bdone and dusted\b|\bagreed\b|\b(?:have|has|having|'ve|'d|be) (?:[a-z]+ )?(?:picked|chosen|chose|made)\b|\bhire by\b`,
  ),
  cue(
    'event',
    String.raw`\b(?:meets?|meetings?|met|sits?|sat_?|sitting|conven\w+|interview(?:s|ing|ed|ings)?|seeing|sees|(?<!\byou(?:'ll|'d)? )(?<!\byou (?:will|would|should|can) )see(?! (?:it|your|how|what|if|my|you|the money|a |done))|finish(?:es|ing|ed)?(?! (?:this|it|things|everything|the (?:process|search|hire)))|wraps?|wrapping|wrapped|conclud(?:e|es|ed|ing)|last candidate|final candidate|come in|comes in|coming in|presentations?|presents?|presenting|pitch(?:es|ing)?|debriefs?|debriefing|caucus|pow - wow|powwow|sits? down|round the table|around the table|heads together|all - hands|offsite|off - site|retreat|hearing|tally|tallied|wash - up|demo class|discuss\w*|reviews?|reviewing|gets? together|get round|goes (?:to|before|through|up|on|in|into)|go (?:to|before|through|into|in)|going (?:to the|before|through|in)|compares? notes|comparing notes|calibrat\w+|huddles?|gather\w*|talk it (?:over|through)|talks? (?:with|to|about)|(?<!\b(?:it|this|process|things) )runs?|running|visits?|visiting|budget (?:closes|round|is)|signs? off|sign-off|sign off|signs|approv\w+|trials?|assessments?|votes?|voting|sessions?|(?<!\b(?:these|them|it|those|you|us|ringing|calling|phoning|come|way|other|turn|going|go|ring|phone|call) )rounds?|rounders|done (?:with|interviewing|seeing)|through (?:with|the)|sync|stand-up|standup|workshop|looks? (?:at|over)|board(?:'s)?(?= (?:on|is|are|in|next|this|‹))|(?:board|committee|council|staff|team|panel|budget|hiring) meetings?|conference|agm|audit|first talks|talks|talking to|speak (?:with|to) (?:the )?(?:other|last|remaining|more|\d)|sort through|scor(?:e|es|ing)|shortlisting|screening|on the agenda|agenda|in the diary|comes up|tests?|onsites?|on-sites?|on - sites?|loops?|demos?|(?:last|final|remaining) (?:[a-z]+ )?(?:is|are|comes?|1)|(?:candidates?|finalists?)(?= (?:on|are|is|from|in|tomorrow|‹|‹))|conversations?)\b`,
  ),
  cue(
    'back',
    String.raw`\b(?:is|'s|are|be|being|gets?|got|comes?|coming|getting|i'm|he's|she's|they're|[a-z]+'s|am|will be|and|only|arrives?|fly|flies|flying|home|not) (?:only |not |then |finally |fully )?back\b(?! (?:to|with) (?:you|me|everyone|all))|\bback (?:in (?:the |our |my |his |her )?(?:office|town|country|saddle|berlin|london|work|charge|harness|action)|at (?:work|my|her|his|the) ?(?:desk)?|from|on board|again|at it|on ‹|‹|in on|after|home)|(?<!\ba )\breturns?\b(?! (?:from us|to you|to me|your|the|it))|\breturning\b|\breturned\b|\b(?:is|are|am|[a-z]+'s|i'm) again (?:in|at|here|there|available|reachable)\b|\b(?:is|are|am|[a-z]+'s|i'm) (?:in|here|there|available|reachable|at work) again\b|\b(?:gets|get|comes|flies|fly) in (?:from|on|‹)|\b(?:arrives?|lands?)\b(?! (?:the|this) plane)|\breappears?\b|\bcomes? off (?:leave|holiday)\b|\bresurfaces?\b|\bends (?:his|her|the) (?:leave|holiday)\b`,
  ),
  cue(
    'away',
    String.raw`\baway\b(?! with it)|\bon (?:annual |parental |maternity |paternity |sick |study |a |my |her |his |their |our |paid |short |compassionate |extended |family |well-earned )*(?:leave|holidays?|vacation|honeymoon|business trip|trip|tour|sabbatical|the road|travel|assignment|training)\b|\bout of (?:the )?(?:office|town|country|action)\b|(?<!\b(?:results?|lists?|letters?|decisions?|offers?|news|answers?|names?|announcements?|word|it) (?:will |should |would )?)\b(?:[a-z]+'s|is|am|are|i'm|they're|we're|be) (?:also |both |all )?out (?:‹|until|through|sick|all|on|for|this|next)|\b(?:is|are|am|[a-z]+'s) out$|\boff (?:until|‹|sick|on|for|all|work|this|next|from)\b|\boff$|\btravel(?:l)?ing\b|\babroad\b|\bgone\b(?! (?:out|through|over|to|well|badly))|\babsent\b|\bnot (?:in|here|there|around|available|working|reachable)\b(?! (?:a|the) (?:position|list))|\bin (?:portugal|spain|italy|france|india|china|asia|america|mexico|greece|japan|singapore|brussels|paris|london|new york|the us|the states)\b|\b(?:have|has|is|are|we're) (?:closed|shut)\b|\b(?:closed?|shut)\b(?= (?:from|until|‹|between|over|for|on))|\bin (?:vacation|holidays?|leave|pause|congé|congés|urlaub|vakantie)\b|\bunavailable\b|\bunreachable\b|\bmeeting-free\b`,
  ),
  cue(
    'start',
    String.raw`\b(?:start(?:s|ing|ed)?|begin(?:s|ning)?|began|commenc(?:e|es|ing))\b(?! (?:of|calling|ringing|phoning|writing|telling|making calls|contacting|informing|interviewing|interviews|the interviews|with (?:the )?interviews|deciding|sending|getting back|the calls|our calls|reaching|to (?:call|ring|phone|write|tell|inform|contact|interview|send)))|\bjoin(?:s|ing|ed)?\b(?! us for)|\bdate of joining\b|\bdoj\b|\bonboard\w*|\bon board\b|\bin (?:post|the seat|role|place|situ)\b|\b(?:available|vacant)\b|\bfirst (?:working )?day\b|\boccupy\b|\bfixed term\b|\btakes? up\b|\btaking up\b|\btraining (?:starts|begins|week)\b|\binductions?\b`,
  ),
  cue(
    'silence',
    String.raw`\b(?:not|nothing|no (?:news|word|answer|reply|mail|email|message|call|response|sign|letter|phone call|contact)|silence|silent|quiet|never|nobody|none|no 1|without (?:an? |any |our )?(?:news|word|hearing|letter|call|message|mail|sign|reply|answer)|[a-z]+n't)\b`,
  ),
  cue(
    'chase',
    `${imperative}(?:call|ring|phone|email|e-mail|mail|text|ping|chase|nudge|remind|poke|give (?:me|us|her|him|the office|our office|[a-z]+) (?:a|an)|drop (?:me|us)|get (?:in touch|hold of|back)|contact|write (?:to )?(?:me|us)|try (?:me|us)|check (?:in|back)|badger|pester|hassle|prod|follow up|reach out|shout|bug|knock|come and find|send (?:me|us) a (?:reminder|nudge|message|text|mail|line)|don't hesitate|hesitate|feel free|do chase|go ahead)`,
    String.raw`\b(?:chase|nudge|remind|poke|prod|badger|pester|hassle) (?:me|us)\b|\bcheck back\b|\bassume\b|\btake (?:it|that)\b|\btake it as\b|\bmeans? (?:no|that|we|it|you|a no)\b|\bconsider\b`,
  ),
  cue(
    'task',
    `${imperative}(?:send (?!me a|us a)|share|submit|return (?:the|your|it|this|them)|complete|fill|upload|get (?!in touch|hold|back)|bring|provide|forward|hand |let (?:us|me) (?:have(?! ‹)|know|see)|confirm|sign|apply|register|book|pass|post|prepare|finish|deliver|put (?!down|me down|it down)|choose|pick|tell (?:us|me)|give (?:me|us) (?:until ‹day#\\d+› )?(?:a (?:short |quick |brief )?(?:answer|reply|note|signal|confirmation)|your|the|\\d|a list|an answer|a yes|names|contact)|email (?:me|us) (?:your|the|a|those|any)|mail (?:me|us) (?:your|the)|revert with|attach|scan|ask your|have your|make sure|ensure|read|do the|think it|sleep on|turn|drop off|keep (?!an eye|your phone|watching|checking|your eyes|calm|tight|the (?:faith|line))|hold (?!tight|on|fast|your)|block|reserve|note)`,
    String.raw`\b(?:please|pls|plz|kindly) (?:[a-z]+ ){0,2}?(?:reply|respond|answer|decide)\b`,
    String.raw`\bback to us\b|\breach us\b|\bwith us by\b|\bwhether you\b|\bif you(?:'re| are) still\b|\bstill interested\b|\bto be (?:submitted|sent|shared|uploaded|filled|provided|returned|completed|handed in)\b`,
    String.raw`\b(?:you (?:have to|have got to|need to|must|should|can|could|may_?|would need to|are to|were to|ought to)|you'll (?:need|have) to|you'd (?:need|have) to|you would have to|you've (?:got )?to|if you (?:can|could|would)|could you|can you|would you|will you|we (?:need|require|would need|await|expect) (?:your|the|from you|you to|a copy)|we'd need|ask(?:ing)? you to|want you to|like you to|expect you to|needs you to|waiting for (?:your|you)|await(?:ing)? your) (?:please )?(?:[a-z]+ ){0,2}?(?:send|share|submit|return|complete|fill|upload|bring|provide|forward|confirm|sign|apply|register|book|prepare|finish|deliver|choose|get (?:your|(?:it|that|them) (?:to|in|back|over))|hand|handed|accept|tell (?:us|me)|let (?:us|me)|to (?:reply|respond|answer|decide|say))\b`,
    String.raw`\b(?:by|from) you\b(?! (?:will|'ll|know|get|hear|have|should))|\b(?:assignment|case study|homework|task|exercise|take-home|take home|work sample|test task|references|referees|portfolio|paperwork|documents|certificates?|transcripts?|questionnaire|form|forms|right to work|visa papers|papers|medical|drug test|background check|slides|presentation|project|coding challenge|essay|plan) (?:is |are |to be |must be |should be |needs? to be |need to be |has to be |have to be |will be )?(?:due|submitted|sent|in|back|returned|with (?:us|me)|handed|reach|reaches|uploaded|completed|received|to (?:me|us))\b|\bwe (?:need|require) your\b|\bfrom you\b|\bdeadline (?:for|to) (?:the |your )?(?:task|assignment|test|submi\w+|case|documents|apply|application)\b|\byou to (?:send|share|submit|return|complete|let)\b|\byou have time until\b|\byou (?:have|'ve got) until ‹day#\d+› to\b`,
  ),
  cue(
    'own',
    String.raw`\b(?:i|i'd|i've|i'll|my) (?:have to|need to|must|should|gotta|got to|am supposed to|'m to|promised to|said i'd|have|notice|current|need) ?(?:to )?(?:send|give|submit|share|answer|tell|reply|respond|decide|confirm|return|upload|let them|get back to them|hand|notice|boss|employer|job|email them|call them|provide|prepare)\b|\bmy (?:notice|other offer|landlord|current (?:boss|job|employer|contract)|lease|contract|holiday|vacation|flight|visa|deadline)\b|\b(?:another|other|an|competing|second) offer (?:from|expires|runs|on|with|that|until)\b|\bi (?:have to|need to|must|should) (?:send|give|answer|tell|decide|submit)\b|\bi'?(?:m| am) to send\b|\bthey want my\b|\bsend them\b`,
  ),
  cue(
    'money',
    String.raw`\bexpenses?\b|\breimburs\w*|\btickets?\b|\breceipts?\b|\brefund\w*|\bmileage\b|\bpa(?:y|ys|id|ying) (?:you )?(?:back|out)\b|\binvoices?\b|\btravel (?:costs|money|claim)\b|\bfares?\b|\bpay ?roll\b|\bsalary\b|\bvouchers?\b|\bcosts\b|\bparking\b|\bhotel\b|\bclaim(?:s)?\b|\bpayday\b|\b(?:see|get|have) (?:the|your) money\b|\b(?:is|it's|are|be|get|gets) (?:all )?paid\b|\bpetrol\b|\bbills?\b|\bsettle up\b|\bpetty cash\b|\btrain fare\b`,
  ),
  cue(
    'advert',
    String.raw`\bapplications?\b(?! (?:status|outcome|is decided|will be decided|will be answered|answered))|\badvert\w*|\bposting\b|\bthe ad\b|\bad's\b|\bads? (?:is|are|stays?)\b|\badvert's\b|\bvacancy\b(?= (?:is|stays|remains|closes|open|will|runs))|\bstays? open\b|\bstays? up\b|\bremains? open\b|\bopen (?:until|till)\b|\bclosing date\b|\bportal (?:is|stays|closes)\b|\blisted\b|\bapplicants can\b|\bapply\b|\bre-?advertis\w*|\bjob board\b|\bexpires?\b|\bexpiry\b|\bvalid (?:until|till|for|through)\b|\b(?:position|role|req|requisition|job|vacancy|opening|listing|portal|window|form) (?:closes|is posted|closed|is open)\b|\bposted (?:on|until)\b|\badvertised\b|\bonline until\b`,
  ),
  cue(
    'matter',
    String.raw`\b(?:background|reference|police|dbs|security|medical|drug|credit|right-to-work|criminal record) (?:and [a-z]+ )?(?:checks?|checking|clearance|vetting|screening|tests?)\b|\bvisas?\b|\bwork permit\b|\bvetting\b|\bclearance\b|\bthe (?:course(?! of)|training|test|task|exam|assessment|trial|form|video|questionnaire|shipment|delivery|laptop|project|probation)\b|\bnotice period\b|\bon file\b|\bin (?:the|our) files?\b|\bis (?:a )?(?:public |bank |national )?holiday\b|\b(?:leaves|leaving|retires|retiring|retirement|resigns|predecessor)\b|\bdelet\w+\b|\bdata protection\b|\bprobation\b|\bbuilding\b|\boffice (?:is|will be)\b|\brenovation\b|\bmoving\b|\bthe move\b|\bstocktake\b|\binventory\b|\binternship\b|\b(?:trade fair|fair|exhibition|open day|team (?:day|outing|building)|party|barbecue|bbq)\b|\bsick note\b|\b(?:post|role|contract|position|job|appointment|placement|secondment) (?:would |will )?(?:runs?|lasts?)\b|\bgo(?:es)? live\b|\blaunch\w*|\bopens\b|\b(?:contract|lease|licence|permit)\b|\bkick(?:s)? off\b|\bkickoff\b|\b(?:i|we|she|he|they) works? ‹|\boffice hours\b|\bworking days are\b`,
    String.raw`^(?:and )?(?:have|good|nice|lovely|enjoy|happy|merry|wish\w*|bon|bonne|schönes?|schöne|fijn) (?:a |an |the |your |you |us )?(?:[a-z]+ )?(?:‹|weekend|week|day|evening|holidays?)|\b(?:thanks?|thank you|thanking)\b.*\bfor\b`,
  ),
  cue(
    'other',
    String.raw`\b(?:the |an |our |your )?other (?:finalist|candidates?|person|applicants?|1|lady|gentleman|guy|woman|man|chap|party|contender|shortlisted)\b|\banother (?:candidate|applicant|finalist|person|contender)\b|\b(?:someone|somebody) else\b|\bfirst(?: -)? choice\b|\bchosen (?:candidate|one|person)\b|\bour no 1\b|\brunner-up\b|\binternal (?:candidate|applicant)\b|\bpreferred candidate\b|\bthe client\b|\bnumber 1\b|\b1st choice\b|\bfront ?runner\b|\bthe others\b|\bother people\b|\bour colleagues? (?:in|from)\b|\bhis (?:offer|answer)\b|\bher (?:offer|answer)\b`,
  ),
  cue(
    'past',
    String.raw`\b(?:had|'d|have|[a-z]+'d) (?:all |really |originally |rather )?(?:hoped|wanted|planned|meant|thought (?:we|it)|expected|intended|aimed|wished)\b|\b(?:was|were) (?:supposed|meant|due|to have|scheduled)\b|\boriginally\b|\b(?:had|[a-z]+'d) (?:told|said|promised|given|named)\b|(?<!\b(?:have|has|be|is|are|been|get|gets|got|having|when|once|after|until|if|[a-z]+'ve|[a-z]+'d|had|will have) )\b(?:reached|received|arrived|sent|spoke|wrote|came|went|saw|happened|talked|applied|chatted|submitted)\b|(?<=\b(?:we|they|i|he|she) )(?:made|needed|filled|hired|waited)\b|\btook\b(?! (?:longer|more|any longer))|\b(?:last|previous) (?:time|year|month|search|hire|process|week)\b|\bused to\b|\b(?:should|ought to|would|could) have (?:been|had|heard|decided|told|called)\b|\bdid (?:promise|say|tell|hope|want|plan|mean|think)\b|\bmissed\b|\bthe (?:plan|idea|aim|goal|target|date|original|intention) (?:was|had)\b|\bslipped\b|\bout of the window\b|\bwent up\b|\bwhen we (?:filled|hired|last|did)\b|\blast time\b|\bago\b|\bback in ‹month|\bapplied\b|\bwaited\b|\bit was\b|\bthe role (?:was|has been)\b|\bwas (?:advertised|posted|published|opened)\b|\bhave been (?:here|looking|searching)\b|\bheard back (?:in|after|within)\b`,
  ),
  cue(
    'invite',
    String.raw`\bcome (?:in|back|by|along|to (?:us|our|the office))(?= (?:on|for|and|to|at|‹))|\b(?:are|would|will|might) you (?:be )?(?:free|available|able)\b|\b(?:would|does|could|will) (?:[a-z]+ )?‹day#\d+›(?: [a-z]+){0,3} (?:work|suit|do|be ok|fit)\b|\bsuits? you\b|\b(?:second|2nd|next|final|further|another) (?:interview|talk|conversation|visit|meeting)\b|\binvit\w+ you\b|\bmeet(?:ing)? (?:you|with you|the team)\b|\bsee you\b|\byour (?:interview|visit|trial|second)\b|\btrial (?:day|shift|lesson|week)\b|\btaster day\b|\bcome (?:and )?(?:meet|see|spend|work|visit)\b|\bthe interview (?:is|was|on|took)\b|\binterviewed with\b|\binterview at\b|\bgood luck\b`,
  ),
  cue(
    'refusal',
    String.raw`\b(?:can't|cannot|couldn't|won't|can not|could not|will not|not able to|unable to|hard to|impossible to|difficult to|not going to|not in a position to|don't want to|wouldn't|not allowed to|shouldn't|daren't|don't dare|not dare|not willing to) (?:really |yet |even |possibly |honestly |just |to |like to |want to )*(?:say|give|promise|commit|tell|pretend|name|put|predict|guarantee|quote|make promises|be (?:more )?(?:precise|specific|exact)|swear|bind|fix|set)\b|\bno (?:fixed |firm |set |clear |precise |real |exact |specific |definite |earthly |concrete )?(?:dates?|timelines?|timescales?|timeframes?|idea|clue|telling|schedule|deadline|guarantees?|eta|rush)\b|\b(?:anybody|anyone|everybody)'s guess\b|\bwho knows\b|\b(?:god|heaven|lord|goodness) knows\b|\byour guess\b|\b(?:don't|doesn't|do not|does not|didn't) (?:really |yet |quite |actually |honestly )*know\b|\bnot (?:sure|certain|clear) (?:when|how|if|whether)\b|\bstring you along\b|\b(?:quit|stopped|stop|gave up|given up) (?:guessing|predicting|promising)\b|\bpay grade\b|\blap of the gods\b|\bwhen (?:it|they|things) happens?\b|\b(?:is|are|'s) (?:always )?(?:hard|impossible|difficult) to (?:tell|know|guess)\b|\brather not\b|\b(?:isn't|is not|there's not|wasn't) (?:a|any) (?:date|day|deadline|timeline|schedule)\b|\bnot about to\b|\b(?:nobody|no 1|no-one)(?:'s| is| will| can| could|) (?:tell|say|know)\w*\b|\bhow long is a piece\b|\bnot known\b|\bunknown\b|\bwithout a date\b|\bdon't hold (?:me|us|your)\b(?! to)`,
  ),
] as const

export const hope =
  /\b(?:with (?:a bit of |a little |any |some )?luck|lucky|hopefully|ideally|hope|hopes|hoping|hoped|aims?|shoot(?:ing)? for|gunning|angling|pushing|aiming|target(?:ing)?|best case|goes well|being well|goes to plan|fingers crossed|maybe|perhaps|possibly|would like|would love|[a-z]+'d (?:like|love)|wants? to|optimistic\w*|try|tries|trying|might|could be|sooner|wish|if possible|at best|prefer\w*|if we're quick|if i can|if we can|pencill?ed|wouldn't rule|even|likely|in theory|touch wood|god willing|inshallah|deo volente|planning|plan is|plan to|intend)\b/
export const firm =
  /\b(?:at the (?:very )?latest|latest|at (?:the )?max(?:imum)?|no later|not later|definitely|for sure|certain(?:ly)?|promised?|guarantee\w*|safe side|to be safe|safer|worst case|at worst|at the worst|call it|let's say|make (?:it|that)|put down|in any case|in any event|outside|absolutely|without fail|otherwise|failing that|if not|realistic\w*|more likely|count on|money on|bet on|bank on|rely on|firm|commit|hard stop|tops|at most|on the safe|to play safe|better say|better to say|say|officially|deadline|not beyond|backstop|word|come what may_?|whatever happens|regardless|hold (?:me|us) to|give me until|give us until)\b/
/** What keeps an answer to the day of the event itself. */
export const immediate =
  /\b(?:(?:right|straight|directly|immediately)_after|straight (?:away|after|afterwards|out|from|on)|right (?:after|away|afterwards|out|from|then|there|when)|immediately|immediatly|at once|same (?:day|evening|afternoon|night|morning|hour)|that (?:very |same )*(?:day|evening|afternoon|night|morning)|there and then|then and there|on the spot|directly|the (?:minute|moment|instant|second_?)|on the day|that's when|that is when|hours (?:later|after)|in the (?:room|corridor|car park)|walk(?:ing)? out|as (?:we|they|i) (?:leave|walk|come)|out of (?:it|the meeting|there)|still on (?:the|that) day|the day itself|the evening|by_then|thereandthen|there_and_then|then_and_there|then$|then too$|from the (?:hallway|corridor|room|meeting|car|taxi|train|boardroom)|on that day|that day|before (?:we|they|i)(?: have|'ve)? (?:go home|stacked|left|leave)|they've stacked|on (?:their|our|the|my|his|her) way (?:out|home|back))\b|‹clock#/
/** What links an answer to an event or a return said before. */
export const link =
  /\b(?:[a-z]+_after|by_then|then|after(?:wards?)?|thereafter|once|when|whereupon|following|as soon as|based on that|following (?:that|which)|next|as a result|out of it|back|returns?)\b/
/** Words that promise an answer and name no day. */
export const vagueWords =
  /\b(?:shortly|soon(?:er rather than later|est|ish)?|in due course|in due time|as soon as (?:ever )?(?:possible|(?:i|we) (?:possibly )?(?:can|could|know|have))|asap|at (?:our|the) earliest(?: convenience)?|in the (?:near|foreseeable) future|before (?:too )?long|in (?:the )?(?:coming|next|following) (?:days|weeks|months)|eventually|in good time|at some point|in the new year|quickly|promptly|presently|by and by|when (?:we're|we are) ready|either_way|sometime|some time|anybody's guess|anyone's guess|without delay|timely|keep you posted|in a bit|in a while|later on|down the line|over the summer|after the summer|in the (?:spring|summer|autumn|fall|winter))\b/
/** What takes back the day just said. */
export const correction =
  /\b(?:no|nope|nah|sorry|wait|scratch that|strike that|make (?:that|it)|i mean|i meant|meant|correction|rather|actually|my mistake|my bad|hang on|hold on|let me correct|beg your pardon|pardon|tell a lie|what am i saying|apologies|excuse me|lol|oops|erm?|ehm|uhm?|hm+|or better|better|instead|wrong|not that|misspoke|mistaken|scrap that|forget that|ignore that|well)\b/
