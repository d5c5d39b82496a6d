/** One sentence for each figure of the insights. Counts where there are few cases; a share only from twenty on. English. */
import type { AnswerTime } from '../insight/answer-times.ts'
import { middleDays } from '../insight/answer-times.ts'
import type { LettersAfter } from '../insight/letters-after.ts'
import type { PromiseOutcome } from '../insight/promises-kept.ts'
import type { Week } from '../insight/weeks.ts'
import type { StepKind } from '../facts/step-kind.ts'
import { stages, type Stage } from '../opening/stage.ts'
import { countInWords, dateInWords, listInWords } from '../time/moment-in-words.ts'
import { spanWords } from './contact-words.ts'

/** With fewer cases a percentage says more than is known. */
const enoughForShare = 20

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const many = (count: number, one: string, more: string) => `${countInWords(count)} ${count === 1 ? one : more}`

/** 'five of nine'; from twenty cases on '37 of 50 (74 %)'. */
export function shareWords(part: number, all: number): string {
  if (all < enoughForShare) return `${part === 0 ? 'none' : countInWords(part)} of ${countInWords(all)}`
  return `${part} of ${all} (${Math.round((part / all) * 100)} %)`
}

export function answerTimesSentence(times: readonly AnswerTime[]): string {
  const answered = times.filter(({ isAnswered }) => isAnswered)
  const waiting = times.filter(({ isAnswered }) => !isAnswered)
  const longest = waiting.at(-1)
  const awaited =
    longest === undefined
      ? ''
      : waiting.length === 1
        ? ` One is still awaited, for ${spanWords(longest.days)} now.`
        : ` ${capital(countInWords(waiting.length))} are still awaited, the longest for ${spanWords(longest.days)}.`
  const [first] = answered
  if (first === undefined) return `No answer has come yet.${awaited}`
  if (answered.length === 1) return `One answer has come, ${spanWords(first.days)} after the interview.${awaited}`
  return `${capital(countInWords(answered.length))} answers have come, half of them within ${spanWords(middleDays(answered) ?? 0)} of the interview.${awaited}`
}

export function promisesSentence(outcomes: readonly PromiseOutcome[]): string {
  const past = outcomes.filter(({ outcome }) => outcome !== 'ahead')
  const count = (kind: PromiseOutcome['outcome']) => outcomes.filter(({ outcome }) => outcome === kind).length
  const ahead = count('ahead')
  const still = ahead === 0 ? '' : ` ${capital(many(ahead, 'date is', 'dates are'))} still ahead.`
  if (past.length === 0) return ahead === 0 ? 'No date has been promised yet.' : still.trim()
  const [only] = past
  if (past.length === 1 && only !== undefined) return `The one promised date ${becameOf[only.outcome]}.${still}`
  const rest = (['moved', 'late', 'broken'] as const)
    .filter((outcome) => count(outcome) > 0)
    .map((outcome) => `${countInWords(count(outcome))} ${becameOf[outcome]}`)
  const kept = `${capital(shareWords(count('kept'), past.length))} promised dates ${count('kept') === 1 ? 'was' : 'were'} kept`
  return `${rest.length === 0 ? kept : `${kept}; ${listInWords(rest)}`}.${still}`
}

const becameOf: Record<PromiseOutcome['outcome'], string> = {
  kept: 'was kept',
  moved: 'moved to another day',
  late: 'was kept late',
  broken: 'passed without a word',
  ahead: 'is still ahead',
}

const stageNames: Record<Stage, string> = {
  ahead: 'ahead',
  met: 'just met',
  waiting: 'waiting for an answer',
  asked: 'asked for news',
  offer: 'with an offer',
  rest: 'at rest',
}

export function stagesSentence(counts: Readonly<Record<Stage, number>>): string {
  const all = stages.reduce((sum, stage) => sum + counts[stage], 0)
  const said = stages
    .filter((stage) => counts[stage] > 0)
    .map((stage) => `${countInWords(counts[stage])} ${stageNames[stage]}`)
  return `${capital(many(all, 'opening', 'openings'))}: ${listInWords(said)}.`
}

export function lettersSentence(kinds: readonly LettersAfter[]): string {
  const sum = (key: 'sent' | 'answered' | 'returned' | 'open') => kinds.reduce((all, kind) => all + kind[key], 0)
  const sent = sum('sent')
  if (sent === 0) return 'You have not written yet.'
  const more = [
    sum('returned') > 0 ? `${countInWords(sum('returned'))} came back` : '',
    sum('open') > 0 ? `${countInWords(sum('open'))} ${sum('open') === 1 ? 'is' : 'are'} still fresh` : '',
  ].filter(Boolean)
  const answered =
    sent === 1
      ? `Your one letter was ${sum('answered') === 1 ? 'answered' : 'not answered yet'}`
      : `${capital(shareWords(sum('answered'), sent))} letters ${sum('answered') === 1 ? 'was' : 'were'} answered before you wrote again`
  return `${answered}${more.length > 0 && sent > 1 ? `; ${listInWords(more)}` : ''}.`
}

export function weeksSentence(weeks: readonly Week[], today: Temporal.PlainDate): string {
  const last = weeks.at(-1)
  if (last === undefined) return ''
  const now = `This week: ${listInWords([many(last.interviews, 'interview', 'interviews'), many(last.letters, 'letter', 'letters'), many(last.answers, 'answer', 'answers')])}.`
  const total = ({ interviews, letters, answers }: Week) => interviews + letters + answers
  const fullest = weeks
    .slice(0, -1)
    .reduce<Week | null>((most, week) => (total(week) > (most ? total(most) : 0) ? week : most), null)
  if (fullest === null || total(fullest) <= total(last)) return now
  return `${now} Your fullest was the one from ${dateInWords(fullest.monday, today)}.`
}

const letterKindNames: Partial<Record<StepKind, string>> = {
  'thank-you': 'Thank-you notes',
  'coordinator-note': 'Thanks passed on',
  'thank-you-card': 'Cards',
  'additional-information': 'What was missing',
  recovery: 'Candid letters',
  'check-in': 'First reminders',
  'second-check-in': 'Second reminders',
  closing: 'Closing notes',
  'courtesy-line': 'Lines of courtesy',
  'missed-appointment': 'Missed meetings',
  'other-offer': 'News of another offer',
  'rejection-reply': 'Answers to a no',
  'linkedin-note': 'Notes to connect',
  'stay-in-touch': 'Notes to stay in touch',
  'offer-thanks': 'Thanks for an offer',
  accept: 'Acceptances',
  decline: 'Refusals',
  withdraw: 'Withdrawals',
  'written-offer-question': 'Questions for the paper',
  correction: 'Corrections',
  'feedback-thanks': 'Thanks for feedback',
}

/** The letters of a kind, in the plural: 'Thank-you notes'. */
export const letterKindName = (kind: StepKind): string => letterKindNames[kind] ?? 'Other letters'
