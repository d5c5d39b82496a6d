/** The strings of the list of people and of a person's page. */
import { count } from './count.ts'

export const peopleWords = {
  title: 'People',
  sub: (n: number, companies: number) =>
    n === 0
      ? 'Nobody yet.'
      : `${count(n, 'One person', '# people')} at ${count(companies, 'one company', '# companies')}.`,
  find: 'Find a person',
  noneFound: (text: string) => `Nobody here is called “${text}”.`,
  undeliverable: 'mail does not reach them',
  empty: {
    title: 'Nobody is known by name yet',
    text: 'Whom you name when you tell about an interview stands here, with when you were last in touch.',
    toToday: 'Go to Today',
  },
  person: {
    glance: 'At a glance',
    email: 'E-mail',
    phone: 'Phone',
    noAddress: 'no address known',
    clock: 'Their clock',
    lastContact: 'Last contact',
    next: 'Next',
    stayInTouch: 'Stay in touch',
    stayInTouchOn: (day: string) => `a few words ${day}`,
    stayInTouchAfter: 'once the matter is settled',
    keep: 'Stay in touch with them',
    keepHint: 'When the matter is settled, Regards reminds you to write a few words now and then.',
    story: 'What you know of each other',
    noStory: 'Nothing has happened yet.',
    openings: 'Openings',
    letters: 'Letters',
    noLetters: 'You have not written yet.',
  },
} as const
