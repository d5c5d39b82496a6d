/** Binds what is about calendars: questions, sources, the feed, and other times to propose. */
import { endFeed, feedAddress, feedKey, renewFeed, writeCalendarFile, writeFeed } from '../app/calendar-feed.ts'
import { answerCalendarQuestion, seeCalendarQuestions } from '../app/calendar-questions.ts'
import {
  addCalendarSource,
  refreshCalendars,
  removeCalendarSource,
  seeCalendarSources,
} from '../app/calendar-sources.ts'
import type { Context } from '../app/context.ts'
import { isProblem, problem, type Problem } from '../app/problem.ts'
import { proposeTimes } from '../app/propose-times.ts'
import { takenInWords } from '../core/words/calendar-words.ts'
import type { CalendarsView } from '../app/views/calendar-view.ts'
import type { CalendarVerbs } from '../server/verbs.ts'

export function bindCalendar(context: Context, { isDemo }: { readonly isDemo: boolean }): CalendarVerbs {
  const notInDemo = () =>
    problem('person', 'This is the invented search; it fetches nothing.', 'Do it in your own Regards.')
  const see = async (): Promise<CalendarsView> => {
    const key = isDemo ? null : await feedKey(context)
    return {
      sources: await seeCalendarSources(context),
      feed: key === null ? null : await feedAddress(context, key),
    }
  }
  const after = async (done: unknown): Promise<CalendarsView | Problem> => (isProblem(done) ? done : see())
  return {
    seeCalendars: see,
    seeCalendarQuestions: () => seeCalendarQuestions(context),
    answerCalendarQuestion: async (answer) => {
      const answered = await answerCalendarQuestion(context, answer)
      if (isProblem(answered)) return answered
      return {
        words: answer.isInterview ? 'Noted. It stands among your openings.' : 'Noted. It will not be asked again.',
        openingId: answered.openingId,
      }
    },
    addCalendarSource: async (input) => {
      if (isDemo) return notInDemo()
      const added = await addCalendarSource(context, input)
      return isProblem(added) ? added : { words: takenInWords(added.taken) }
    },
    removeCalendarSource: async (id) => after(await removeCalendarSource(context, id)),
    refreshCalendar: async (id) => {
      if (isDemo) return notInDemo()
      const taken = await refreshCalendars(context, { id })
      return isProblem(taken) ? taken : { words: takenInWords(taken) }
    },
    renewCalendarFeed: async () => after(isDemo ? notInDemo() : await renewFeed(context)),
    endCalendarFeed: async () => {
      await endFeed(context)
      return see()
    },
    readCalendarFeed: async (matches) => {
      const key = isDemo ? null : await feedKey(context)
      return key !== null && (await matches(key)) ? writeFeed(context) : null
    },
    openingCalendar: (openingId) => writeCalendarFile(context, openingId),
    proposeTimes: (input) => proposeTimes(context, input),
  }
}
