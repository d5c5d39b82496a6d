/** The person's weeks: three rows of columns over the same weeks. */
import type { InsightsView } from '../../app/views/insights-view.ts'
import { insightsWords } from '../words/insights-words.ts'
import { Figure } from './figure.tsx'

type Week = InsightsView['weeks']['weeks'][number]

const rows = ['interviews', 'letters', 'answers'] as const
const rowHeight = 58
const footHeight = 26
const nameWidth = 78
const tallest = 30

const short = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' })
const dayOf = (monday: string) => short.format(new Date(`${monday}T00:00:00Z`))

export function WeeksFigure({ weeks }: { readonly weeks: InsightsView['weeks'] }) {
  const { weeks: words } = insightsWords
  return (
    <Figure
      title={words.title}
      sentence={weeks.sentence}
      describe={words.describe}
      height={rows.length * rowHeight + footHeight}
      table={{
        columns: [words.week, ...rows.map((row) => words.rows[row])],
        rows: weeks.weeks.map((week) => [dayOf(week.monday), ...rows.map((row) => week[row])]),
      }}
    >
      {(width) => <Drawing weeks={weeks.weeks} width={width} />}
    </Figure>
  )
}

function Drawing({ weeks, width }: { readonly weeks: readonly Week[]; readonly width: number }) {
  const { weeks: words } = insightsWords
  const step = (width - nameWidth) / Math.max(1, weeks.length)
  const most = Math.max(1, ...weeks.flatMap((week) => rows.map((row) => week[row])))
  const every = Math.max(1, Math.ceil(52 / step))
  const middle = (index: number) => nameWidth + (index + 0.5) * step
  return (
    <>
      {rows.map((row, at) => {
        const base = (at + 1) * rowHeight - 6
        return (
          <g key={row}>
            <text className="drawing-name" x={0} y={base - 4}>
              {words.rows[row]}
            </text>
            <line className="axis" x1={nameWidth} x2={width} y1={base} y2={base} />
            {weeks.map((week, index) =>
              week[row] === 0 ? null : (
                <g key={week.monday}>
                  <rect
                    className={index === weeks.length - 1 ? 'mark' : 'mark-soft'}
                    x={middle(index) - Math.min(9, step / 2 - 2)}
                    width={Math.min(18, step - 4)}
                    y={base - (week[row] / most) * tallest}
                    height={(week[row] / most) * tallest}
                  />
                  <text
                    className="drawing-text"
                    x={middle(index)}
                    y={base - (week[row] / most) * tallest - 4}
                    textAnchor="middle"
                  >
                    {week[row]}
                  </text>
                </g>
              ),
            )}
          </g>
        )
      })}
      {weeks.map((week, index) =>
        (weeks.length - 1 - index) % every === 0 ? (
          <text
            key={week.monday}
            className="drawing-text"
            x={index === weeks.length - 1 ? width : middle(index)}
            y={rows.length * rowHeight + 16}
            textAnchor={index === weeks.length - 1 ? 'end' : 'middle'}
          >
            {dayOf(week.monday)}
          </text>
        ) : null,
      )}
    </>
  )
}
