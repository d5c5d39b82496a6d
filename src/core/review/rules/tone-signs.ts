/**
 * Tone by the build of a sentence: who is asked for what, under which condition, and about whom something is said.
 * Phrases that give themselves away by their words alone are kept in content/review.
 */
import type { LetterKind } from '../../writing/letter-kind.ts'
import type { Note } from '../finding.ts'
import type { Reading } from '../reading.ts'

type Sign = {
  readonly rule: `tone:${string}:${string}`
  readonly title: string
  readonly why: string
  readonly kinds?: readonly LetterKind[]
  readonly exceptKinds?: readonly LetterKind[]
  /** All of them stand in the sentence, in any order. */
  readonly has: readonly RegExp[]
  /** None of them does. */
  readonly lacks: readonly RegExp[]
}

const deadline =
  /\b(?:by|before|until|no later than|within|not after) (?:(?:the )?(?:end|close) of |(?:this|next|the) )?(?:\w+day|today|tonight|tomorrow|noon|midnight|week|weekend|morning|evening|\d|one|two|three|four|five|six|seven|eight|nine|ten|a few|january|february|march|april|may|june|july|august|september|october|november|december|the \d)\b|\bat the latest\b|\b(?:today|tonight|tomorrow)\b/i
const process =
  /\b(?:decision|choice|choose|chosen|list|shortlist|short list|candidates?|applicants?|finalists?|favou?rite|panel|outcome|result|how (?:I|it) (?:did|went|came across|looks?|stands?)|(?:thought|think|thinks|said|say|says|made) (?:of|about) me|where I (?:stand|am)|(?:role|job|post|position) (?:is|has been|was) (?:still |now |already )?(?:open|free|filled|gone|taken|given)|(?:second|final|further) (?:interviews?|rounds?)|gossip|what .{0,30}(?:thought|think|said)|in the running|my (?:chances|standing|interview|application))\b/i
const acquaintance =
  /\b(?:(?:a|an|my|one of my|some|two) (?:\w+ )?(?:friends?|cousin|neighbou?r|brother|sister|uncle|aunt|wife|husband|partner|flatmate|roommate|acquaintance|contact|schoolmate|classmate|team-?mate|colleague|relative|source|mate|in-law|brother-in-law|sister-in-law|godfather|landlord)|(?:someone|somebody|people) (?:I know|inside|in your|at your|on your)|through the grapevine|a little bird)\b/i
const insideThem =
  /\b(?:(?:in|at|on|of|from|inside|within|for|next to|close to) (?:your|the) (?:\w+ )?(?:team|company|firm|office|department|personnel|human resources|hr|house|staff|board|panel|committee|accounts|floor|reception|crew|building|group|people)|works? (?:with|for|under|near|beside) you|knows? (?:you|your)|who sits|who (?:is|works|sits) (?:now )?(?:with|beside) you|with you now|you (?:both )?(?:sit|work) (?:next|near|with|beside|close))\b/i
const otherPeople =
  /\b(?:(?:the )?other (?:candidate|applicant|finalist|contender|person|man|woman|one|two|three|interviewee)s?(?! (?:role|post|position))|(?:the|an) (?:candidate|applicant|finalist|man|woman|person|lady|gentleman|interviewee|girl|guy|fellow|lad|one) (?:before|after|ahead of|in front of|next to|you (?:chose|have chosen|picked|hired|took|have taken|have hired|preferred|settled on|decided on|have preferred)|who (?:got|was chosen|was given|beat|followed|preceded|came before|came after|sat|waited))|who got the (?:job|role|post|position|place)|my (?:rival|competitor|successor|replacement)s?|whoever (?:you (?:chose|choose|took|hired)|got))\b/i
const kindWish =
  /\b(?:wish|wishes|luck|success|congratulat\w*|all the best|good start|good hand|thank\w*|welcome|happy (?:with|for)|glad (?:for|that)|pleased (?:for|that)|hope (?:that )?(?:he|she|they|it|the)|right (?:one|person|choice)|learn(?:ed|t)? from|regards?|greet\w*|best of|has accepted|accepts?)\b/i

