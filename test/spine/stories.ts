/** The stories that carry one interview from its debrief to the answer. */
import type { MailBed } from '../support/mail-bed/mail-bed.ts'
import { answeredStory } from './answered-story.ts'
import { bouncedStory } from './bounced-story.ts'
import { cutStory } from './cut-story.ts'

export const stories: Readonly<Record<string, (bed: MailBed) => Promise<void>>> = {
  answered: answeredStory,
  bounced: bouncedStory,
  cut: cutStory,
}
