/** Where a link of the daily mail leads: a step, and the word that puts it off. A link alone does nothing. */
import { Link, Redirect, useLocation } from 'wouter'
import type { StepView } from '../../app/views/today-view.ts'
import { api, asked } from '../api/client.ts'
import { useToday } from '../api/queries.ts'
import { useTell } from '../api/use-tell.ts'
import { dayAt, dayInWords, laterDays } from '../days.ts'
import { Asked, ProblemNote } from '../parts/asked.tsx'
import { Because } from '../parts/because.tsx'
import { Page } from '../parts/page.tsx'
import { Section } from '../parts/section.tsx'
import { paths, stepPath } from '../paths.ts'
import { words } from '../words.ts'

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
  return (
    <Asked query={useToday()} title={words.today.title}>
      {(today) => {
        const step = today.toDo.find((each) => each.stepId === stepId)
        return step ? <PutOff step={step} now={today.now} zone={today.zone} /> : <StepGone />
      }}
    </Asked>
  )
}

function PutOff({ step, now, zone }: { readonly step: StepView; readonly now: string; readonly zone: string }) {
  const [, goTo] = useLocation()
  const param = { stepId: step.stepId }
  const hold = useTell((until: string) => asked(api.steps[':stepId'].hold.$post({ param, json: { until } })), {
    said: ({ words: text }) => text,
    canUndo: true,
    onSuccess: () => goTo(paths.today()),
  })
  return (
    <Page title={words.later.title(step.title)} sub={[step.company, step.role, step.when].filter(Boolean).join(' · ')}>
      <Because reasons={step.because} />
      <Section title={words.later.until}>
        <div className="actions">
          {laterDays(dayAt(now, zone)).map(({ words: name, day }) => (
            <button
              key={day}
              type="button"
              className="button"
              disabled={hold.isPending}
              onClick={() => hold.mutate(day)}
            >
              {name}, {dayInWords(day)}
            </button>
          ))}
        </div>
      </Section>
      <Section title={words.later.now}>
        <div className="actions">
          <Link href={stepPath(step)} className="button">
            {step.action}
          </Link>
        </div>
      </Section>
      <ProblemNote error={hold.error} />
    </Page>
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
