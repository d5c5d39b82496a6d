import { afterAll, beforeAll, it } from 'vitest'
import { describeOnMailBed } from '../support/mail-bed/describe-on-mail-bed.ts'
import { startMailBed, type MailBed } from '../support/mail-bed/mail-bed.ts'
import { stories } from './stories.ts'

describeOnMailBed('the spine, on real servers', () => {
  let bed: MailBed
  beforeAll(async () => {
    bed = await startMailBed()
  })
  afterAll(() => bed.stop())
  for (const [name, story] of Object.entries(stories)) it(`plays the story ${name}`, () => story(bed), 180_000)
})
