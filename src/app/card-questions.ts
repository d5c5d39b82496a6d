/**
 * What others say of somebody and the card does not: asked about before it is saved. A yes changes the card, a no is
 * remembered. It comes from the signature of their newest answer, or from an address book where both sides changed.
 */
import * as z from 'zod'
import type { PersonId } from '../core/facts/ids.ts'
import { personIdSchema } from '../core/facts/ids.ts'
import { cardChangesSchema, type CardChanges } from '../core/people/card.ts'
import { personNamed, type KnownPerson } from '../core/people/people-of.ts'
import { newsOfSignature } from '../core/people/signature-news.ts'
import { cardFieldWords, cardValueWords, type AskedField } from '../core/words/card-question-words.ts'
import { setPerson } from './change-person.ts'
import type { Context } from './context.ts'
import { cardOf, knownPeopleIn, type CardsContext } from './keep-cards.ts'
import type { ReadTransaction, Settings, SettingsReader } from './ports/store.ts'
import { isProblem, problem, type Problem } from './problem.ts'
import type { CardQuestionView } from './views/card-question-view.ts'

const key = 'card-questions'

const memorySchema = z.object({
  open: z.array(z.object({ id: z.string(), cardId: personIdSchema, host: z.string(), changes: cardChangesSchema })),
  /** What was said to be wrong, as `refusalOf` writes it. */
  refused: z.array(z.string()),
})
type Memory = z.output<typeof memorySchema>
type OpenQuestion = Memory['open'][number]

/** More than a search of a year brings; the oldest is forgotten first. */
const mostKept = 500

async function memoryIn(settings: SettingsReader): Promise<Memory> {
  const read = memorySchema.safeParse(await settings.get(key))
  return read.success ? read.data : { open: [], refused: [] }
}

/** One question per card: what an address book says now stands for what it said before. */
export async function askAboutCards(settings: Settings, asked: readonly OpenQuestion[]): Promise<void> {
  if (asked.length === 0) return
  const memory = await memoryIn(settings)
  const fresh = new Set(asked.map(({ cardId }) => cardId))
  const open = [...memory.open.filter(({ cardId }) => !fresh.has(cardId)), ...asked].slice(-mostKept)
  await settings.put(key, { ...memory, open })
}

type Question = {
  readonly id: string
  readonly person: KnownPerson
  readonly from: { readonly kind: 'signature' } | { readonly kind: 'address-book'; readonly host: string }
  readonly changes: CardChanges
}

type QuestionContext = CardsContext & Pick<Context, 'guess'>

async function questionsIn(context: Pick<Context, 'ids'>, tx: ReadTransaction): Promise<readonly Question[]> {
  const [people, memory] = [await knownPeopleIn(tx), await memoryIn(tx.settings)]
  const refused = new Set(memory.refused)
  const fromBooks = memory.open.flatMap(({ id, cardId, host, changes }): readonly Question[] => {
    const person = personNamed(people, cardId)
    return person === null ? [] : [{ id, person, from: { kind: 'address-book', host }, changes }]
  })
  const fromSignatures = people.flatMap((person): readonly Question[] => {
    const news = newsOfSignature(person.members, cardOf(context, person))
    return news === null
      ? []
      : [{ id: `s-${news.replyId}`, person, from: { kind: 'signature' }, changes: news.changes }]
  })
  return [...fromBooks, ...fromSignatures].flatMap((question) => {
    const card = cardOf(context, question.person)
    const left = fieldsOf(question.changes).filter((field) => {
      const value = question.changes[field]
      const isSame = JSON.stringify(card[field] ?? null) === JSON.stringify(value)
      return !isSame && !refused.has(refusalOf(question.person, field, value))
    })
    if (left.length === 0) return []
    return [{ ...question, changes: only(question.changes, left) }]
  })
}

const fieldsOf = (changes: CardChanges) => Object.keys(changes) as AskedField[]
const only = (changes: CardChanges, fields: readonly string[]): CardChanges =>
  Object.fromEntries(Object.entries(changes).filter(([field]) => fields.includes(field)))

/** By the address, which stays when cards come and go. */
const refusalOf = (person: KnownPerson, field: string, value: unknown) =>
  [idOf(person), field, JSON.stringify(value)].join(' ')
const idOf = ({ card, members }: KnownPerson): PersonId => members[0]?.person.id ?? (card?.id as PersonId)

export async function seeCardQuestions(
  context: Pick<Context, 'store' | 'ids'>,
  personId?: PersonId,
): Promise<readonly CardQuestionView[]> {
  return context.store.read(async (tx) => {
    const questions = await questionsIn(context, tx)
    return questions
      .filter(
        ({ person: { card, members } }) =>
          personId === undefined || card?.id === personId || members.some(({ person }) => person.id === personId),
      )
      .map(({ id, person, from, changes }) => {
        const card = cardOf(context, person)
        return {
          id,
          personId: person.card?.id ?? idOf(person),
          name: card.name,
          question:
            from.kind === 'signature'
              ? `${card.name} signs with something new. Is it right?`
              : `${from.host} says something else of ${card.name}. Take it over?`,
          items: fieldsOf(changes).map((field) => ({
            field,
            label: cardFieldWords[field],
            value: cardValueWords(changes[field], card[field]),
            before: Array.isArray(card[field]) || card[field] === undefined ? null : cardValueWords(card[field]),
          })),
        }
      })
  })
}

export type CardAnswer = {
  readonly id: string
  readonly isRight: boolean
  /** Of a yes: only these; all of them when left out. */
  readonly fields?: readonly string[] | undefined
}

export async function answerCardQuestion(
  context: QuestionContext,
  { id, isRight, fields }: CardAnswer,
): Promise<{ readonly personId: PersonId; readonly name: string } | Problem> {
  const question = await context.store.read(async (tx) =>
    (await questionsIn(context, tx)).find((each) => each.id === id),
  )
  if (question === undefined)
    return problem('input', 'This is no open question.', 'See what is open with `regards people questions`.')
  const { person, changes } = question
  const taken = isRight ? fieldsOf(changes).filter((field) => fields === undefined || fields.includes(field)) : []
  const personId = person.card?.id ?? idOf(person)
  const done =
    taken.length === 0
      ? { personId, name: cardOf(context, person).name }
      : await setPerson(context, personId, only(changes, taken))
  if (isProblem(done)) return done
  await context.store.write(async (tx) => {
    const memory = await memoryIn(tx.settings)
    const left = fieldsOf(changes).filter((field) => !taken.includes(field))
    const refused = [...memory.refused, ...left.map((field) => refusalOf(person, field, changes[field]))]
    await tx.settings.put(key, {
      open: memory.open.filter((each) => each.id !== id),
      refused: refused.slice(-mostKept),
    })
  })
  return done
}
