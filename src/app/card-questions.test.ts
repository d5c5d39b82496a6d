import { describe, expect, it } from 'vitest'
import { createFakeContext, debriefed, type FakeContext } from '../../test/support/fake-context.ts'
import type { OpeningId } from '../core/facts/ids.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import { answerCardQuestion, seeCardQuestions } from './card-questions.ts'
import { learn } from './learn.ts'
import { newFact } from './new-fact.ts'
import { seePerson } from './see-people.ts'
import { undo } from './undo.ts'

async function answered(text: string, more: { readonly automatic?: boolean } = {}) {
  const context = await createFakeContext()
  const openingId = await debriefed(context)
  await answer(context, openingId, text, more)
  return { context, openingId, personId: await first(context, openingId) }
}

async function first(context: FakeContext, openingId: OpeningId) {
  const { people } = await context.store.read(async (tx) => openingFrom(await tx.facts.ofOpening(openingId)))
  const [person] = people.values()
  if (person === undefined) throw new Error('Nobody was met.')
  return person.id
}

async function answer(context: FakeContext, openingId: OpeningId, text: string, more: { automatic?: boolean } = {}) {
  context.clock.advance({ minutes: 5 })
  const personId = await first(context, openingId)
  const reply = { channel: 'email' as const, personId, preview: text, meaning: 'still-deciding' as const, ...more }
  await context.store.write((tx) =>
    learn(context, tx, [newFact(context, openingId, 'ReplyReceived', reply, { source: 'mailbox' })]),
  )
  context.clock.advance({ minutes: 5 })
}

const signed = (title: string) =>
  `Thanks, we will be in touch.\n\nBest,\nDana Kim\n${title}\n+1 212 555 0101\n350 Fifth Avenue\nNew York, NY 10118`

describe('what signatures say', () => {
  it('is asked about and nothing is kept before; a yes writes it on the card and can be taken back', async () => {
    const { context, personId } = await answered(signed('Head of Data'))
    const [question] = await seeCardQuestions(context, personId)
    expect(question?.items.map(({ field }) => field)).toEqual(['title', 'phones', 'address'])
    const before = await seePerson(context, personId)
    expect([before?.card.phones, before?.card.address]).toEqual([[], undefined])
    await answerCardQuestion(context, { id: question?.id ?? '', isRight: true })
    const card = (await seePerson(context, personId))?.card
    expect(card).toMatchObject({ title: 'Head of Data', phones: ['+1 212 555 0101'], address: { city: 'New York' } })
    expect(await seeCardQuestions(context)).toEqual([])
    await undo(context)
    expect((await seePerson(context, personId))?.card.phones).toEqual([])
    expect(await seeCardQuestions(context)).toHaveLength(1)
  })

  it('keeps a no, and asks again only when something else is signed', async () => {
    const { context, openingId } = await answered(signed('Head of Data'))
    const [question] = await seeCardQuestions(context)
    await answerCardQuestion(context, { id: question?.id ?? '', isRight: true, fields: ['phones', 'address'] })
    await answer(context, openingId, signed('Head of Data'))
    expect(await seeCardQuestions(context)).toEqual([])
    await answer(context, openingId, signed('VP Data'))
    expect((await seeCardQuestions(context))[0]?.items).toMatchObject([{ field: 'title', value: 'VP Data' }])
  })

  it('is not read out of what a machine sent', async () => {
    const { context } = await answered(signed('Head of Data'), { automatic: true })
    expect(await seeCardQuestions(context)).toEqual([])
  })
})
