/** One opening: the story so far, now, and what comes if nobody answers; beside it what is known at a glance. */
import type { OpeningView } from '../../app/views/opening-view.ts'
import { useOpening, useToday } from '../api/queries.ts'
import { Asked } from '../parts/asked.tsx'
import { Because } from '../parts/because.tsx'
import { Page } from '../parts/page.tsx'
import { Section } from '../parts/section.tsx'
import { ToDoRow } from '../today/to-do-row.tsx'
import { clocksOf, words } from '../words.ts'
import { OpeningSide } from './opening-side.tsx'

export function OpeningScreen({ openingId }: { readonly openingId: string }) {
  return (
    <Asked query={useOpening(openingId)} title={words.openings.title}>
      {(view) => <Opening view={view} />}
    </Asked>
  )
}

function Opening({ view }: { readonly view: OpeningView }) {
  const name = [view.company, view.role].filter(Boolean).join(' · ')
  return (
    <Page title={name} sub={view.headline} className="opening">
      <div className="beside">
        <div className="timeline">
          <Section title={words.opening.story}>
            <ol className="story">
              {view.story.map((event) => (
                <li key={event.factIds.join()} className="event">
                  <p className="event-when">{event.when}</p>
                  <h3 className="row-title">{event.title}</h3>
                  {event.detail && <p className="event-detail">{event.detail}</p>}
                </li>
              ))}
            </ol>
          </Section>
          <Now view={view} />
          <Forecast view={view} />
        </div>
        <OpeningSide view={view} />
      </div>
    </Page>
  )
}

function Now({ view: { now } }: { readonly view: OpeningView }) {
  const today = useToday().data
  return (
    <Section title={words.opening.now} className="story-now">
      <ul className="story">
        {now.kind === 'act' &&
          today &&
          now.steps.map((step) => (
            <li key={step.stepId} className={`event event-now${step.late ? ' event-late' : ''}`}>
              <ToDoRow step={step} now={today.now} zone={today.zone} isOwn />
            </li>
          ))}
        {now.kind !== 'act' && (
          <li className="event event-now">
            <h3 className="row-title">
              {now.until ? words.opening.waitUntil(clocksOf(now.until).theirs) : words.opening.atRest}
            </h3>
            <Because reasons={now.because} />
          </li>
        )}
      </ul>
    </Section>
  )
}

function Forecast({ view: { forecast } }: { readonly view: OpeningView }) {
  if (forecast.length === 0) return null
  return (
    <Section title={words.opening.forecast} className="story-ahead">
      <ol className="story">
        {forecast.map(({ at, when, title, because }) => (
          <li key={at + title} className="event event-ahead">
            <p className="event-when">{clocksOf(when).theirs}</p>
            <h3 className="row-title">{title}</h3>
            <p className="event-detail">{because}</p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
