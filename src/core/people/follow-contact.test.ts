import { expect, it } from 'vitest'
import type { PersonId } from '../facts/ids.ts'
import type { Card } from './card.ts'
import { followContact } from './follow-contact.ts'
import type { FoundContact } from './found-contact.ts'

const contact = (changes: Partial<FoundContact> = {}): FoundContact => ({
  place: 1,
  uid: 'u-1',
  name: 'Dana Kim',
  title: 'Engineer',
  emails: ['dana@acme.example'],
  phones: ['+1 212 555 0101'],
  ...changes,
})
const card = (changes: Partial<Card> = {}): Card => {
  const { place: _, uid: _uid, ...text } = contact()
  return { id: 'c-1' as PersonId, uid: 'u-1', knownAs: [], ...text, prefers: 'any', doNotCall: false, ...changes }
}

it('changes nothing where nothing changed there, whatever one wrote oneself', () => {
  const own = card({ title: 'CTO', notes: 'Likes tea', emails: [] })
  expect(followContact(own, contact(), contact({ place: 9 }))).toEqual({ card: own, changes: {}, asks: {} })
})

it('follows what still says the same, and clears what went', () => {
  expect(followContact(card(), contact(), contact({ title: 'CTO' })).card.title).toBe('CTO')
  const { title: _, ...without } = contact()
  expect('title' in followContact(card(), contact(), without).card).toBe(false)
})

it('asks where both changed, and not where both say the same now', () => {
  const followed = followContact(card({ title: 'Head of Data' }), contact(), contact({ title: 'CTO' }))
  expect(followed).toMatchObject({ asks: { title: 'CTO' }, changes: {} })
  expect(followed.card.title).toBe('Head of Data')
  expect(followContact(card({ title: 'CTO' }), contact(), contact({ title: 'CTO' })).asks).toEqual({})
})

it('keeps addresses of its own beside, and puts the new one where the old one stood', () => {
  const own = card({ emails: ['Dana@acme.example', 'dana@home.example'] })
  const moved = followContact(own, contact(), contact({ emails: ['dana@hooli.example'] }))
  expect(moved.card.emails).toEqual(['dana@hooli.example', 'dana@home.example'])
  expect(followContact(own, contact(), contact({ phones: ['(212) 555-0101', '+1 212 555 0199'] })).card.phones).toEqual(
    ['(212) 555-0101', '+1 212 555 0199'],
  )
})

it('changes their note within one’s own notes and leaves the rest', () => {
  const own = card({ notes: 'Met at the fair.\nTwo children.' })
  const followed = followContact(own, contact({ notes: 'Met at the fair.' }), contact({ notes: 'Met in $& Rome.' }))
  expect(followed.card.notes).toBe('Met in $& Rome.\nTwo children.')
})
