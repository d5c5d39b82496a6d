/** A question for news that brings nothing: no role, no day, no reason, no help. Judged over the whole letter, not by a phrase. */
import type { Note } from '../finding.ts'
import type { Reading } from '../reading.ts'

const asksForNews =
  /\b(?:(?:just|only|quickly|simply|briefly) (?:checking|check|following up|wondering|touching base|circling back|chasing|reaching out|writing|a (?:quick|short|small) (?:note|line|question|nudge|ping|follow-up))|check(?:ing)? in\b|follow(?:ing)?[- ]up\b|touch(?:ing)? base|circl(?:e|ing) back|any (?:news|update|updates|word|progress|developments?|decision|feedback|thoughts)|(?:news|update|word) (?:on|about|regarding|from)|\b(?:an|any|for|some) updates?\b|(?:enquire|inquire|ask|asking|know) (?:about|after|how|as to)[^.?!]{0,30}(?:state|status|progress|process|matter|application|candidacy)|state of (?:affairs|play|things)|please advise|say(?:ing)? hello|lose sight of me|not to be forgotten|remind you (?:of me|that I)|still (?:here|around)|stay(?:ing)? on your radar|(?:bump|float)(?:ing)? this|where (?:things|we|matters|it all) (?:stand|are)|how (?:things|it) (?:are|is) (?:going|looking|coming along)|(?:anything|something) (?:has changed|new)|heard anything|status|still (?:on|in) (?:your|the) (?:list|running|mind)|(?:on|of|to) my (?:last |earlier |previous |recent )?(?:e-?mail|mail|message|note|application)|hear(?:ing)? (?:back )?from you)\b/i
const bringsSomething =
  /\b(?:attached|enclosed|article|report|example|sample|reference|references|referees?|summary|draft|study|paper|link|portfolio|figures?|results?|idea|answer to|offer|send|share|show|provide|introduce|free|available|happy to|glad to|congratulat\w*|because|above all|what (?:drew|draws|interests?)|I (?:enjoyed|liked|learned|learnt|finished|built|published|passed|tried|tested|read)|(?:interested|keen|interest)\b[^.?!]{0,40}\b(?:in|on|to)\b|you (?:said|mentioned|expected|thought|hoped|told|described|showed|asked|planned|meant)|we (?:met|spoke|talked|discussed)|our (?:talk|conversation|meeting|interview)|busy|no (?:hurry|rush)|whenever|timeline|if (?:it|that) (?:would|might) help|understand|moved?|fair|week of|(?:the|my|your) (?:role|position|post|job) (?:of|as)|as [\p{L}]+ (?:manager|engineer|analyst|designer|developer))\b/iu
const namesRole =
  /\b(?:the|your|this) (?!same|whole|right|best|next)[\p{L}&-]+(?: [\p{L}&-]+){0,3} (?:role|position|post|job|vacancy|opening)\b/iu
const namesDay =
  /\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d|monday|tuesday|wednesday|thursday|friday|the \d{1,2}(?:st|nd|rd|th)|end of the)\b/i

export function emptyCheckIn({ letter, sentences }: Reading): Note[] {
  if (!['check-in', 'second-check-in', 'stay-in-touch', 'call'].includes(letter.kind)) return []
  const whole = sentences.map(({ text }) => text).join(' ')
  if (whole.split(/\s+/).length > 60 || bringsSomething.test(whole) || namesRole.test(whole) || namesDay.test(whole))
    return []
  const found = sentences.find(({ text }) => asksForNews.test(text))
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
