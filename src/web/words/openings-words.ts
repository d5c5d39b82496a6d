/** The strings of the list of openings and its board. */
import { count } from './count.ts'

export const openingsWords = {
  sub: (n: number, yours: number) =>
    n === 0
      ? 'No openings yet.'
      : `${count(n, 'One opening.', '# openings.')} ${yours === 0 ? 'None needs you now.' : count(yours, 'One needs you now.', '# need you now.')}`,
  turns: { act: 'Your turn', wait: 'Their turn', rest: 'At rest' },
  view: 'Shown as',
  views: { list: 'List', board: 'Board' },
  boardSub: 'Openings move by themselves as things happen; nothing here needs to be dragged.',
  stages: {
    ahead: 'Ahead',
    met: 'Just met',
    waiting: 'Waiting',
    asked: 'Asked for news',
    offer: 'Offer',
    rest: 'At rest',
  },
  none: 'none',
  find: 'Find an opening',
  noneFound: (text: string) => `Nothing here is called “${text}”.`,
  next: (title: string, day: string) => `Next: ${title}, ${day}`,
  late: (day: string) => `${day}, late`,
  empty: {
    title: 'Nothing here yet',
    text: 'Tell Regards about an interview on the Today page, and the opening stands here with its story.',
    toToday: 'Go to Today',
  },
} as const
