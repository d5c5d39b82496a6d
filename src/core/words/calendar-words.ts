/** What is said after a calendar was read. */
import { countInWords } from '../time/moment-in-words.ts'

type Counts = {
  readonly read: number
  readonly asked: number
  readonly moved: number
  readonly cancelled: number
  readonly unreadable: readonly { readonly name: string }[]
}

/** A note of what somebody invited proposes; the interview stays where it is until the organizer moves it. */
export const proposedTimeWords = (when: string) =>
  `Another time was proposed: ${when}. It holds once the invitation itself moves.`

export function takenInWords({ read, asked, moved, cancelled, unreadable }: Counts): string {
  const told = [
    asked > 0 ? `${counted(asked, 'event')} may be ${asked === 1 ? 'an interview' : 'interviews'}.` : '',
    moved > 0 ? `${counted(moved, 'interview')} moved.` : '',
    cancelled > 0 ? `${counted(cancelled, 'interview')} ${cancelled === 1 ? 'was' : 'were'} called off.` : '',
    unreadable.length > 0 ? `Not readable: ${unreadable.map(({ name }) => `“${name}”`).join(', ')}.` : '',
  ].filter(Boolean)
  const nothing = read === 0 ? 'Nothing in it lies in these months.' : 'Nothing new that looks like an interview.'
  return told.length === 0 ? nothing : told.join(' ')
}

function counted(count: number, what: string): string {
  const words = countInWords(count)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${what}${count === 1 ? '' : 's'}`
}
