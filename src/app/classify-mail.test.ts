import { describe, expect, it } from 'vitest'
import { fakeMail } from '../core/mail/fake-mail.ts'
import { classifyMail } from './classify-mail.ts'

const context = {
  sentAt: Temporal.ZonedDateTime.from('2026-11-18T09:00[America/New_York]'),
  country: 'US',
  calendar: { weekend: new Set([6, 7]), holidays: new Map() },
} as const

describe('classifying a mail', () => {
  it('asks for the meaning of every sentence where the words leave a doubt', async () => {
    const asked: (readonly string[])[] = []
    const sentenceMeaning = { vectorsOf: async (sentences: readonly string[]) => (asked.push(sentences), null) }
    await classifyMail(
      { sentenceMeaning },
      fakeMail({ text: 'Young Dean starts on Monday. So that is us full.' }),
      context,
    )
    expect(asked).toHaveLength(1)
    expect(asked[0]).toEqual(expect.arrayContaining(['Young Dean starts on Monday.', 'So that is us full.']))
  })

  it('asks nothing where a calendar has said it outright', async () => {
    const sentenceMeaning = { vectorsOf: () => Promise.reject(new Error('was asked')) }
    const mail = fakeMail({ text: 'See attached.', calendars: ['BEGIN:VCALENDAR\nMETHOD:CANCEL\nEND:VCALENDAR'] })
    expect((await classifyMail({ sentenceMeaning }, mail, context)).kind).toBe('interview-cancelled')
  })
})
