import { describe, expect, it } from 'vitest'
import { createFakeContext } from '../../test/support/fake-context.ts'
import { addOpening, understandSentence } from './add-opening.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import { isProblem } from './problem.ts'

const place = { country: 'GB', zone: 'Europe/London' }
const now = Temporal.Instant.from('2026-11-24T12:00:00Z')

describe('an interview told in advance', () => {
  it('asks for no promise, and for whom one will meet', async () => {
    const view = await understandSentence(
      await createFakeContext(now),
      'Interview next Tuesday at 10 at Acme, data analyst',
      place,
    )
    expect(view.heldAt).toBe('2026-12-01T10:00')
    expect(view.understood).toContain('Interview to come: Tuesday 1 December at 10 am, London time')
    expect(view.questions.map(({ field, question }) => `${field}: ${question.slice(0, 18)}`)).toEqual([
      'people: Whom will you meet',
    ])
  })

  it('asks when the interview is where only an application was told', async () => {
    const view = await understandSentence(
      await createFakeContext(now),
      'Applied at Norvell for QA lead yesterday',
      place,
    )
    expect(view.heldOn).toBeNull()
    expect(view.questions.map(({ field }) => field)).toContain('held')
  })

  it.each([
    ['2026-12-01T10:00', 'scheduled', false],
    ['2026-11-27', 'scheduled', true],
    ['2026-11-24', 'held', true],
    ['2026-11-24T11:59', 'held', false],
  ])('%s is %s', async (held, state, dayOnly) => {
    const context = await createFakeContext(now)
    const added = await addOpening(context, { company: 'Acme', people: [], held, ...place })
    if (isProblem(added)) throw new Error(added.what)
    const opening = await context.store.read(async (tx) => openingFrom(await tx.facts.ofOpening(added.openingId)))
    expect(opening.interviews).toMatchObject([{ state, dayOnly }])
  })
})
