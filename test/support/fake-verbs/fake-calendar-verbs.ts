/** Invented calendars: one event that may be an interview, one source, and a feed whose secret can be renewed. */
import { problem } from '../../../src/app/problem.ts'
import type { CalendarQuestionView, CalendarsView } from '../../../src/app/views/calendar-view.ts'
import type { CalendarVerbs } from '../../../src/server/verbs.ts'

const umbra: CalendarQuestionView = {
  id: 'e-1',
  asks: 'is-interview',
  question: 'Is this an interview? Umbra, Thursday 26 November, 4 pm in Berlin (3 pm for you)',
  summary: 'Interview: Platform Lead',
  place: 'Video call',
  company: 'Umbra',
  role: 'Platform Lead',
  when: 'Thursday 26 November, 4 pm in Berlin (3 pm for you)',
  people: [
    { name: 'Priya Nair', email: 'priya@umbra.example', part: 'recruiter' },
    { name: 'Jo Park', email: 'jo@umbra.example', part: 'interviewer' },
  ],
  evidence: ['The title says “Interview”.', 'Somebody at umbra.example invites you.'],
  isSure: true,
  needs: [],
  zone: 'Europe/London',
}

const unclear: CalendarQuestionView = {
  ...umbra,
  id: 'e-2',
  question: 'Could this be an interview? Intro call, Friday 27 November, 10 am on a clock that is not named',
  summary: 'Intro call',
  company: null,
  role: null,
  when: 'Friday 27 November, 10 am on a clock that is not named',
  people: [],
  evidence: ['The title says “Intro”.'],
  isSure: false,
  needs: ['company', 'clock'],
}

const gone: CalendarQuestionView = {
  ...umbra,
  id: 'e-3',
  asks: 'still-on',
  question: 'Does this interview still take place? Globex, Friday 27 November, 9 am in Berlin (8 am for you)',
  company: 'Globex',
  people: [],
  evidence: ['It is no longer in your calendar.'],
}

/** The secret of the first feed. */
export const fakeFeedKey = 'abcdefghij0123456789'

export function createFakeCalendarVerbs(
  hasQuestions: boolean,
  called: (verb: string, input: unknown) => void,
): CalendarVerbs {
  let questions = hasQuestions ? [umbra, unclear, gone] : []
  let sources: CalendarsView['sources'] = []
  let key: string | null = null
  const see = (): CalendarsView => ({
    sources,
    feed: key === null ? null : `http://127.0.0.1:4747/calendar/${key}.ics`,
  })
  return {
    seeCalendars: () => Promise.resolve(see()),
    seeCalendarQuestions: () => Promise.resolve(questions),
    answerCalendarQuestion: (answer) => {
      called('answerCalendarQuestion', answer)
      questions = questions.filter(({ id }) => id !== answer.id)
      return Promise.resolve({ words: 'Noted.', openingId: answer.isInterview ? 'o-umbra' : null })
    },
    addCalendarSource: (input) => {
      called('addCalendarSource', input)
      if (!input.agreed) return Promise.resolve(problem('person', 'It is asked for your calendar.', 'Say yes.'))
      sources = [{ id: 'c-1', kind: 'url', host: 'calendar.example', words: 'Read today, 9:12 am.', isTroubled: false }]
      return Promise.resolve({ words: 'Nothing new that looks like an interview.' })
    },
    removeCalendarSource: () => {
      sources = []
      return Promise.resolve(see())
    },
    refreshCalendar: () => Promise.resolve({ words: 'Nothing new that looks like an interview.' }),
    renewCalendarFeed: () => {
      key = key === null ? fakeFeedKey : `${key}x`
      return Promise.resolve(see())
    },
    endCalendarFeed: () => {
      key = null
      return Promise.resolve(see())
    },
    readCalendarFeed: async (matches) => (key !== null && (await matches(key)) ? 'BEGIN:VCALENDAR' : null),
    openingCalendar: () => Promise.resolve('BEGIN:VCALENDAR'),
    proposeTimes: () =>
      Promise.resolve({ text: 'Would Monday suit you? If not, please name a time.', slots: ['Monday'] }),
  }
}
