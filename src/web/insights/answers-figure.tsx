/** How long answers took: one mark an interview along an axis of days, stacked where several fall together. */
import type { InsightsView } from '../../app/views/insights-view.ts'
import { insightsWords } from '../words/insights-words.ts'
import { Figure, LegendItem, Mark } from './figure.tsx'

const height = 104
const axisY = height - 26
const edge = 8
const radius = 5.5

export function AnswersFigure({
  answers,
  title = insightsWords.answers.title,
}: {
  readonly answers: InsightsView['answers']
  readonly title?: string
}) {
  const { answers: words } = insightsWords
  return (
    <Figure
      title={title}
      sentence={answers.sentence}
      describe={words.describe}
      height={height}
      legend={
        <>
          <LegendItem mark="full">{words.answered}</LegendItem>
          <LegendItem mark="ring">{words.awaited}</LegendItem>
        </>
      }
      table={{
        columns: words.columns,
        rows: answers.cases.map(({ company, since, days, isAnswered }) => [
          company,
          since,
          days,
          isAnswered ? words.answered : words.awaited,
        ]),
      }}
    >
      {(width) => <Drawing cases={answers.cases} width={width} />}
    </Figure>
  )
}

function Drawing({ cases, width }: { readonly cases: InsightsView['answers']['cases']; readonly width: number }) {
  const { answers: words } = insightsWords
  const last = Math.max(14, Math.ceil(Math.max(0, ...cases.map(({ days }) => days)) / 7) * 7)
  const x = (days: number) => edge + (days / last) * (width - 2 * edge)
  const stacks = new Map<number, typeof cases>()
  for (const each of cases) {
    const place = Math.round(x(each.days) / (radius * 2))
    stacks.set(place, [...(stacks.get(place) ?? []), each])
  }
  const tallest = Math.max(1, ...[...stacks.values()].map(({ length }) => length))
  const rise = Math.min(radius * 2 + 1, (axisY - radius - 6) / tallest)
  const size = Math.min(radius, Math.max(1.5, rise / 2))
  const weeks = Math.max(1, Math.ceil((last / 7) * (76 / Math.max(76, width - 2 * edge))))
  const ticks = Array.from({ length: Math.floor(last / (7 * weeks)) + 1 }, (_, index) => index * 7 * weeks)
  return (
    <>
      <line className="axis" x1={edge} x2={width - edge} y1={axisY} y2={axisY} />
      {ticks.map((days, index) => (
        <g key={days}>
          <line className="axis" x1={x(days)} x2={x(days)} y1={axisY} y2={axisY + 5} />
          <text
            className="drawing-text"
            x={x(days)}
            y={axisY + 20}
            textAnchor={index === 0 ? 'start' : days === last ? 'end' : 'middle'}
            dx={index === 0 ? -edge : days === last ? edge : 0}
          >
            {days === 0 ? words.axisStart : words.axisDays(days)}
          </text>
        </g>
      ))}
      {[...stacks].flatMap(([, own]) =>
        own.map(({ openingId, company, days, isAnswered }, index) => (
          <Mark
            key={`${openingId} ${days} ${index}`}
            kind={isAnswered ? 'full' : 'ring'}
            x={x(own[0]?.days ?? days)}
            y={axisY - 4 - size - index * rise}
            size={size}
            name={words.mark(company, days, isAnswered)}
          />
        )),
      )}
    </>
  )
}