const signs: readonly Sign[] = [
  {
    rule: 'tone:pushy:needs-to-know',
    title: 'This sets the reader a date',
    why: 'A date that you need reads as an order. Say what you have been asked, and ask whether that is possible.',
    has: [
      /\bI(?:'d| would)?(?: really| now| also| still| simply)? (?:need|must|have to|require|want|expect|insist|demand|wish)\b[^.?!]{0,40}\b(?:know|hear|have|get|receive|an? (?:answer|reply|decision|word|response)|your (?:answer|reply|decision|word|response|verdict|offer)|clarity|certainty|the (?:result|answer|outcome|decision))\b/i,
      deadline,
    ],
    lacks: [
      /\b(?:asked (?:me )?(?:to|for)|I (?:need|must|have to|want) (?:to )?(?:answer|tell|give|decide|let|reply)|offer|understand if|if (?:possible|you can)|notice|you need|to have (?:the|it|them|everything|my)|do not need)\b/i,
    ],
  },
  {
    rule: 'tone:ultimatum:or-else',
    title: 'This announces a consequence',
    why: 'A consequence makes the reader defend themselves. State your own date as information, and ask.',
    exceptKinds: ['decline', 'withdraw', 'accept'],
    has: [
      /\b(?:if|unless|should|otherwise|or else|failing (?:that|this|an answer)|in the absence|without (?:an?|your|any) (?:answer|reply|word|decision|offer))\b/i,
      /\b(?:nothing (?:comes|arrives|happens|is heard|reaches)|(?:no|any) (?:answer|reply|word|news|response|sign|decision|offer)|(?:do|does|did|have|has|is|are|will|can|could)(?: not|n't) (?:hear|heard|answer|answered|reply|replied|decide|decided|respond|make|come|act|have|be able)|cannot|can't|hear(?:ing|d)? (?:nothing|no more|back)|unless|otherwise|or else|failing|without (?:an?|your|any) (?:answer|reply|word|decision|offer)|stay(?:s)? silent|silence)\b/i,
      /\bI(?:'ll| will| shall|'d| would| must| may| might| am going to|'m going to)? (?:\w+ )?(?:look (?:elsewhere|for another|around)|consider (?:the|this|it|my|myself)|regard|treat|take (?:my|another|the other|it as|that as|your)|sign|accept (?:the|another|their|elsewhere)|go (?:elsewhere|with|to)|turn (?:to|elsewhere)|withdraw|move on|close (?:the|this|my)|draw|have to (?:look|go|accept|take|sign|choose|assume)|be (?:gone|forced|obliged|compelled)|assume|no longer|stop|post|tell (?:others|people|everybody|everyone)|write to (?:your|the)|drop)\b/i,
    ],
    lacks: [
      /\b(?:fully understand|quite understand|I understand|no answer is needed|not trouble|bother you|leave you in peace|leave it there|wish you|thank you|grateful|happy to|glad to|simply (?:let|tell) you|let you know|send (?:it|them|you) again|in the spam|resend|went astray|that you are busy|you (?:have|had|are) (?:your hands full|much|other|chosen|found|filled|away|busy))\b/i,
    ],
  },
  {
    rule: 'tone:presumptuous:on-other-candidates',
    title: 'This judges somebody else',
    why: 'A remark on another candidate, or on the person they chose, is remembered against the one who made it. Wish them well, or leave them out.',
    has: [
      otherPeople,
      /\b(?:seem(?:s|ed)?|look(?:s|ed)?|sound(?:s|ed)|doubt|fail(?:s|ed)?|lacks?|lacked|(?:do|does|did|is|was|were|has|had|have|could|would|will|can)(?: not|n't)|cannot|never|hardly|barely|scarcely|less|worse|younger|cheaper|better|weaker|unlike|compared|than|ask around|check|warn|look into|careful|beware|deserve[sd]?|slept|lied|exaggerat\w*|(?:was|is|were|are|has been|had been) (?:\w+ )?(?:un\w+|poor\w*|weak|late|rude|nervous|fired|let go|dismissed|sacked|dishonest|lazy|known for))\b/i,
    ],
    lacks: [
      kindWish,
      /\b(?:how many|are there|were there) other|the other (?:person|one|man|woman) (?:I|you|we) (?:met|spoke)/i,
    ],
  },
  {
    rule: 'tone:presumptuous:warns-of-the-chosen',
    title: 'This warns them of the person they chose',
    why: 'Whatever is known about another person, a letter of thanks is not the place for it; it falls back on the writer.',
    has: [
      /\b(?:warn|alert|caution|should know|ought to know|be aware|heard|hear|found out|look into|keep an eye|be careful|check|ask around)\b/i,
      /\b(?:person|man|woman|candidate|applicant|colleague|hire|one|somebody|someone|he|she|him|her|who|name|choice) ?(?:that |whom |who )?(?:you |your |got |was |has |had |is )(?:have |had |are |were |just |now )*(?:chose|chosen|hired?|hiring|picked|took|taken|taking|employ\w*|engaged|the job|let go|fired|dismissed|lied|left|sacked|preferred)\b/i,
    ],
    lacks: [kindWish],
  },
  {
    rule: 'tone:pushy:inside-news',
    title: 'This fishes for news through somebody inside',
    why: 'News that comes by a side door puts the person who brings it in a difficult place, and it gets around. Ask whoever gave you the date.',
    has: [
      acquaintance,
      insideThem,
      /\b(?:tells?|told|says?|said|heard|hears?|hinted|let slip|mentioned|finds? out|finding out|find|ask(?:ed|ing)?|knows? (?:how|what|who|whether|that)|let me know|keeps? me|reports?|whispered|learn(?:ed|t)?|gather(?:ed)?|going to|will|can|could)\b/i,
      process,
    ],
    lacks: [
      /\b(?:tell you (?:about|more)|speak for|vouch|recommend|reference|referee|happy to (?:talk|speak)|told me (?:about|of) (?:the|your|this) (?:role|post|position|opening|vacancy|advert|job)|suggested (?:that )?I (?:apply|write))\b/i,
    ],
  },
  {
    rule: 'tone:pushy:sniffs-for-news',
    title: 'This sniffs for news by a side door',
    why: 'Whoever is asked to tell what they should not is put in a difficult place. Ask the person who decides, or let it be.',
    has: [
      /\b(?:gossip|rumou?rs?|between (?:us|you and me)|on the (?:quiet|inside|grapevine)|off the record|in confidence|unofficial(?:ly)?|quietly|discreetly|behind the scenes|inside (?:word|information|track)|listen out|(?:your|an) ear)\b/i,
      /\b(?:you|your|have|did|do|is|are|any|what|who|whether|how)\b/i,
      /\b(?:decision|decid(?:e|ed|ing)|cho(?:ice|ose|osing|sen|se)|picked|hired|panel|candidates?|applicants?|outcome|result|my (?:chances|standing|interview|application|name|letter)|about me|of me|where I (?:stand|am)|(?:role|job|post|position)|hear(?:d)? (?:anything|something|who|whether|what))\b/i,
      /\?|\b(?:please|let me know|tell me|if you (?:hear|know|could|can)|I would like to (?:know|hear)|I wonder)\b/i,
    ],
    lacks: [
      /\b(?:works? quietly|quietly (?:run|done|running|built|works?)|keep this (?:in confidence|between)|treat (?:this|it|my \w+) (?:in confidence|as confidential)|my (?:present|current) employer)\b/i,
    ],
  },
  {
    rule: 'tone:pushy:find-out-for-me',
    title: 'This asks them to pry for you',
    why: 'Whoever is asked to sound out a colleague is put between two people. Ask the person who decides, or let it be.',
    has: [
      /\b(?:could|can|would|will|might|perhaps|maybe|please|if) (?:you|he|she|they|I)?\b[^.?!]{0,30}\b(?:find out|ask around|sound (?:out|him|her|them)|put in a (?:good )?word|have a (?:quiet )?word|listen around|keep (?:an ear|your ears)|drop (?:a hint|my name)|get (?:me )?(?:some |any )?(?:news|information))\b/i,
      /\b(?:me|my|I)\b/i,
    ],
    lacks: [
      /\bfind out (?:whether|if|how|when|more|what) (?:the |your )?(?:form|address|date|room|train|system|right person)/i,
    ],
  },
  {
    rule: 'tone:needy:long-search',
    title: 'This tells of your hardship, not of your work',
    why: 'How long or hard the search has been says nothing about what you would do for them.',
    exceptKinds: ['decline', 'withdraw', 'accept'],
    has: [
      /\b(?:(?:sent|written|posted|made|filed|handed in|submitted)(?: out| off)? (?:\w+ )?(?:\w+ )?applications|(?:turned down|rejected|refused) (?:\w+ )?(?:times|everywhere)|(?:the )?only (?:one|firm|company|place|people|answer|reply|interview)s? (?:that|who|which|to|I)\b[^.?!]{0,30}\b(?:answer\w*|repl\w*|wrote|invit\w*|interest\w*|left|got|had)|(?:months|weeks|years) (?:of (?:looking|searching|applying|silence|rejections?)|without (?:work|a job|pay|an income))|(?:smallest|slightest|least|any kind of|whatever) (?:\w+ )?(?:task|role|job|post|hours|chance|opening|contract|work)\b[^.?!]{0,60}\bI(?:'d| would|'ll| will) (?:\w+ )?(?:take|accept|do|come|be))\b/i,
    ],
    lacks: [/\b(?:read|review(?:ed)?|sorted|received|your|customers?|patients?) (?:\w+ )?applications\b/i],
  },
  {
    rule: 'tone:reproach:decided-before',
    title: 'This says that the choice was not a fair one',
    why: 'It cannot be answered, and it ends what might still be a good acquaintance.',
    has: [
      /\b(?:decision|choice|result|outcome|matter|winner|role|post|job|whole thing|it all|everything)\b[^.?!]{0,25}\b(?:had|has|was|were|been)\b[^.?!]{0,25}\b(?:made|taken|settled|decided|fixed|chosen|given away|promised)\b[^.?!]{0,20}\b(?:before|already|long|from the (?:start|beginning|outset)|in advance|beforehand)\b/i,
      /\b(?:seems?|appears?|apparently|evidently|clearly|obviously|plainly|feeling|impression|suspect|even|ever|it was plain|looks? as if)\b/i,
    ],
    lacks: [],
  },
  {
    rule: 'tone:reproach:holds-to-a-word',
    title: 'This holds a promise against them',
    why: 'The day has passed, and they know it. Name the day without blame, and ask for the new one.',
    kinds: ['check-in', 'second-check-in', 'closing', 'call', 'rejection-reply'],
    has: [
      /\byou (?:\w+ )?(?:gave|had given|have given|pledged|swore|assured|guaranteed|vowed|committed|promised)\b[^.?!]{0,20}\b(?:word|promise|assurance|me|us|yourself)\b/i,
    ],
    lacks: [/\b(?:tour|card|booklet|advice|time|idea|picture|chance|opportunity|number|name|address|task|file)\b/i],
  },
  {
    rule: 'tone:reproach:little-to-ask',
    title: 'This says how little they did',
    why: 'It may be true, and it closes the door. Leave it out; the letter is stronger for it.',
    has: [
      /\b(?:would|could|might)(?: only| just)? (?:have )?(?:cost|costs?|taken|take|been|needed)\b[^.?!]{0,30}\b(?:a|one|two|three|five|ten|no|little|single|mere)\b[^.?!]{0,15}\b(?:minutes?|seconds?|words?|lines?|moments?|effort|sentences?|stamps?|mails?|calls?)\b/i,
      /\b(?:you|anybody|anyone|nobody|no one|write|answer|call|reply|tell|say)\b/i,
    ],
    lacks: [/\b(?:me|I|my|us|our)\b/],
  },
  {
    rule: 'tone:needy:without-sleep',
    title: 'This tells of your worry, not of your work',
    why: 'The reader cannot mend it and feels pressed by it.',
    has: [
      /\b(?:keeps?|kept|keeping) me (?:awake|up (?:at|all) night|from sleep\w*)|\b(?:cannot|can't|could not|couldn't|hardly|barely) (?:\w+ )?(?:sleep|eat|rest|think of anything|concentrate)|\b(?:sleepless|restless) nights?|\b(?:lie|lying|lay) awake\b/i,
      /\b(?:I|me|my)\b/,
    ],
    lacks: [/\b(?:problem|question|puzzle|shift|baby|ward|on call)\b/i],
  },
  {
    rule: 'tone:reproach:only-silence',
    title: 'This reproaches them with silence',
    why: 'They know it. A friendly question brings an answer sooner.',
    has: [
      /\bso much as (?:a|an|one) (?:line|word|reply|answer|call|note|sign|mail|thank)|\b(?:only|nothing but|now|then|met with|answered with) (?:there is |there was |comes |came )?(?:only )?silence\b/i,
    ],
    lacks: [/\b(?:understand|quite all right|my silence|forgive)\b/i],
  },
  {
    rule: 'tone:self-centred:what-i-lack',
    title: 'This speaks only of your own gain',
    why: 'The reader asks what you would do for them. Turn the sentence round.',
    has: [
      /\b(?:give|gives|bring|offer|teach|get|provide|lend) me\b[^.?!]{0,50}\bI (?:\w+ )?(?:lack|need|miss|want|am missing|do not have|don't have|have not)\b/i,
    ],
    lacks: [/\b(?:to (?:help|serve|finish|mend|solve)|for (?:you|your|the team))\b/i],
  },
  {
    rule: 'tone:pay-too-early:days-at-home',
    title: 'This sets a condition before there is an offer',
    why: 'Days, hours and place are settled when they have said yes. Until then every condition is a reason to choose somebody else.',
    exceptKinds: ['accept', 'offer-thanks', 'decline', 'written-offer-question'],
    has: [
      /\bI (?:would|'d|do|will|must|have to)? ?(?:only )?(?:need|want|require|insist|expect|prefer|have)\b[^.?!]{0,40}\b(?:days?|mornings?|fridays?|mondays?|hours)\b[^.?!]{0,25}\b(?:at home|from home|remote(?:ly)?|off|free)\b/i,
    ],
    lacks: [/\b(?:you (?:asked|mentioned|offered|said)|already|had)\b/i],
  },
  {
    rule: 'tone:claims-unsupported:their-numbers',
    title: 'This promises what nobody can know',
    why: 'A forecast of their figures is not believed. Say what you did, and what came of it.',
    has: [
      /\b(?:your|the|their) (?:\w+ )?(?:sales|profits?|turnover|revenue|output|costs?|losses|margins?|customers|complaints|numbers|business)\b[^.?!]{0,15}\b(?:will|would|shall|are going to|is going to)\b[^.?!]{0,15}\b(?:double|triple|grow|rise|soar|fall|halve|shrink|vanish|disappear|explode|multiply|increase)\b/i,
      /\b(?:me|I|my)\b/i,
    ],
    lacks: [/\b(?:you (?:expect|said|plan|think|told)|might|may|could|if the)\b/i],
  },
  {
    rule: 'tone:presumptuous:papers-on-the-way',
    title: 'This takes the answer as settled',
    why: 'Until they say yes, it is theirs to say. Ask what the next step is.',
    exceptKinds: ['accept', 'offer-thanks', 'written-offer-question'],
    has: [
      /\bI (?:\w+ )?(?:take it|assume|trust|presume|expect|suppose|gather|am sure|reckon)\b(?: that)?[^.?!]{0,20}\b(?:contract|papers|offer|letter of (?:offer|appointment)|start date|welcome pack|agreement)\b[^.?!]{0,40}\b(?:is|are|will|on (?:its|their) way|ready|soon|follow)/i,
    ],
    lacks: [/\b(?:other|their|gone to|somebody|someone|another)\b/i],
  },
  {
    rule: 'tone:claims-unsupported:without-limit',
    title: 'This claims more than anybody could show',
    why: 'A claim without a limit is not believed. One thing you did says more.',
    has: [
      /\b(?:(?:no|not a|not one|hardly a|there (?:is|are|was|has been) no|there (?:has|have|had) never been an?|there is(?:n't| not) an?|never (?:met|seen|had|found|faced) an?|name me one|show me (?:a|one))\b[^.?!]{0,60}\bI (?:could not|couldn't|cannot|can't|can not|have not|haven't|did not|didn't|would not|wouldn't) (?:\w+ )?(?:tame|solve|master|handle|manage|fix|crack|win|sell|mend|repair|learn|do|run|reach|finish|persuade|convince|deal|cope|beat|teach|close|land)\b|I (?:have )?(?:always|never) (?:once )?(?:failed|missed|lost|made|been)\b[^.?!]{0,40}\b(?:in (?:my|\w+ years|all)|mistakes?|deadlines?|customers?|cases?)\b[^.?!]{0,40}\b(?:nobody|no one|ever|career|life|than I|years)\b)/i,
    ],
    lacks: [],
  },
]

export function toneSigns({ letter, sentences }: Reading): Note[] {
  return signs.flatMap(({ rule, title, why, kinds, exceptKinds, has, lacks }) => {
    if (kinds && !kinds.includes(letter.kind)) return []
    if (exceptKinds?.includes(letter.kind)) return []
    return sentences
      .filter(({ text }) => has.every((part) => part.test(text)) && !lacks.some((part) => part.test(text)))
      .map(({ start, end, text }) => ({
        rule,
        severity: 'hint' as const,
        span: [start, end] as const,
        words: text,
        title,
        why,
        fixes: [],
      }))
  })
}
