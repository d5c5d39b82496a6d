/**
 * When an interview still to come will be: 'I have an interview with Ann next Tuesday at 10', 'interviewing at Kite
 * tomorrow'. Silent where anything said looks back, for then `read-held.ts` knows better.
 */

import { findDays } from '../promise/find-days.ts'
import type { Ground, Said } from '../promise/ground.ts'
import { isToCome } from '../time/is-to-come.ts'
import { foundClocks } from './found-clocks.ts'
import { heldReading, stretchBefore, type HeldReading } from './held.ts'
import type { Span } from './words-of-text.ts'

const meeting =
  'interview\\w*|(?:phone|video)?\\s*(?:call|screen(?:ing)?)|chat|meeting|round|trial(?:\\s+(?:day|shift))?|assessment|panel|on-?site|vorstellungsgespräch|gespräch|entretien|gesprek'

/** Said of what one has before oneself. */
const announces = new RegExp(
  String.raw`\b(?:(?:i|we)\s+(?:have|['’]ve)|(?:i|we)['’]ve|i['’]ll\s+have|i\s+will\s+have|got|there['’]?s|there\s+is|ich\s+habe|j['’]ai|ik\s+heb)\s+(?:[\p{L}\d.:]+\s+){0,6}?(?:${meeting})\b|\b(?:i['’]?m|i\s+am|we['’]?re|i['’]ll\s+be|i\s+will\s+be)\s+(?:\p{L}+\s+)?(?:interviewing|interviewed|meeting|seeing|speaking|talking|invited|booked|scheduled)\b|^\s*(?:interviewing|meeting|seeing)\b|\b(?:${meeting})\b[^.;!?]{0,80}?\b(?:is\s+(?:on|set|booked|scheduled|fixed|at|tomorrow|next)|scheduled|booked|coming\s+up|lined\s+up|will\s+be)\b|\b(?:upcoming|invited\s+(?:me\s+)?(?:to|for)|invitation\s+(?:to|for))\b`,
  'iu',
)
/** Such days cannot be behind; told in one breath with the interview they are its own. */
const ahead = String.raw`(?:tomorrow|tmrw|(?:next|coming)\s+(?:week|\p{L}+day)|in\s+(?:\d+|two|three|four|five|a\s+few)\s+(?:days?|weeks?)|morgen|demain)`
const interview = String.raw`(?:interview(?:ing)?|screening|trial|vorstellungsgespräch|entretien|sollicitatiegesprek)`
const besideAhead = new RegExp(
  String.raw`\b${interview}\b(?:(?!\s-)[^,.;!?–]){0,60}?\b${ahead}|\b${ahead}\b(?:(?!\s-)[^,.;!?–]){0,30}?\b${interview}\b`,
  'iu',
)

const looksBack =
  /\b(?:met|had|was|were|went|spoke|saw|seen|talked|did|just|finished|done|came|over|ended|yesterday|gestern|hier|gisteren|last|asked|told|said|says|liked|seemed|felt|left|got\s+(?:out|off|back|asked|on)|been(?!\s+(?:invited|booked|scheduled|offered))|interviewed\s+(?:at|with|by)|ago)\b/iu

/** Before a day, in the same stretch of words: what others will do by then. */
const ofAnswer =
  /\b(?:by|before|until|till?|decid\w*|decision|hear|answer|results?|outcome|feedback|know|call\s+(?:me|back)|(?:they|she|he|hr)(?:['’]ll|\s+will)?\s+(?:\p{L}+\s+)?(?:call|ring|write|e-?mail|tell|let|get|be|come|meet|decide)|start\w*)\b/iu

/** Null where the text announces nothing. */
export function readUpcoming(text: string, said: Said): HeldReading | null {
  if (looksBack.test(text)) return null
  const announced = announces.test(text)
  if (!announced && !besideAhead.test(text)) return null
  const day = dayAhead(text, said, announced)
  if (day === null) return null
  const clock = foundClocks(text, said.country).find(({ span }) => !ofAnswer.test(stretchBefore(text, span[0])))
  if (clock === undefined) return heldReading(text, { on: day.on }, [day.span])
  const at = day.on.toPlainDateTime(clock.time)
  return isToCome(at, said.at) ? heldReading(text, { at }, [day.span, clock.span]) : null
}

/** The first single day named from today on that isn't an answer's; today only where it is announced. */
function dayAhead(
  text: string,
  said: Said,
  announced: boolean,
): { readonly on: Temporal.PlainDate; readonly span: Span } | null {
  const ground: Ground = { ...said, today: said.at.toPlainDate() }
  for (const { is, start, end } of findDays(text, ground)) {
    if (is?.kind !== 'day' || is.bound !== undefined || !is.from.equals(is.by) || is.counted !== undefined) continue
    const isToday = is.by.equals(ground.today)
    if (Temporal.PlainDate.compare(is.by, ground.today) < 0 || (isToday && !announced)) continue
    if (ofAnswer.test(stretchBefore(text, start))) continue
    return { on: is.by, span: [start, end] }
  }
  return null
}
