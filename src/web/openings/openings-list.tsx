/** Openings by whose turn it is: what stands, and what comes next on which day. */
import { Link } from 'wouter'
import type { OpeningLine } from '../../app/list-openings.ts'
import { Rows } from '../parts/rows.tsx'
import { Section } from '../parts/section.tsx'
import { paths } from '../paths.ts'
import { openingsWords } from '../words/openings-words.ts'
import { StandingWords } from './next-step.tsx'

const turns = ['act', 'wait', 'rest'] as const

export function OpeningsList({ lines }: { readonly lines: readonly OpeningLine[] }) {
  return turns.map((turn) => {
    const own = lines.filter((line) => line.turn === turn)
    return own.length === 0 ? null : (
      <Section key={turn} title={openingsWords.turns[turn]}>
        <Rows items={own} keyOf={({ openingId }) => openingId} className="opening-line">
          {(line) => (
            <>
              <Link href={paths.opening(line.openingId)} className="opening-link">
                <span className="row-title">{line.company}</span>
                {line.role && <span className="opening-role">{line.role}</span>}
              </Link>
              <div>
                <StandingWords line={line} />
              </div>
            </>
          )}
        </Rows>
      </Section>
    )
  })
}
