/** The strings of the shelf of letters and of a letter to read. */
import { count } from './count.ts'

export const lettersWords = {
  title: 'Letters',
  sub: ({ drafts, scheduled, asks }: { readonly drafts: number; readonly scheduled: number; readonly asks: number }) =>
    [
      asks > 0 ? count(asks, 'One letter needs a word from you.', '# letters need a word from you.') : '',
      drafts > 0 ? count(drafts, 'One draft is on your desk.', '# drafts are on your desk.') : '',
      scheduled > 0 ? count(scheduled, 'One goes by itself.', '# go by themselves.') : '',
    ]
      .filter(Boolean)
      .join(' ') || 'Nothing waits on your desk.',
  asks: 'Needs a word from you',
  drafts: 'On your desk',
  scheduled: 'Goes by itself',
  sent: 'Sent',
  goOn: 'Go on',
  draft: (version: number, changed: string) => `draft ${version}, ${changed}`,
  wouldGo: (when: string) => `would go ${when}`,
  byHand: 'sent by you',
  more: 'Show older letters',
  shown: (shown: number, all: number) => `${shown} of ${all}`,
  find: 'Find a letter',
  noneFound: (text: string) => `No letter here speaks of “${text}”.`,
  empty: {
    title: 'No letters yet',
    text: 'When something is due, its letter is laid out here. Nothing leaves without your yes.',
    toToday: 'See what is due',
  },
  sheet: {
    to: 'To',
    cc: 'Cc',
    subject: 'Subject',
    noSubject: 'no subject kept',
    open: 'Open it on the desk',
    copy: 'Copy the text',
    copied: 'Copied.',
    opening: 'See the opening',
  },
} as const
