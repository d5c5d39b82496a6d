/** All openings, by whose turn it is. */
import { Link } from 'wouter'
import { useOpenings } from '../api/queries.ts'
import { Asked } from '../parts/asked.tsx'
import { Page } from '../parts/page.tsx'
import { Section } from '../parts/section.tsx'
import { paths } from '../paths.ts'
import { words } from '../words.ts'

const turns = ['act', 'wait', 'rest'] as const

export function OpeningsScreen() {
  return (
    <Asked query={useOpenings()} title={words.openings.title}>
      {(lines) => (
        <Page title={words.openings.title} sub={words.openings.sub(lines.length)}>
          {lines.length === 0 && <p className="prose">{words.openings.empty}</p>}
          {turns.map((turn) => {
            const own = lines.filter((line) => line.turn === turn)
            return own.length === 0 ? null : (
              <Section key={turn} title={words.openings[turn]}>
                <ul className="rows">
                  {own.map(({ openingId, company, role, words: standing }) => (
                    <li key={openingId} className="opening-line">
                      <Link href={paths.opening(openingId)} className="opening-link">
                        <span className="row-title">{company}</span>
                        {role && <span className="opening-role">{role}</span>}
                      </Link>
                      <p className="line-why">{standing}</p>
                    </li>
                  ))}
                </ul>
              </Section>
            )
          })}
        </Page>
      )}
    </Asked>
  )
}
