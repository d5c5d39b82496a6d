import { describe, expect, it } from 'vitest'
import type { SentenceView } from '../../app/views/sentence-view.ts'
import { fieldsOf, neededFields, newOpening } from './reading.ts'

const view: SentenceView = {
  text: 'Met Dana Kim (CTO) at Acme yesterday, they’ll decide by Friday week',
  company: 'Acme',
  role: null,
  people: [{ name: 'Dana Kim', title: 'CTO' }],
  heldAt: null,
  heldOn: '2026-11-23',
  round: null,
  promise: {
    by: '2026-12-04',
    from: '2026-12-01',
    vague: true,
    words: 'by Friday week',
    inWords: 'by Friday 4 December (roughly)',
  },
  wentPoorly: null,
  country: 'GB',
  zone: 'Europe/London',
  understood: [],
  questions: [],
  notUnderstood: [],
}

describe('fields', () => {
  it('hold what was understood, and what was corrected above it', () => {
    const fields = fieldsOf(view, { company: 'Acme Ltd', went: 'well' })
    expect(fields).toMatchObject({
      company: 'Acme Ltd',
      people: 'Dana Kim (CTO)',
      held: '2026-11-23',
      promise: '2026-12-04',
      went: 'well',
    })
  })

  it('are needed only where nothing can go on without them', () => {
    expect(neededFields(fieldsOf(view, {}))).toEqual([])
    expect(neededFields(fieldsOf({ ...view, company: null, heldOn: null }, {}))).toEqual(['company', 'held'])
    expect(neededFields(fieldsOf(view, { company: ' ' }))).toEqual(['company'])
  })
})

describe('what is stored', () => {
  it('keeps the words of a promise that was read', () => {
    expect(newOpening(view, fieldsOf(view, {})).promise).toEqual({
      by: '2026-12-04',
      from: '2026-12-01',
      vague: true,
      words: 'by Friday week',
    })
  })

  it('takes a chosen date as exact, and an emptied one as none', () => {
    expect(newOpening(view, fieldsOf(view, { promise: '2026-12-07' })).promise).toEqual({ by: '2026-12-07' })
    expect(newOpening(view, fieldsOf(view, { promise: '' }))).not.toHaveProperty('promise')
  })

  it('reads corrected people', () => {
    expect(newOpening(view, fieldsOf(view, { people: 'Dana Kim (COO), Tom Ellis' })).people).toEqual([
      { name: 'Dana Kim', title: 'COO' },
      { name: 'Tom Ellis' },
    ])
  })
})
