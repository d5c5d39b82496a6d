/** The strings of the list of policy values. The names, values and reasons themselves come from the server, already said. */
import { count } from './count.ts'

export const policyWords = {
  title: 'When to write, call, wait and stop',
  text: 'Every value Regards goes by, with its reason. Yours stand first; each can be taken back.',
  own: 'Your own values',
  none: 'You have changed nothing. Regards goes by your rhythm and by what is known of each place.',
  ownCount: (n: number) => (n === 0 ? '' : count(n, 'one of them yours', '# of them yours')),
  count: (n: number) => count(n, 'one value', '# values'),
  yours: 'yours',
  forOpening: (company: string) => `for ${company} only`,
  because: (reason: string) => `Because: ${reason}`,
  since: (day: string) => `since ${day}`,
  instead: (value: string) => `Regards suggests ${value}.`,
  allowed: (range: string) => `${range} may be chosen freely; anything else needs your reason.`,
  free: (form: string) => `It takes ${form}.`,
  hard: 'This limit protects you and them. It moves only for a reason you write down.',
  value: 'Your value',
  yes: 'yes',
  no: 'no',
  reason: 'Why, in your words?',
  reasonHint: (range: string) => `It is outside ${range}; your reason is kept beside it.`,
  wrong: (needs: string) => `This ${needs}.`,
  save: 'Live by this value',
  reset: (name: string) => `Back to what Regards suggests: ${name}`,
  resetShort: 'Take it back',
  sources: 'Says who',
  othersSay: 'Others say:',
  rhythms: 'By rhythm',
  profiles: 'Where it differs',
  nowhere: 'It is the same everywhere.',
  scopes: { country: 'Country', route: 'Way in', sector: 'Sector', formality: 'Tone' } as Readonly<
    Record<string, string>
  >,
} as const
