/** Today and an opening as lines of text. */
import type { OpeningView } from '../app/views/opening-view.ts'
import type { LetterView, ReasonView, StepView, TodayView } from '../app/views/today-view.ts'

const section = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines])
const place = (row: { company: string; role: string | null }) =>
  row.role ? `${row.company} · ${row.role}` : row.company
const because = (reasons: readonly ReasonView[], indent: string) =>
  reasons.map(({ text }) => `${indent}because ${text}`)

export function sayToday(view: TodayView): string {
  return [
    view.day,
    view.headline,
    ...section(
      'To do',
      view.toDo.flatMap((step, index) => sayStep(step, index + 1)),
    ),
    ...section('Needs a word from you', [
      ...view.mailboxes.flatMap(({ address, title, words }) => [
        `  ${title}`,
        `      ${words}`,
        `      Do it with \`regards connect ${address}\`.`,
      ]),
      ...view.asks.flatMap(sayLetter),
    ]),
    ...section('On its way', view.scheduled.flatMap(sayLetter)),
    ...section(
      'Waiting',
      view.waiting.flatMap((row) => [`  ${place(row)}: ${row.until}`, ...because(row.because, '      ')]),
    ),
    ...section(
      'Heard back',
      view.heardBack.flatMap((row) => [`  ${row.title} (${row.when})`, `      ${row.effect}`]),
    ),
    ...section(
      'Done today',
      view.doneToday.map((row) => `  ${row.title}, ${row.when}`),
    ),
    ...section(
      'At rest',
      view.resting.map((row) => `  ${place(row)}: ${row.because}`),
    ),
  ].join('\n')
}

function sayStep(step: StepView, number: number): string[] {
  return [`  ${number}. ${step.title}: ${step.when}`, `      ${place(step)}`, ...because(step.because, '      ')]
}

function sayLetter(letter: LetterView): string[] {
  return [`  ${letter.title}: ${letterState(letter)}`, ...(letter.note ? [`      ${letter.note}`] : [])]
}

export function letterState(letter: LetterView): string {
  switch (letter.state) {
    case 'approved':
      return `goes ${letter.when}`
    case 'sending':
      return 'is just leaving'
    case 'sent':
      return `sent ${letter.when}`
    case 'refused':
      return 'was refused by the mail server'
    case 'in-doubt':
      return 'Regards is looking whether it left'
    case 'asking':
      return 'please decide'
    case 'withdrawn':
      return 'taken back'
  }
}

export function sayOpening(view: OpeningView): string {
  const { now } = view
  return [
    place(view),
    view.headline,
    `It is ${view.place.clock} in ${view.place.city}. ${view.budget}`,
    ...section(
      'Story so far',
      view.story.flatMap((event) => [
        `  ${event.when}: ${event.title}`,
        ...(event.detail ? [`      ${event.detail}`] : []),
      ]),
    ),
    ...section(
      now.kind === 'wait' ? `Now: wait until ${now.until}` : 'Now',
      now.kind === 'act' && now.steps.length > 0
        ? now.steps.flatMap((step, index) => sayStep(step, index + 1))
        : because(now.because, '  '),
    ),
    ...section('Letters', view.letters.flatMap(sayLetter)),
    ...section(
      'If nobody answers',
      view.forecast.map((step) => `  ${step.when}: ${step.title}`),
    ),
    ...section(
      'People',
      view.people.map(
        (person) =>
          `  ${person.name}${person.title ? `, ${person.title}` : ''}${person.email ? ` <${person.email}>` : ''}${person.undeliverable ? ' (this address came back)' : ''}`,
      ),
    ),
  ].join('\n')
}
