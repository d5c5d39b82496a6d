/** Six weeks as a calendar sheet with what would be due on which day, and the same in words below. */
import type { PreviewDay, SixWeeks } from '../../core/insight/six-weeks.ts'
import type { StepKind } from '../../core/facts/step-kind.ts'
import { dayInWords } from '../days.ts'
import { insightsWords } from '../words/insights-words.ts'

const { preview } = insightsWords
const monthDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' })
const weekdayOf = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
})
const shortDay = (day: string) => weekdayOf.format(dateOf(day)).replace(',', '')
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)

const longName = (kind: StepKind) => preview.longSteps[kind] ?? preview.other
const allSteps = ({ weeks }: SixWeeks) => weeks.flat().flatMap(({ steps }) => steps)

/** 'Four steps in six weeks. A thank-you, Tuesday 24 November; …'. */
export function sayWeeks(weeks: SixWeeks): string {
  const steps = allSteps(weeks)
  if (steps.length === 0) return preview.none
  return `${preview.changed(steps.length)} ${steps.map(({ kind, day }) => `${longName(kind)}, ${dayInWords(day)}`).join('; ')}.`
}

/** `isSmall` marks the days without their words, which stand below: for several side by side. */
export function WeeksCalendar({
  weeks,
  caption = preview.drawing,
  isSmall = false,
}: {
  readonly weeks: SixWeeks
  readonly caption?: string
  readonly isSmall?: boolean
}) {
  const steps = allSteps(weeks)
  return (
    <div className={isSmall ? 'calendar-place calendar-small' : 'calendar-place'}>
      <table className="calendar">
        <caption>{isSmall ? <span className="for-ears">{caption}</span> : caption}</caption>
        <thead>
          <tr>
            {preview.weekdays.map((weekday) => (
              <th key={weekday} scope="col" abbr={weekday}>
                {isSmall ? weekday.slice(0, 1) : weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.weeks.map((week, index) => (
            <tr key={week[0]?.day ?? index}>
              {week.map((day) => (
                <Day key={day.day} day={day} weeks={weeks} isFirst={day === weeks.weeks[0]?.[0]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ol className="calendar-steps">
        {steps.map(({ day, kind }) => (
          <li key={day + kind}>
            <span className="calendar-when">{(isSmall ? shortDay : dayInWords)(day)}</span> {longName(kind)}
          </li>
        ))}
        {weeks.later.map(({ day, kind }) => (
          <li key={day + kind} className="calendar-later">
            <span className="calendar-when">{(isSmall ? shortDay : dayInWords)(day)}</span>{' '}
            {preview.later(longName(kind))}
          </li>
        ))}
        {steps.length + weeks.later.length === 0 && <li>{preview.none}</li>}
      </ol>
    </div>
  )
}

function Day({
  day,
  weeks,
  isFirst,
}: {
  readonly day: PreviewDay
  readonly weeks: SixWeeks
  readonly isFirst: boolean
}) {
  const date = dateOf(day.day)
  const number = isFirst || date.getUTCDate() === 1 ? monthDay.format(date) : String(date.getUTCDate())
  const notes = [
    day.day === weeks.interviewOn ? preview.interview : null,
    day.day === weeks.promisedOn ? preview.promisedDay : null,
    day.day === weeks.today ? preview.today : null,
  ].filter((note) => note !== null)
  return (
    <td
      data-open={day.isWorked}
      data-today={day.day === weeks.today}
      data-due={day.steps.length > 0}
      title={day.holiday ?? undefined}
    >
      <time dateTime={day.day} className="calendar-day">
        {number}
      </time>
      {day.holiday && <span className="calendar-note">{day.holiday}</span>}
      {notes.map((note) => (
        <span key={note} className="calendar-note">
          {note}
        </span>
      ))}
      {day.steps.map(({ kind }) => (
        <span key={kind} className="calendar-step">
          <span>{preview.steps[kind] ?? preview.other}</span>
        </span>
      ))}
    </td>
  )
}
