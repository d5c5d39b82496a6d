import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cueHits, type Cue } from '../../src/core/mail/cue.ts'
import { nextRoundCues } from '../../src/core/mail/cues/next-round.ts'
import { offerCues } from '../../src/core/mail/cues/offer.ts'
import { rejectionCues } from '../../src/core/mail/cues/rejection.ts'
import { autoAcknowledgementCues, unrelatedCues } from '../../src/core/mail/cues/standing-mail.ts'
import { stillDecidingCues } from '../../src/core/mail/cues/still-deciding.ts'
import type { MailKind } from '../../src/core/mail/reply-kind.ts'
import { sentencesOf } from '../../src/core/mail/reply-sentences.ts'

const replies = join(import.meta.dirname, '../data/replies')
const cues: readonly Cue<MailKind>[] = [
  ...nextRoundCues,
  ...offerCues,
  ...rejectionCues,
  ...stillDecidingCues,
  ...autoAcknowledgementCues,
  ...unrelatedCues,
]

describe('the first words of a cue', () => {
  it('leave none out that the sentence holds', () => {
    const anyWord = cues.map((cue) => ({ ...cue, firstWords: null }))
    let hits = 0
    for (const file of readdirSync(replies).filter((name) => /^round-1\d\.jsonl$/.test(name)))
      for (const line of readFileSync(join(replies, file), 'utf8').trim().split('\n')) {
        const sentences = sentencesOf((JSON.parse(line) as { body: string }).body)
        const found = cueHits(cues, sentences)
        expect(found).toEqual(cueHits(anyWord, sentences))
        hits += found.length
      }
    expect(hits).toBeGreaterThan(1_000)
    expect(cues.filter(({ firstWords }) => firstWords === null).length).toBeLessThan(cues.length / 50)
  })
})
