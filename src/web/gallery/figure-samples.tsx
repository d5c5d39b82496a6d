/** The figures with many cases, one and none, and the six weeks in both sizes. */
import { AnswersFigure } from '../insights/answers-figure.tsx'
import { LettersFigure } from '../insights/letters-figure.tsx'
import { PromisesFigure } from '../insights/promises-figure.tsx'
import { StagesFigure } from '../insights/stages-figure.tsx'
import { WeeksCalendar } from '../insights/weeks-calendar.tsx'
import { WeeksFigure } from '../insights/weeks-figure.tsx'
import { Section } from '../parts/section.tsx'
import { galleryWords } from '../words/gallery-words.ts'
import { insightsWords } from '../words/insights-words.ts'
import { answers, letters, promises, sixWeeks, stages, weeks } from './samples.ts'
import '../insights/insights.css'
import '../insights/rhythm.css'

export function FigureSamples() {
  const { sections } = galleryWords
  return (
    <>
      <div className="insights">
        {(['many', 'one', 'none'] as const).map((state) => (
          <AnswersFigure
            key={state}
            answers={answers[state]}
            title={`${insightsWords.answers.title}, ${galleryWords.figureStates[state]}`}
          />
        ))}
        <PromisesFigure promises={promises} />
        <StagesFigure stages={stages} />
        <LettersFigure letters={letters} />
        <WeeksFigure weeks={weeks} />
      </div>
      <Section title={sections.weeks}>
        <WeeksCalendar weeks={sixWeeks} />
        <div className="sample-small">
          <WeeksCalendar weeks={sixWeeks} caption={`${insightsWords.preview.drawing}, small`} isSmall />
        </div>
      </Section>
    </>
  )
}
