/** All letters: those that need a word, those on the desk, those with a yes, and those that were sent. */
import { useState } from 'react'
import { Link } from 'wouter'
import type { DraftLine, LettersView } from '../../app/views/letters-view.ts'
import { useLetters } from '../api/queries.ts'
import { Asked } from '../parts/asked.tsx'
import { EmptyNote } from '../parts/empty-note.tsx'
import { LoadingPage } from '../parts/loading-page.tsx'
import { Page } from '../parts/page.tsx'
import { Rows } from '../parts/rows.tsx'
import { Section } from '../parts/section.tsx'
import { paths } from '../paths.ts'
import { AskRow, ScheduledRow } from '../today/letter-rows.tsx'
import { lettersWords } from '../words/letters-words.ts'
import { clocksOf } from '../words.ts'
import { SentLetters } from './sent-letters.tsx'
import './letters.css'

/** How many more sent letters come with each press. */
const screenful = 50

export function LettersScreen() {
  const [most, setMost] = useState(screenful)
  const { title } = lettersWords
  return (
    <Asked query={useLetters(most)} title={title} meanwhile={<LoadingPage title={title} />}>
      {(view) => <Letters view={view} onMore={() => setMost(most + screenful)} />}
    </Asked>
  )
}

function Letters({ view, onMore }: { readonly view: LettersView; readonly onMore: () => void }) {
  const { drafts, scheduled, asks, sent, sentCount } = view
  const { empty } = lettersWords
  if (drafts.length + scheduled.length + asks.length + sentCount === 0)
    return (
      <Page title={lettersWords.title}>
        <EmptyNote title={empty.title} text={empty.text} href={paths.today()} action={empty.toToday} />
      </Page>
    )
  return (
    <Page
      title={lettersWords.title}
      sub={lettersWords.sub({ drafts: drafts.length, scheduled: scheduled.length, asks: asks.length })}
    >
      {asks.length > 0 && (
        <Section title={lettersWords.asks}>
          <Rows items={asks} keyOf={({ letterId }) => letterId}>
            {(letter) => <AskRow letter={letter} />}
          </Rows>
        </Section>
      )}
      {drafts.length > 0 && (
        <Section title={lettersWords.drafts}>
          <Rows items={drafts} keyOf={({ letterId }) => letterId}>
            {(draft) => <DraftRow draft={draft} />}
          </Rows>
        </Section>
      )}
      {scheduled.length > 0 && (
        <Section title={lettersWords.scheduled}>
          <Rows items={scheduled} keyOf={({ letterId }) => letterId}>
            {(letter) => <ScheduledRow letter={letter} />}
          </Rows>
        </Section>
      )}
      {sent.length > 0 && <SentLetters letters={sent} count={sentCount} onMore={onMore} />}
    </Page>
  )
}

function DraftRow({ draft }: { readonly draft: DraftLine }) {
  const { theirs, yours } = clocksOf(draft.when)
  return (
    <article className="row row-small">
      <div className="row-text">
        <h3 className="row-title">{draft.title}</h3>
        <p className="row-of">
          <Link href={paths.opening(draft.openingId)}>{[draft.company, draft.role].filter(Boolean).join(' · ')}</Link>
          <span className="row-aside"> · {lettersWords.draft(draft.version, draft.changed)}</span>
        </p>
        <p className="letter-subject">{draft.subject}</p>
        <p className="because">
          {lettersWords.wouldGo(theirs)} {yours && <span className="your-clock">({yours})</span>}
        </p>
      </div>
      <div className="row-actions">
        <Link href={paths.letter(draft.stepId)} className="button" aria-label={`${lettersWords.goOn}: ${draft.title}`}>
          {lettersWords.goOn}
        </Link>
      </div>
    </article>
  )
}
