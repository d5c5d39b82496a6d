/** Where a link of the daily mail leads: a step, and the word that puts it off. A link alone does nothing. */
import { Link, Redirect, useLocation } from 'wouter'
import { useToday } from '../api/queries.ts'
import { Asked } from '../parts/asked.tsx'
import { Because } from '../parts/because.tsx'
import { Page } from '../parts/page.tsx'
import { paths, stepPath } from '../paths.ts'
import { words } from '../words.ts'
import { LaterMenu } from './later-menu.tsx'

/** Leads to what the step asks for. */
export function StepScreen({ stepId }: { readonly stepId: string }) {
  return (
    <Asked query={useToday()} title={words.today.title}>
      {(today) => {
        const step = today.toDo.find((each) => each.stepId === stepId)
        return step ? <Redirect to={stepPath(step)} replace /> : <StepGone />
      }}
    </Asked>
  )
}

export function LaterScreen({ stepId }: { readonly stepId: string }) {
  const [, goTo] = useLocation()
  return (
    <Asked query={useToday()} title={words.today.title}>
      {(today) => {
        const step = today.toDo.find((each) => each.stepId === stepId)
        if (step === undefined) return <StepGone />
        return (
          <Page
            title={words.later.title(step.title)}
            heading={<span id="later-title">{words.later.title(step.title)}</span>}
            sub={[step.company, step.role].filter(Boolean).join(' · ')}
          >
            <Because reasons={step.because} />
            <div className="actions">
              <LaterMenu
                step={step}
                now={today.now}
                zone={today.zone}
                describedBy="later-title"
                onDone={() => goTo(paths.today())}
              />
              <Link href={stepPath(step)} className="button button-primary">
                {step.action}
              </Link>
            </div>
          </Page>
        )
      }}
    </Asked>
  )
}

function StepGone() {
  return (
    <Page title={words.later.gone} sub={words.later.goneSub}>
      <div className="actions">
        <Link href={paths.today()} className="button">
          {words.problems.toToday}
        </Link>
      </div>
    </Page>
  )
}
