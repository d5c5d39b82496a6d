/** The call on one page: whom, their clock, what to say in each case, and the voicemail with its seconds. */
import type { StepId } from '../core/facts/ids.ts'
import type { Opening } from '../core/opening/opening.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import { linesFor } from '../core/policy/policy.ts'
import { nextCallHour } from '../core/time/good-hour.ts'
import {
  attemptsWords,
  doubtfulNumberWords,
  goodHourWords,
  laterHourWords,
  practiceLabels,
  practiceLines,
} from '../core/words/call-words.ts'
import { clockInWords, cityOfZone, momentInWords } from '../core/time/moment-in-words.ts'
import { callScript } from '../core/writing/call-script.ts'
import { draftLetter } from '../core/writing/draft-letter.ts'
import { letterGround } from '../core/writing/letter-fields.ts'
import { countWords } from '../core/writing/sentences.ts'
import type { Context } from './context.ts'
import { calendarOf } from './ground.ts'
import { heardLetters } from './heard-letters.ts'
import { readMe } from './me.ts'
import { problem, type Problem } from './problem.ts'
import { findStep, stepGoneProblem } from './set-step-aside.ts'
import type { CallSheetView } from './views/draft-view.ts'
import { titleOf, viewPerson, viewReason } from './views/view-step.ts'

/** Words a minute, spoken slowly and clearly. */
const speakingSpeed = 150

export async function seeCallSheet(context: Context, stepId: StepId): Promise<CallSheetView | Problem> {
  return context.store.read(async (tx) => {
    const step = await findStep(context, tx, stepId)
    if (step === null) return stepGoneProblem
    const me = await readMe(tx.settings, context.guess)
    const opening = openingFrom(await tx.facts.ofOpening(step.openingId))
    const there = context.clock.now().toZonedDateTimeISO(opening.place.zone)
    const heard = await heardLetters(tx, opening.company, step)
    const { fields } = letterGround(opening, step, me, there.toPlainDate(), heard)
    const spoken = (kind: string) => draftLetter(context.content.letters(kind, me.language), fields, heard, 0)?.body
    const [script, message] = [spoken('call'), spoken('voicemail')]
    if (step.kind !== 'call' || script === undefined || message === undefined)
      return problem('person', 'This step is no call.', 'See what it is with `regards why`.')
    const parts = callScript(script)
    // Only those since they were last heard count, as in the plan.
    const lastHeardAt = opening.replies.at(-1)?.at
    const made = opening.calls.filter(
      ({ at, outcome }) =>
        outcome !== 'spoke' && (lastHeardAt === undefined || Temporal.Instant.compare(at, lastHeardAt) >= 0),
    ).length
    const who = step.to[0] === undefined ? undefined : opening.people.get(step.to[0])
    return {
      stepId,
      openingId: opening.id,
      title: titleOf(step.kind, step.to, opening),
      who: who ? viewPerson(who) : null,
      number: who?.phone ? await numberOf(who.phone, opening.place.country, me.country) : null,
      pronunciation: who?.pronunciation ?? null,
      hours: hoursNow(context, opening, me.zone),
      attempts: attemptsWords(made, linesFor(context.policy, opening)['call.attempts'].value),
      ready: parts.ready,
      say: parts.say,
      branches: parts.branches.map((each) => ({
        ...each,
        they: practiceLines[each.branch],
        label: practiceLabels[each.branch],
      })),
      callBack: parts.callBack,
      theirClock: `${clockInWords(there.toPlainTime().round('minute'))} in ${cityOfZone(opening.place.zone)}`,
      text: script,
      voicemail: message,
      voicemailSeconds: Math.round((countWords(message) / speakingSpeed) * 60),
      because: step.reasons.map(viewReason),
    }
  })
}

/** The tables of numbers are read when the first sheet is. */
async function numberOf(text: string, country: string, mine: string): Promise<CallSheetView['number']> {
  const { phoneNumber } = await import('../core/phone/phone-number.ts')
  const read = phoneNumber(text, country, mine)
  return read && { tel: read.tel, shown: read.shown, doubt: read.isDoubtful ? doubtfulNumberWords(country) : null }
}

function hoursNow(context: Context, { place }: Opening, here: string): CallSheetView['hours'] {
  const now = context.clock.now()
  const next = nextCallHour(now, place, calendarOf(context, place, now), context.policy)
  const isGood = next.equals(now)
  return { isGood, words: isGood ? goodHourWords : laterHourWords(momentInWords(next, place.zone, now, here)) }
}
