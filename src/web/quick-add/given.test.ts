import { describe, expect, it } from 'vitest'
import { givenOf, isMaterial } from './given.ts'

describe('what is given', () => {
  it('tells a mail and an invitation from a sentence', () => {
    expect(isMaterial('BEGIN:VCALENDAR\r\nVERSION:2.0')).toBe(true)
    expect(isMaterial('From: Dana Kim <dana@acme.example>\r\nSubject: Our talk\r\n\r\nDear Alex')).toBe(true)
    expect(isMaterial('\nSent: Tuesday\nSubject: Our talk\nTo: me\n\nDear Alex')).toBe(true)
    expect(isMaterial('Met Dana Kim at Acme today at 2: it went well')).toBe(false)
    expect(isMaterial('Note to self: call\nAlso: write')).toBe(false)
  })

  it('sets only the fields that are told', () => {
    const told = {
      words: 'Talk',
      company: 'Acme',
      role: null,
      held: '2026-11-24',
      zone: null,
      promise: null,
      notes: [],
    }
    expect(givenOf({ ...told, people: [] }).fields).toEqual({ company: 'Acme', held: '2026-11-24' })
    expect(givenOf({ ...told, people: [{ name: 'Dana Kim', email: 'd@acme.example' }] }).fields.people).toBe(
      'Dana Kim <d@acme.example>',
    )
  })
})
