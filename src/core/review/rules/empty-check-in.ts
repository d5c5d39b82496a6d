/** A question for news that brings nothing: no role, no day, no reason, no help. Judged over the whole letter, not by a phrase. */
import type { Note } from '../finding.ts'
import type { Reading } from '../reading.ts'

const asksForNews =
  /\b(?:(?:just|only|quickly|simply|briefly) (?:checking|check|following up|wondering|touching base|circling back|chasing|reaching out|writing|a (?:quick|short|small) (?:note|line|question|nudge|ping|follow-up))|check(?:ing)? in\b|follow(?:ing)?[- ]up\b|touch(?:ing)? base|circl(?:e|ing) back|any (?:news|update|updates|word|progress|developments?|decision|feedback|thoughts)|(?:news|update|word) (?:on|about|regarding|from)|\b(?:an|any|for|some) updates?\b|(?:enquire|inquire|ask|asking|know) (?:about|after|how|as to)[^.?!]{0,30}(?:state|status|progress|process|matter|application|candidacy)|state of (?:affairs|play|things)|please advise|say(?:ing)? hello|lose sight of me|not to be forgotten|remind you (?:of me|that I)|still (?:here|around)|stay(?:ing)? on your radar|(?:bump|float)(?:ing)? this|where (?:things|we|matters|it all) (?:stand|are)|how (?:things|it) (?:are|is) (?:going|looking|coming along)|(?:anything|something) (?:has changed|new)|heard anything|status|still (?:on|in) (?:your|the) (?:list|running|mind)|(?:on|of|to) my (?:last |earlier |previous |recent )?(?:e-?mail|mail|message|note|application)|hear(?:ing)? (?:back )?from you)\b/i
const bringsSomething =
  /\b(?:attached|enclosed|article|report|example|sample|reference|references|referees?|summary|draft|study|paper|link|portfolio|figures?|results?|idea|answer to|offer|send|share|show|provide|introduce|free|available|happy to|glad to|congratulat\w*|because|above all|what (?:drew|draws|interests?)|I (?:enjoyed|liked|learned|learnt|finished|built|published|passed|tried|tested|read)|(?:interested|keen|interest)\b[^.?!]{0,40}\b(?:in|on|to)\b|you (?:said|mentioned|expected|thought|hoped|told|described|showed|asked|planned|meant)|we (?:met|spoke|talked|discussed)|our (?:talk|conversation|meeting|interview)|busy|no (?:hurry|rush)|whenever|timeline|if (?:it|that) (?:would|might) help|understand|moved?|fair|week of|(?:the|my|your) (?:role|position|post|job) (?:of|as)|as [\p{L}]+ (?:manager|engineer|analyst|designer|developer))\b/iu
const namesRole =
  /\b(?:the|your|this) (?!same|whole|right|best|next)[\p{L}&-]+(?: [\p{L}&-]+){0,3}(?:['’]s)? (?:role|position|post|job|vacancy|opening)\b/iu
const namesDay =
  /\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d|monday|tuesday|wednesday|thursday|friday|the \d{1,2}(?:st|nd|rd|th)|end of the)\b/i

/** Words that any such message to anybody may hold: whoever uses no other has said nothing of their own. */
const wordsOfNothing: ReadonlySet<string> = new Set(
  `a about advise after again ago all already also always am an and any anybody anyone anything application are around as ask asking at
  back be been before best bit bother briefly but by call came can candidacy candidature case check checking circle circling come coming contact could
  currently date day days dear decided decision did do does doing done drop dropping e-mail earlier email end ever everything far feedback few
  find finds first follow following for forward friendly from further gentle get getting give given go going good got had happen happened
  happening has have haven't hear heard hello here hey hi hope hoping how i i'd i'm i've if in inbox inform information inquire enquire inquiring enquiring
  inquiry enquiry interview interviewed into is it it's job just kind kindly know last late latest let like line list little ll long look looking looks
  made mail make making matter matters maybe me mean meant message might mind minds minute moment more morning afternoon evening most my near new news next nothing
  note now nudge of on once one only open or our out outcome outstanding over perhaps ping please point position possible post previous process progress progressed
  proceed proceeding question quick quickly radar re reach reached reaching received recent recently regarding regards reminder remind reply
  respond response result results role round s same say see selection send sent shall short should sign since situation small so some somebody someone
  something soon sorry stand stands standing state status still story such sure take talk team thank thanks that that's the their them then there there's these they thing things
  think this thoughts through time timeline to today too top touch touching track try up update updated updates us verdict very via wait waiting want wanted was way we week
  weeks well were what what's when where whether which while who will wish with word would write writing wrote yesterday yet you you'd you're you've your yours
  bump bumping float floating popping pop hearing wondered wonder wondering wished thought happens moved moving along worked changed change turned turn turns made came curious`.split(
    /\s+/,
  ),
)
const asksAnything =
  /\?|\b(?:ask|asking|know|wonder|wondering|hear|hearing|updates?|updated|news|status|state|progress|follow|following|check|checking|touch|remind|reminder|nudge|ping|outcome|result|results|feedback|verdict|enquire|inquire|enquiry|inquiry|bump|bumping|curious|word|response|reply|hello|hi)\b/i

function saysNothing(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['-][\p{L}]+)*/gu) ?? []
  return words.length > 1 && words.every((word) => wordsOfNothing.has(word)) && asksAnything.test(text)
}

/** What is longer than this brings something, if only a story. */
const mostWords = 60

export function emptyCheckIn({ letter, sentences }: Reading): Note[] {
  if (!['check-in', 'second-check-in', 'stay-in-touch', 'call'].includes(letter.kind)) return []
  const whole = sentences.map(({ text }) => text).join(' ')
  if (whole.split(/\s+/).length > mostWords || namesDay.test(whole)) return []
  const found = saysNothing(whole)
    ? sentences.find(({ text }) => asksAnything.test(text))
    : bringsSomething.test(whole) || namesRole.test(whole)
      ? undefined
      : sentences.find(({ text }) => asksForNews.test(text))
  if (found === undefined) return []
  return [
    {
      rule: 'tone:empty-check-in:brings-nothing',
      severity: 'hint',
      span: [found.start, found.end],
      words: found.text,
      title: 'This asks and brings nothing',
      why: 'Name the role and the day, one reason why you are still interested, or something you can send.',
      fixes: [],
    },
  ]
}
