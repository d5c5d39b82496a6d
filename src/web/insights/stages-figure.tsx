/** Where openings stand: one square an opening, by stage. */
import type { InsightsView } from '../../app/views/insights-view.ts'
import { insightsWords } from '../words/insights-words.ts'
import { openingsWords } from '../words/openings-words.ts'
import { Figure, Mark } from './figure.tsx'

const rowHeight = 28
const nameWidth = 118
const square = 6.5

export function StagesFigure({ stages }: { readonly stages: InsightsView['stages'] }) {
  const { stages: words } = insightsWords
  return (
    <Figure
      title={words.title}
      sentence={stages.sentence}
      describe={words.describe}
      height={stages.counts.length * rowHeight}
      table={{
        columns: words.columns,
        rows: stages.counts.map(({ stage, count }) => [openingsWords.stages[stage], count]),
      }}
    >
      {(width) => {
        const most = Math.max(1, ...stages.counts.map(({ count }) => count))
        const step = Math.min(square * 2 + 3, (width - nameWidth - 36) / most)
        const isBar = step < 5
        return stages.counts.map(({ stage, count }, index) => {
          const y = (index + 0.5) * rowHeight
          return (
            <g key={stage}>
              <text className="drawing-name" x={0} y={y + 4.5}>
                {openingsWords.stages[stage]}
              </text>
              {isBar ? (
                <rect className="mark" x={nameWidth} y={y - square} width={count * step} height={square * 2} rx={2} />
              ) : (
                Array.from({ length: count }, (_, place) => (
                  <Mark
                    key={place}
                    kind={stage === 'rest' ? 'square-soft' : 'square'}
                    x={nameWidth + place * step + Math.min(square, step / 2 - 0.5)}
                    y={y}
                    size={Math.min(square, step / 2 - 0.5)}
                  />
                ))
              )}
              <text className="drawing-text" x={nameWidth + count * step + 8} y={y + 4.5}>
                {count}
              </text>
            </g>
          )
        })
      }}
    </Figure>
  )
}
