/** What a sentence of a letter stands on, in words: shown beside it, so that nothing in a letter comes from nowhere. English. */
import type { Fact } from '../facts/fact.ts'
import { dateInWords } from '../time/moment-in-words.ts'

/** `zone` is that of the opening, `today` the day there. */
export function factWords(fact: Fact, zone: string, today: Temporal.PlainDate): string {
  const day = (instant: Temporal.Instant) => dateInWords(instant.toZonedDateTimeISO(zone).toPlainDate(), today)
  switch (fact.kind) {
    case 'OpeningAdded':
    case 'OpeningCorrected':
      return 'The opening, as you noted it'
    case 'PersonIntroduced':
      return `${fact.person.name}, as you noted the name`
    case 'PersonCorrected':
      return 'The name or address, as you corrected it'
    case 'InterviewHeld':
      return `The interview of ${day(fact.at)}`
    case 'InterviewMissed':
    case 'InterviewCancelled':
    case 'InterviewScheduled':
    case 'InterviewRescheduled':
      return 'The meeting that was planned'
    case 'DebriefGiven':
      return `What you noted on ${day(fact.at)} about the interview`
    case 'AnswerPromised':
      return fact.words === undefined
        ? 'What they said about the date'
        : `What they said about the date: “${fact.words}”`
    case 'DetailGiven':
      return `What you answered: “${fact.text}”`
    case 'LetterSent':
      return `Your letter of ${day(fact.at)}`
    case 'ReplyReceived':
    case 'ReplyUnderstood':
      return `Their answer of ${day(fact.at)}`
    case 'OtherOfferReceived':
      return 'The other offer you told Regards about'
    case 'AcceptedElsewhere':
      return 'The role that you accepted elsewhere'
    default:
      return 'What you told Regards'
  }
}
