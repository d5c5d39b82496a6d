/** The strings of the insights and of the drawing of a policy. Each figure's sentence comes from the server, already said. */
import type { StepKind } from '../../core/facts/step-kind.ts'
import { count } from './count.ts'

const days = (n: number) => count(n, 'one day', '# days')

export const insightsWords = {
  title: 'Insights',
  sub: 'What your search tells so far. Counts, because few cases make poor percentages.',
  asTable: 'Show as table',
  empty: {
    title: 'There is nothing to measure yet',
    text: 'After the first interview and the first answer you see here how long answers take and which promises were kept. How Regards would go about the next six weeks is drawn below already.',
    toToday: 'Tell about an interview',
  },
  answers: {
    title: 'Time to an answer',
    describe: 'One mark for each interview, placed by the days until the answer came, or until today where none has.',
    answered: 'answered',
    awaited: 'still awaited',
    axisStart: 'interview',
    axisDays: (n: number) => (n % 7 === 0 ? count(n / 7, '1 week', '# weeks') : count(n, '1 day', '# days')),
    columns: ['Company', 'Interview', 'Days', 'Answer'],
    mark: (company: string, n: number, isAnswered: boolean) =>
      isAnswered ? `${company}: answered after ${days(n)}` : `${company}: awaited for ${days(n)}`,
  },
  promises: {
    title: 'Promises',
    describe: 'One line for each promised date, from that date to the day on which the word came.',
    promisedDay: 'promised day',
    outcome: (outcome: 'kept' | 'late' | 'moved' | 'broken' | 'ahead', n: number) =>
      ({
        kept: n === 0 ? 'on the day' : `${days(-n)} early`,
        late: `${days(n)} late`,
        moved: 'moved',
        broken: `${days(n)}, no word`,
        ahead: n === 0 ? 'today' : `in ${days(-n)}`,
      })[outcome],
    most: (n: number) => `The latest ${n} are drawn; the table has all.`,
    columns: ['Company', 'Promised for', 'What became of it'],
    none: 'When somebody names a date for an answer, what becomes of it is drawn here.',
  },
  stages: {
    title: 'Where openings stand',
    describe: 'One square for each opening, by stage.',
    columns: ['Stage', 'Openings'],
  },
  letters: {
    title: 'Letters, and what came after',
    describe: 'One square for each letter, by kind and by what happened after it.',
    answered: 'answered',
    quiet: 'no answer before you wrote again, or for two weeks',
    open: 'still fresh',
    returned: 'came back',
    of: (answered: number, sent: number) => `${answered} of ${sent} answered`,
    columns: ['Kind', 'What came after', 'Letters'],
    none: 'Letters you send are counted here, with what came of them.',
  },
  weeks: {
    title: 'Your weeks',
    describe: 'Three rows of columns, one column a week: interviews, letters and answers.',
    rows: { interviews: 'Interviews', letters: 'Letters', answers: 'Answers' },
    week: 'Week of',
  },
  preview: {
    title: 'What a rhythm means',
    sub: 'An invented interview with nobody answering, drawn through six weeks. Change a value and see what it does; it holds only once you keep it.',
    rhythm: 'Rhythm',
    rhythms: { gentle: 'gentle', steady: 'steady', brisk: 'brisk' },
    promised: 'They',
    promises: { day: 'named a date for their answer', none: 'named no date' },
    values: 'Values',
    labels: {
      'check-in.after-promise': 'Ask after their date',
      'check-in.no-promise': 'Ask where no date was named',
      'second-check-in.after': 'Ask once more after',
      'call.after': 'Call after',
      'closing.after': 'Close kindly after',
      'thank-you.pause': 'Thank no sooner than',
    } as Readonly<Record<string, string>>,
    calls: 'Propose a call',
    units: { 'business days': 'working days', hours: 'hours' } as Readonly<Record<string, string>>,
    range: (low: number, high: number) => `${low} to ${high}`,
    outside: (low: number, high: number) => `Choose ${low} to ${high}.`,
    back: 'Undo these changes',
    keep: 'Live by this from now on',
    kept: (text: string, withdrawn: number) =>
      withdrawn === 0
        ? text
        : `${text} ${count(withdrawn, 'One letter was taken back, because it', '# letters were taken back, because they')} would now leave too early.`,
    drawing: 'Six weeks if nobody answers',
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    interview: 'interview',
    promisedDay: 'their date',
    today: 'today',
    changed: (n: number) => count(n, 'One step in six weeks.', '# steps in six weeks.'),
    none: 'Nothing would be proposed.',
    steps: {
      'thank-you': 'Thank',
      'thank-you-card': 'Card',
      'check-in': 'Ask',
      'second-check-in': 'Ask again',
      call: 'Call',
      closing: 'Close',
    } as Readonly<Partial<Record<StepKind, string>>>,
    longSteps: {
      'thank-you': 'A thank-you',
      'thank-you-card': 'A card by post',
      'check-in': 'Ask for news',
      'second-check-in': 'Write once more',
      call: 'Call them',
      closing: 'A kind closing note',
    } as Readonly<Partial<Record<StepKind, string>>>,
    other: 'Something else',
    later: (what: string) => `${what}, later`,
  },
} as const
