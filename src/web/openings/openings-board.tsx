/** Openings by stage, side by side where there is room and one below the other where there is not. */
import { useId } from 'react'
import { Link } from 'wouter'
import type { OpeningLine } from '../../app/list-openings.ts'
import { stages, type Stage } from '../../core/opening/stage.ts'
import { Rows } from '../parts/rows.tsx'
import { paths } from '../paths.ts'
import { openingsWords } from '../words/openings-words.ts'
import { StandingWords } from './next-step.tsx'

export function OpeningsBoard({ lines }: { readonly lines: readonly OpeningLine[] }) {
  return (
    <>
      <p className="meta board-sub">{openingsWords.boardSub}</p>
      <div className="board">
        {stages.map((stage) => (
          <Column key={stage} stage={stage} lines={lines.filter((line) => line.stage === stage)} />
        ))}
      </div>
    </>
  )
}

function Column({ stage, lines }: { readonly stage: Stage; readonly lines: readonly OpeningLine[] }) {
  const id = useId()
  return (
    <section className="column" data-stage={stage} data-empty={lines.length === 0} aria-labelledby={id}>
      <h2 id={id}>
        {openingsWords.stages[stage]} <span className="column-count">{lines.length}</span>
      </h2>
      {lines.length === 0 ? (
        <p className="column-none">{openingsWords.none}</p>
      ) : (
        <Rows items={lines} keyOf={({ openingId }) => openingId} listName="cards" className="card">
          {(line) => (
            <>
              <Link href={paths.opening(line.openingId)} className="card-link">
                {line.company}
              </Link>
              {line.role && <p className="card-role">{line.role}</p>}
              <div className="card-words">
                <StandingWords line={line} />
              </div>
            </>
          )}
        </Rows>
      )}
    </section>
  )
}
