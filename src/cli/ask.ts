/** The questions asked at a terminal. Only what is missing is asked; leaving with Ctrl-C stores nothing. */
import type { NewOpening } from '../app/add-opening.ts'
import type { OpeningView } from '../app/views/opening-view.ts'
import type { SentenceView } from '../app/views/sentence-view.ts'
import { personValue } from './values.ts'

export type SentenceAnswers = {
  readonly company?: string
  readonly role?: string
  readonly person?: readonly { name: string; title?: string; email?: string }[]
  readonly held?: string
  readonly promise?: string
}

/** Thrown where a person leaves a question with Ctrl-C. */
export class Left extends Error {}

async function ask(message: string, placeholder?: string): Promise<string> {
  const { isCancel, text } = await import('@clack/prompts')
  const answer = await text({ message, ...(placeholder ? { placeholder } : {}) })
  if (isCancel(answer)) throw new Left()
  return (answer ?? '').trim()
}

export async function askSentence(view: SentenceView, given: SentenceAnswers): Promise<SentenceAnswers> {
  const found: { -readonly [Key in keyof SentenceAnswers]: SentenceAnswers[Key] } = { ...given }
  for (const { field, question } of view.questions) {
    if (field === 'company' && !found.company) found.company = await ask(question)
    if (field === 'held' && !found.held) found.held = await ask(question, '2026-11-24T14:00')
    if (field === 'promise' && !found.promise) found.promise = await ask(question, 'by Friday week')
    if (field === 'people' && !found.person) {
      const names = await ask(question, 'Dana Kim (CTO), Tom Ellis')
      if (names !== '') found.person = names.split(/,\s*/).map(personValue)
    }
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== '')) as SentenceAnswers
}

export async function confirmSentence(view: SentenceView, input: NewOpening): Promise<boolean> {
  const { confirm, isCancel, note } = await import('@clack/prompts')
  note(
    [
      ...view.understood,
      ...(view.notUnderstood.length > 0 ? [`Not understood: ${view.notUnderstood.join('; ')}`] : []),
    ].join('\n'),
    input.company,
  )
  const answer = await confirm({ message: 'Is that right?' })
  return !isCancel(answer) && answer
}

export async function askDebrief(view: OpeningView) {
  const points: { personId: string; said: string; myLink: string | undefined }[] = []
  for (const { id, name } of view.people) {
    const said = await ask(`What did ${name} say or need? One concrete thing is enough.`)
    if (said === '') continue
    points.push({
      personId: id,
      said,
      myLink: (await ask(`What do you bring to that? Leave empty if nothing comes to mind.`)) || undefined,
    })
  }
  const promise =
    (await ask('What did they promise, and by when? Write “none” if they named no date.', 'by Friday week')) ||
    undefined
  const rating = Number(await ask('How did it go, from 1 (badly) to 5 (well)?', '4'))
  const mistake = await ask('What would you mend or add? Leave empty if nothing.')
  const betterAnswer = mistake === '' ? '' : await ask('What should the answer have been?')
  const noticed =
    mistake === '' ? '' : await ask('Do you think they noticed? Leave empty if you cannot tell.', 'yes or no')
  return {
    points,
    promise,
    rating: Number.isInteger(rating) && rating >= 1 && rating <= 5 ? rating : undefined,
    regrets: mistake === '' ? [] : [{ mistake, betterAnswer: betterAnswer || undefined, ...noticedIn(noticed) }],
  }
}

const noticedIn = (answer: string) =>
  /^(?:y|n)/i.test(answer) ? { noticed: answer.toLowerCase().startsWith('y') } : {}
