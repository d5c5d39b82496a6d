/** All openings: as a list by whose turn it is, or as a board by stage. Which of the two stands in the address. */
import { Link, useSearch } from 'wouter'
import type { OpeningLine } from '../../app/list-openings.ts'
import { useOpenings } from '../api/queries.ts'
import { Asked } from '../parts/asked.tsx'
import { EmptyNote } from '../parts/empty-note.tsx'
import { useFind } from '../parts/find-field.tsx'
import { LoadingPage } from '../parts/loading-page.tsx'
import { Page } from '../parts/page.tsx'
import { paths } from '../paths.ts'
import { addressBookWords } from '../words/address-book-words.ts'
import { openingsWords } from '../words/openings-words.ts'
import { words } from '../words.ts'
import { OpeningsBoard } from './openings-board.tsx'
import { OpeningsList } from './openings-list.tsx'
import './openings.css'

export function OpeningsScreen() {
  const { title } = words.openings
  return (
    <Asked query={useOpenings()} title={title} meanwhile={<LoadingPage title={title} />}>
      {(lines) => <Openings lines={lines} />}
    </Asked>
  )
}

function Openings({ lines }: { readonly lines: readonly OpeningLine[] }) {
  const view = new URLSearchParams(useSearch()).get('view') === 'board' ? 'board' : 'list'
  const find = useFind(
    lines,
    openingsWords.find,
    ({ company, role, words: standing }) => `${company} ${role} ${standing}`,
  )
  const yours = lines.filter(({ turn }) => turn === 'act').length
  const { empty } = openingsWords
  return (
    <Page
      title={words.openings.title}
      sub={openingsWords.sub(lines.length, yours)}
      className={view === 'board' ? 'openings openings-wide' : 'openings'}
    >
      <p className="meta">
        <Link href={paths.bringIn()}>{addressBookWords.openings.link}</Link>
      </p>
      {lines.length === 0 ? (
        <EmptyNote title={empty.title} text={empty.text} href={paths.today()} action={empty.toToday} />
      ) : (
        <>
          <div className="list-head">
            <nav className="views" aria-label={openingsWords.view}>
              {(['list', 'board'] as const).map((each) => (
                <Link
                  key={each}
                  href={each === 'list' ? paths.openings() : paths.board()}
                  className="view-link"
                  aria-current={each === view ? 'page' : undefined}
                >
                  {openingsWords.views[each]}
                </Link>
              ))}
            </nav>
            {find.field}
          </div>
          {find.items.length === 0 && <p className="prose">{openingsWords.noneFound(find.text)}</p>}
          {view === 'board' ? <OpeningsBoard lines={find.items} /> : <OpeningsList lines={find.items} />}
        </>
      )}
    </Page>
  )
}
