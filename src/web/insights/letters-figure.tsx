/** Letters by kind and what happened after: one square a letter, answered first. */
import type { InsightsView } from '../../app/views/insights-view.ts'
import { insightsWords } from '../words/insights-words.ts'
import { Figure, LegendItem, Mark, type MarkKind } from './figure.tsx'

type Kind = InsightsView['letters']['kinds'][number]

const rowHeight = 50
const square = 6.5

const outcomes: readonly (readonly [Exclude<keyof Kind, 'kind' | 'name' | 'sent'>, MarkKind])[] = [
  ['answered', 'square'],
  ['quiet', 'square-soft'],
  ['open', 'square-open'],
  ['returned', 'square-cross'],
]

export function LettersFigure({ letters }: { readonly letters: InsightsView['letters'] }) {
  const { letters: words } = insightsWords
  return (
    <Figure
      title={words.title}
      sentence={letters.sentence}
      describe={words.describe}
      height={letters.kinds.length * rowHeight}
      legend={outcomes.map(([outcome, mark]) => (
        <LegendItem key={outcome} mark={mark}>
          {words[outcome]}
        </LegendItem>
      ))}
      table={{
        columns: words.columns,
        rows: letters.kinds.flatMap((kind) => outcomes.map(([outcome]) => [kind.name, words[outcome], kind[outcome]])),
      }}
    >
      {(width) =>
        letters.kinds.map((kind, index) => (
          <Row
            key={kind.kind}
            kind={kind}
            top={index * rowHeight}
            width={width}
            most={Math.max(...letters.kinds.map(({ sent }) => sent))}
          />
        ))
      }
    </Figure>
  )
}

function Row({
  kind,
  top,
  width,
  most,
}: {
  readonly kind: Kind
  readonly top: number
  readonly width: number
  readonly most: number
}) {
  const { letters: words } = insightsWords
  const step = Math.min(square * 2 + 3, (width - 4) / most)
  const size = Math.min(square, Math.max(0.75, step / 2 - 0.5))
  const squares = outcomes.flatMap(([outcome, mark]) => Array.from({ length: kind[outcome] }, () => mark))
  return (
    <g>
      <text className="drawing-name" x={0} y={top + 14}>
        {kind.name}
      </text>
      <text className="drawing-text" x={width} y={top + 14} textAnchor="end">
        {words.of(kind.answered, kind.sent)}
      </text>
      {squares.map((mark, place) => (
        <Mark key={place} kind={mark} x={place * step + size} y={top + 30} size={size} />
      ))}
    </g>
  )
}
