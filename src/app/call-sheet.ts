/** The call on one page: whom, their clock, what to say in each case, and the voicemail with its seconds. */
import type { StepId } from '../core/facts/ids.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import { clockInWords, cityOfZone } from '../core/time/moment-in-words.ts'
import { draftLetter } from '../core/writing/draft-letter.ts'
import { letterGround } from '../core/writing/letter-fields.ts'
import { countWords } from '../core/writing/sentences.ts'
import type { Context } from './context.ts'
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
    const who = step.to[0] === undefined ? undefined : opening.people.get(step.to[0])
    return {
      stepId,
      openingId: opening.id,
      title: titleOf(step.kind, step.to, opening),
      who: who ? viewPerson(who) : null,
      theirClock: `${clockInWords(there.toPlainTime().round('minute'))} in ${cityOfZone(opening.place.zone)}`,
      text: script,
      voicemail: message,
      voicemailSeconds: Math.round((countWords(message) / speakingSpeed) * 60),
      because: step.reasons.map(viewReason),
    }
  })
}
