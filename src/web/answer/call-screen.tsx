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
import { callWords } from '../words/call-words.ts'
import { words } from '../words.ts'
import { PracticeCall } from './practice-call.tsx'

export function CallScreen({ stepId }: { readonly stepId: string }) {
  return (
    <Asked query={useCallSheet(stepId)} title={words.call.script}>
      {(sheet) => <Sheet sheet={sheet} />}
    </Asked>
  )
}

function Sheet({ sheet }: { readonly sheet: CallSheetView }) {
  const { call } = words
  return (
    <Page title={sheet.title} sub={sheet.who?.title} className="call">
      <Because reasons={sheet.because} />
      <dl className="glance call-facts">
        <div>
          <dt>{call.number}</dt>
          <dd>
            {sheet.number ? <a href={sheet.number.tel}>{sheet.number.shown}</a> : call.noNumber}
            {sheet.number?.doubt && <small className="because"> {sheet.number.doubt}</small>}
          </dd>
        </div>
        {sheet.pronunciation !== null && (
          <div>
            <dt>{callWords.pronunciation}</dt>
            <dd>{sheet.pronunciation}</dd>
          </div>
        )}
        <div>
          <dt>{call.theirClock}</dt>
          <dd>
            {sheet.theirClock}. {sheet.hours.words}
          </dd>
        </div>
        <div>
          <dt>{callWords.attempts}</dt>
          <dd>{sheet.attempts}</dd>
        </div>
        {sheet.ready.length > 0 && (
          <div>
            <dt>{callWords.ready}</dt>
            <dd>{sheet.ready.join(', ')}</dd>
          </div>
        )}
      </dl>
      <section className="sheet call-sheet" aria-label={call.script}>
        <p className="letter-body">{sheet.say.join('\n\n')}</p>
        {sheet.branches.length > 0 && (
          <dl className="call-branches">
            {sheet.branches.map(({ branch, when, answer, note }) => (
              <div key={branch}>
                <dt>{when}</dt>
                <dd>
                  “{answer}” {note && <em>{note}</em>}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {sheet.callBack !== null && <p className="meta">{callWords.callBack(sheet.callBack)}</p>}
      </section>
      <Section title={call.voicemail}>
        <blockquote className="preview">{sheet.voicemail}</blockquote>
        <p className="meta">{call.voicemailSeconds(sheet.voicemailSeconds)}</p>
      </Section>
      <PracticeCall sheet={sheet} />
      <Section title={call.after}>
        <CallForm stepId={sheet.stepId} openingId={sheet.openingId} />
      </Section>
    </Page>
  )
}

const outcomes = ['spoke', 'gatekeeper', 'voicemail', 'no-answer'] as const
type Outcome = (typeof outcomes)[number]
const newsOf = ['open', 'filled', 'next-round', 'no-calls'] as const
type News = (typeof newsOf)[number]
type Call = {
  readonly outcome: Outcome | null
  readonly news: News | null
  readonly by: string
  readonly note: string
}
const nothing: Call = { outcome: null, news: null, by: '', note: '' }

function CallForm({ stepId, openingId }: { readonly stepId: string; readonly openingId: string }) {
  const { call } = words
  const [, goTo] = useLocation()
  const [kept, setCall, letGo] = useKeptState<Call>(`call.${stepId}`, nothing)
  const told: Call = { ...nothing, ...kept }
  const { outcome, news, by, note } = told
  const change = (changed: Partial<Call>) => setCall({ ...told, ...changed })
  const record = useTell(
    (what: Outcome) =>
      asked(
        api.steps[':stepId'].call.$post({
          param: { stepId },
          json: {
            outcome: what,
            ...(what === 'spoke' && news ? { news } : {}),
            ...(what === 'spoke' && news === 'open' && by.trim() ? { by: by.trim() } : {}),
            ...(note.trim() ? { note: note.trim() } : {}),
          },
        }),
      ),
    // What was said and is none of these is told on the page of the opening.
    {
      said: ({ words: text }) => text,
      canUndo: true,
      onSuccess: (_, what) => {
        letGo()
        goTo(what === 'spoke' && news === null ? paths.opening(openingId) : paths.today())
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
              onChange={() => change({ outcome: each })}
            />
            <span>{call.outcomes[each]}</span>
          </label>
        ))}
      </fieldset>
      {outcome === 'spoke' && (
        <fieldset className="choices">
          <legend>{callWords.newsTitle}</legend>
          {newsOf.map((each) => (
            <label key={each} className="choice">
              <input type="radio" name="news" checked={news === each} onChange={() => change({ news: each })} />
              <span>{callWords.news[each]}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="fields">
        {outcome === 'spoke' && news === 'open' && (
          <Field label={callWords.by} hint={words.optional}>
            {(props) => <input {...props} value={by} onChange={(event) => change({ by: event.target.value })} />}
          </Field>
        )}
        <Field label={call.note} hint={words.optional}>
          {(props) => (
            <textarea {...props} rows={2} value={note} onChange={(event) => change({ note: event.target.value })} />
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
