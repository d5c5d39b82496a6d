/** What the search tells so far, in five figures, and what a rhythm would mean for the weeks to come. */
import { lazy, Suspense } from 'react'
import type { InsightsView } from '../../app/views/insights-view.ts'
import { useInsights } from '../api/queries.ts'
import { Asked } from '../parts/asked.tsx'
import { EmptyNote } from '../parts/empty-note.tsx'
import { LoadingPage } from '../parts/loading-page.tsx'
import { Page } from '../parts/page.tsx'
import { Section } from '../parts/section.tsx'
import { paths } from '../paths.ts'
import { insightsWords } from '../words/insights-words.ts'
import { words } from '../words.ts'
import { AnswersFigure } from './answers-figure.tsx'
import { LettersFigure } from './letters-figure.tsx'
import { PromisesFigure } from './promises-figure.tsx'
import { StagesFigure } from './stages-figure.tsx'
import { WeeksFigure } from './weeks-figure.tsx'
import './insights.css'

const PolicyPreview = lazy(async () => ({ default: (await import('./policy-preview.tsx')).PolicyPreview }))

export function InsightsScreen() {
  const { title } = insightsWords
  return (
    <Asked query={useInsights()} title={title} meanwhile={<LoadingPage title={title} />}>
      {(view) => <Insights view={view} />}
    </Asked>
  )
}

function Insights({ view }: { readonly view: InsightsView }) {
  const { empty, preview } = insightsWords
  return (
    <Page title={insightsWords.title} sub={view.isEmpty ? undefined : insightsWords.sub} className="insights">
      {view.isEmpty ? (
        <EmptyNote title={empty.title} text={empty.text} href={paths.today()} action={empty.toToday} />
      ) : (
        <div className="insight-list">
          <AnswersFigure answers={view.answers} />
          {view.promises.cases.length === 0 ? (
            <NoFigure title={insightsWords.promises.title} text={insightsWords.promises.none} />
          ) : (
            <PromisesFigure promises={view.promises} />
          )}
          <StagesFigure stages={view.stages} />
          {view.letters.kinds.length === 0 ? (
            <NoFigure title={insightsWords.letters.title} text={insightsWords.letters.none} />
          ) : (
            <LettersFigure letters={view.letters} />
          )}
          <WeeksFigure weeks={view.weeks} />
        </div>
      )}
      <Section title={preview.title} className="rhythm-section">
        <p className="insight-sub">{preview.sub}</p>
        <Suspense fallback={<p className="loading rhythm-place">{words.loading}</p>}>
          <PolicyPreview />
        </Suspense>
      </Section>
    </Page>
  )
}

function NoFigure({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Section title={title} className="insight">
      <p className="meta">{text}</p>
    </Section>
  )
}
