import { describe, expect, it } from 'vitest'
import { createTeller } from '../../../test/support/facts.ts'
import type { LetterId, OpeningId, PersonId, StepId } from '../facts/ids.ts'
import { openingFrom } from '../opening/opening-from.ts'
import { factWithout, forgottenFrom, withoutThem, type Forgotten } from './forgotten.ts'
import { peopleOf } from './people-of.ts'

const dana = 'p1' as PersonId
const may = 'p2' as PersonId
const { tell } = createTeller()
const opening = { company: 'Kim Labs', country: 'US', zone: 'America/New_York' }
const facts = [
  tell('OpeningAdded', '2026-11-02T09:00', { ...opening, words: 'Met Dana Li-Ondo (CTO) at Kim Labs' }),
  tell('PersonIntroduced', '2026-11-02T09:00', {
    person: { id: dana, name: 'Dr. Dana Kim', email: 'Dana.Kim@kim.example', part: 'interviewer' },
  }),
  tell('PersonIntroduced', '2026-11-02T09:01', { person: { id: may, name: 'May Holm', part: 'other' } }),
]
const person = peopleOf([openingFrom(facts)], []).find(({ members }) => members[0]?.person.id === dana)
if (!person) throw new Error('not known')
const her: Forgotten = forgottenFrom(person, facts, [], ['May Holm', 'Kim Labs'])

describe('what is left of a text', () => {
  it.each([
    ['Dear Dr. Dana Kim, thank you', 'Dear [removed], thank you'],
    ['write to DANA.KIM@kim.example', 'write to [removed]'],
    ['Dear Dana,', 'Dear [removed],'],
    ['Dr. Dana\nKim was kind', '[removed] was kind'],
    ['Danae and the people of Kim Labs', 'Danae and the people of Kim Labs'],
    ['May I ask May Holm?', 'May I ask May Holm?'],
  ])('%s', (text, left) => expect(withoutThem(text, her, true)).toBe(left))

  it('elsewhere a first name alone is somebody else’s', () => {
    expect(withoutThem('Dana of Fabrikam; Dr. Dana Kim of Kim Labs', her, false)).toBe(
      'Dana of Fabrikam; [removed] of Kim Labs',
    )
  })
})

describe('what is left of a fact', () => {
  it('keeps that and when a letter was sent, and not what it was about', () => {
    const sent = tell('LetterSent', '2026-11-03T09:00', {
      letterId: 'l1' as LetterId,
      stepId: 's1' as StepId,
      step: 'thank-you',
      to: [dana],
      channel: 'email',
      subject: 'Our talk about sailing',
    })
    const left = factWithout(sent, her)
    expect(left).toMatchObject({ kind: 'LetterSent', to: [dana], at: sent.at })
    expect(left).not.toHaveProperty('subject')
  })

  it('keeps the meaning of an answer without its words', () => {
    const reply = tell('ReplyReceived', '2026-11-03T09:00', {
      personId: dana,
      channel: 'email',
      meaning: 'rejection',
      preview: 'we chose somebody else, sorry',
      mail: 'm1',
      from: { email: 'other@private.example' },
    })
    const left = factWithout(reply, her)
    expect(left).toMatchObject({ meaning: 'rejection' })
    expect(JSON.stringify(left)).not.toMatch(/sorry|private|m1"/)
  })

  it('drops introductions of them, and the sentence that names them, with the title in it', () => {
    expect(factWithout(facts[1] as (typeof facts)[number], her)).toBeNull()
    const added = factWithout(facts[0] as (typeof facts)[number], her)
    expect(added).toMatchObject({ company: 'Kim Labs' })
    expect(added).not.toHaveProperty('words')
  })

  it('leaves what is about others as it is, the very same', () => {
    expect(factWithout(facts[2] as (typeof facts)[number], her)).toBe(facts[2])
    const elsewhere = {
      ...tell('NoteTaken', '2026-11-04T09:00', { text: 'Dana was kind' }),
      openingId: 'o9' as OpeningId,
    }
    expect(factWithout(elsewhere, her)).toBe(elsewhere)
  })
})
