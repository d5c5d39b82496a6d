/** Rows of Today, of letters and of openings, and the sheet with its margin. */
import { OpeningsBoard } from '../openings/openings-board.tsx'
import { OpeningsList } from '../openings/openings-list.tsx'
import { Because } from '../parts/because.tsx'
import { Section } from '../parts/section.tsx'
import { AskRow, ScheduledRow } from '../today/letter-rows.tsx'
import { ToDoRow } from '../today/to-do-row.tsx'
import { HeardRow, WaitingRow } from '../today/waiting-rows.tsx'
import { galleryWords } from '../words/gallery-words.ts'
import { words } from '../words.ts'
import { asks, heard, lines, now, reasons, scheduled, steps, waiting, zone } from './samples.ts'
import '../openings/openings.css'

const { sample, sections } = galleryWords

export function RowSamples() {
  return (
    <>
      <Section title={sections.reasons}>
        {reasons.map(([name, own]) => (
          <Because key={name} reasons={own} />
        ))}
      </Section>
      <Section title={sections.toDo}>
        <ul className="rows">
          {steps.map((step) => (
            <li key={step.stepId}>
              <ToDoRow step={step} now={now} zone={zone} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={sections.letters}>
        <ul className="rows">
          {asks.map((letter) => (
            <li key={letter.letterId}>
              <AskRow letter={letter} />
            </li>
          ))}
          {scheduled.map((letter) => (
            <li key={letter.letterId}>
              <ScheduledRow letter={letter} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={sections.waiting}>
        <ul className="rows">
          {waiting.map((each) => (
            <li key={each.openingId}>
              <WaitingRow waiting={each} />
            </li>
          ))}
          <li>
            <HeardRow heard={heard} />
          </li>
        </ul>
      </Section>
      <Section title={sections.sheet}>
        <div className="composer">
          <article className="sheet" aria-label={sample.title}>
            <div className="letter-body">{sample.sheet}</div>
          </article>
          <div className="margin">
            <ol className="notes">
              {sample.notes.map(([severity, title, why, fix]) => (
                <li key={title} className="note" data-severity={severity}>
                  <p className="note-head">
                    <strong>{title}</strong> <span className="note-severity">{words.letter.severity[severity]}</span>
                  </p>
                  <p className="note-why">{why}</p>
                  {fix && (
                    <button type="button" className="fix">
                      {fix}
                    </button>
                  )}
                </li>
              ))}
            </ol>
          </div>
        </div>
      </Section>
      <section className="section" aria-label={sections.openings}>
        <OpeningsList lines={lines.filter(({ turn }) => turn !== 'rest')} />
        <OpeningsBoard lines={lines} />
      </section>
    </>
  )
}
