/** What became of promised dates: a line from each date to the day of the word, with what it came to beside it. */
import type { InsightsView } from '../../app/views/insights-view.ts'
import { insightsWords } from '../words/insights-words.ts'
import { Figure, Mark, type MarkKind } from './figure.tsx'
import { shortened } from './shortened.ts'

type Case = InsightsView['promises']['cases'][number]

const rowHeight = 28
const headHeight = 24
const most = 12

const marks: Record<Case['outcome'], MarkKind> = {
  kept: 'full',
  moved: 'ring',
  late: 'late',
  broken: 'broken',
  ahead: 'ring',
}

export function PromisesFigure({ promises }: { readonly promises: InsightsView['promises'] }) {
  const { promises: words } = insightsWords
  const shown = promises.cases.slice(-most)
  return (
    <Figure
      title={words.title}
      sentence={promises.sentence}
      describe={words.describe}
      height={headHeight + shown.length * rowHeight}
      legend={promises.cases.length > most ? words.most(most) : undefined}
      table={{
        columns: words.columns,
        rows: promises.cases.map(({ company, by, outcome, days }) => [company, by, words.outcome(outcome, days)]),
      }}
    >
      {(width) => <Drawing cases={shown} width={width} />}
    </Figure>
  )
}

function Drawing({ cases, width }: { readonly cases: readonly Case[]; readonly width: number }) {
  const { promises: words } = insightsWords
  const nameWidth = Math.min(170, width * 0.31)
  const saidWidth = 118
  const first = Math.min(-3, ...cases.map(({ days }) => days))
  const last = Math.max(3, ...cases.map(({ days }) => days))
  const [from, to] = [nameWidth + 12, width - saidWidth - 12]
  const x = (days: number) => from + ((days - first) / (last - first)) * (to - from)
  const zero = x(0)
  return (
    <>
      <text className="drawing-text" x={zero} y={13} textAnchor="middle">
        {words.promisedDay}
      </text>
      <line
        className="axis-strong"
        x1={zero}
        x2={zero}
        y1={headHeight - 4}
        y2={headHeight + cases.length * rowHeight}
      />
      {cases.map(({ openingId, company, by, outcome, days }, index) => {
        const y = headHeight + (index + 0.5) * rowHeight
        return (
          <g key={`${openingId} ${by}`}>
            <text className="drawing-name" x={0} y={y + 4.5}>
              {shortened(company, nameWidth)}
            </text>
            <line className="drawing-grid" x1={from} x2={to} y1={y} y2={y} />
            <line className={days > 0 ? 'span-late' : 'span'} x1={zero} x2={x(days)} y1={y} y2={y} />
            <Mark kind={marks[outcome]} x={x(days)} y={y} size={5} />
            <text className="drawing-text" x={width} y={y + 4.5} textAnchor="end">
              {words.outcome(outcome, days)}
            </text>
          </g>
        )
      })}
    </>
  )
}
