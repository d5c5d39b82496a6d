/** The call sheet: one page to have in front of you, and how it went afterwards. */
import type { FormEvent } from 'react'
import { Link, useLocation } from 'wouter'
import type { CallSheetView } from '../../app/views/draft-view.ts'
import { api, asked } from '../api/client.ts'
import { useCallSheet } from '../api/queries.ts'
import { useTell } from '../api/use-tell.ts'
import { Asked, ProblemNote } from '../parts/asked.tsx'
import { Because } from '../parts/because.tsx'
import { useKeptState } from '../parts/kept-state.ts'
import { Field } from '../parts/field.tsx'
import { Page } from '../parts/page.tsx'
import { Section } from '../parts/section.tsx'
import { paths } from '../paths.ts'
import { words } from '../words.ts'

export function CallScreen({ stepId }: { readonly stepId: string }) {
  return (
    <Asked query={useCallSheet(stepId)} title={words.call.script}>
      {(sheet) => <Sheet sheet={sheet} />}
    </Asked>
  )
}

function Sheet({ sheet }: { readonly sheet: CallSheetView }) {
  const { call } = words
  const { who } = sheet
  return (
    <Page title={sheet.title} sub={who?.title} className="call">
      <Because reasons={sheet.because} />
      <dl className="glance call-facts">
        <div>
          <dt>{call.number}</dt>
          <dd>{who?.phone ? <a href={`tel:${who.phone.replace(/[^+\d]/g, '')}`}>{who.phone}</a> : call.noNumber}</dd>
        </div>
        <div>
          <dt>{call.theirClock}</dt>
          <dd>{sheet.theirClock}</dd>
        </div>
      </dl>
      <section className="sheet call-sheet" aria-label={call.script}>
        <p className="letter-body">{sheet.text}</p>
      </section>
      <Section title={call.voicemail}>
        <blockquote className="preview">{sheet.voicemail}</blockquote>
        <p className="meta">{call.voicemailSeconds(sheet.voicemailSeconds)}</p>
      </Section>
      <Section title={call.after}>
        <CallForm stepId={sheet.stepId} openingId={sheet.openingId} />
      </Section>
    </Page>
  )
}

const outcomes = ['spoke', 'gatekeeper', 'voicemail', 'no-answer'] as const
type Outcome = (typeof outcomes)[number]
type Call = { readonly outcome: Outcome | null; readonly note: string }

function CallForm({ stepId, openingId }: { readonly stepId: string; readonly openingId: string }) {
  const { call } = words
  const [, goTo] = useLocation()
  const [{ outcome, note }, setCall, letGo] = useKeptState<Call>(`call.${stepId}`, { outcome: null, note: '' })
  const record = useTell(
    (what: Outcome) =>
      asked(
        api.steps[':stepId'].call.$post({
          param: { stepId },
          json: { outcome: what, ...(note.trim() ? { note: note.trim() } : {}) },
        }),
      ),
    // What was said in the call is told on the page of the opening.
    {
      said: ({ words: text }) => text,
      canUndo: true,
      onSuccess: (_, what) => {
        letGo()
        goTo(what === 'spoke' ? paths.opening(openingId) : paths.today())
      },
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (outcome) record.mutate(outcome)
  }
  return (
    <form onSubmit={submit}>
      <fieldset className="choices">
        <legend className="for-ears">{call.after}</legend>
        {outcomes.map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name="outcome"
              required
              checked={outcome === each}
              onChange={() => setCall({ outcome: each, note })}
            />
            <span>{call.outcomes[each]}</span>
          </label>
        ))}
      </fieldset>
      <div className="fields">
        <Field label={call.note} hint={words.optional}>
          {(props) => (
            <textarea
              {...props}
              rows={2}
              value={note}
              onChange={(event) => setCall({ outcome, note: event.target.value })}
            />
          )}
        </Field>
      </div>
      <ProblemNote error={record.error} />
      <div className="actions">
        <button className="button button-primary" disabled={record.isPending}>
          {call.save}
        </button>
        <Link href={paths.opening(openingId)} className="button button-quiet">
          {call.toOpening}
        </Link>
      </div>
    </form>
  )
}
