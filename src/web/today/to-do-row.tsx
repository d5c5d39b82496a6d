/** One thing to do: what, for which opening, because of what, and its one primary action. */
import { useId } from 'react'
import { Link } from 'wouter'
import type { StepView } from '../../app/views/today-view.ts'
import { Because } from '../parts/because.tsx'
import { WhenChip } from '../parts/when-chip.tsx'
import { paths, stepPath } from '../paths.ts'
import { LaterMenu } from './later-menu.tsx'

/** Steps that are about the person's own desk have no hour on anybody's clock. */
const withoutHour: ReadonlySet<string> = new Set(['debrief', 'understand-reply', 'mend-address', 'prepare', 'resume'])

type ToDoRowProps = {
  readonly step: StepView
  readonly now: string
  readonly zone: string
  /** Shown on the page of its own opening, which need not be named. */
  readonly isOwn?: boolean
}

export function ToDoRow({ step, now, zone, isOwn = false }: ToDoRowProps) {
  const id = useId()
  return (
    <article className="row" data-row aria-labelledby={id}>
      <div className="row-text">
        <div className="row-head">
          <h3 id={id} className="row-title">
            {step.title}
          </h3>
          {(!withoutHour.has(step.kind) || step.late) && (
            <WhenChip when={step.when} sendAt={step.sendAt} late={step.late} now={now} />
          )}
        </div>
        {!isOwn && (
          <p className="row-of">
            <Link href={paths.opening(step.openingId)}>{[step.company, step.role].filter(Boolean).join(' · ')}</Link>
          </p>
        )}
        <Because reasons={step.because} />
      </div>
      <div className="row-actions">
        <LaterMenu step={step} now={now} zone={zone} describedBy={id} />
        <Link href={stepPath(step)} className="button button-primary" data-press="open" aria-describedby={id}>
          {step.action}
        </Link>
      </div>
    </article>
  )
}
