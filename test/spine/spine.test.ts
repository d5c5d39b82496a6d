import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeOnMailBed } from '../support/mail-bed/describe-on-mail-bed.ts'
import { startMailBed, type MailBed } from '../support/mail-bed/mail-bed.ts'
import { playKillRounds } from './kill-rounds.ts'
import { stories } from './stories.ts'

describeOnMailBed('the spine, on real servers', () => {
  let bed: MailBed
  beforeAll(async () => {
    bed = await startMailBed()
  })
  afterAll(() => bed.stop())
  for (const [name, story] of Object.entries(stories)) it(`plays the story ${name}`, () => story(bed), 180_000)

  it('loses nothing and sends nothing twice when it is killed in between', async () => {
    const { lost, twice } = await playKillRounds(bed, { rounds: 6, seed: 11, report: () => undefined })
    expect({ lost, twice }).toEqual({ lost: 0, twice: 0 })
  }, 240_000)
})
