/** A letter on paper: the day it lands, its PDF in a form of one's choice, and the word that it was posted or came back. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DraftView } from '../../app/views/draft-view.ts'
import type { PaperKind, PaperView } from '../../app/views/paper-view.ts'
import { api, asked, problemOf } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { useNotices } from '../frame/notices.tsx'
import { Field } from '../parts/field.tsx'
import { ProblemNote } from '../parts/asked.tsx'
import { paperWords } from '../words/paper-words.ts'
import { words } from '../words.ts'
import { base } from '../world.ts'
import { ByService } from './by-service.tsx'

type OnPaperProps = {
  readonly draft: DraftView
  readonly settle: () => Promise<number | null>
}

/** `lands`: a day one would like, or '' for that of the plan. What was typed is kept first. */
export function usePaper({ letterId, version }: DraftView, settle: OnPaperProps['settle'], lands = '') {
  return useQuery({
    queryKey: ['paper', letterId, version, lands],
    queryFn: async () => {
      await settle()
      return asked(api.letters[':letterId'].paper.$get({ param: { letterId }, query: lands ? { lands } : {} }))
    },
    placeholderData: (before) => before,
  })
}

export function PaperTools({ draft, settle }: OnPaperProps) {
  const { letterId } = draft
  const [lands, setLands] = useState('')
  const paper = usePaper(draft, settle, lands)
  const view = paper.data
  return (
    <div className="paper-tools">
      <ProblemNote error={paper.error} />
      {!view && !paper.error && <p className="meta">{words.loading}</p>}
      {view && (
        <>
          <Landing view={view} letterId={letterId} lands={lands} onChange={setLands} />
          <Printing view={view} letterId={letterId} usual={draft.kind === 'thank-you-card' ? 'card' : 'letter'} />
          <ByService draft={draft} settle={settle} />
          <Posting view={view} letterId={letterId} />
        </>
      )}
    </div>
  )
}

type LandingProps = PartProps & {
  readonly lands: string
  readonly onChange: (day: string) => void
}

function Landing({ view: { landing }, letterId, lands, onChange }: LandingProps) {
  const said = paperWords.landing
  const keep = useTell(
    (day: string) => asked(api.letters[':letterId'].landing.$post({ param: { letterId }, json: { lands: day } })),
    { said: ({ words: text }) => text, canUndo: true },
  )
  return (
    <section className="fields" aria-label={said.title}>
      <h3>{said.title}</h3>
      <Field label={said.day}>
        {(props) => (
          <input
            {...props}
            type="date"
            value={lands || landing.lands}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      <div role="status" className="paper-days">
        <p>{landing.days}</p>
        <p>{landing.decision}</p>
        {landing.ways.length > 0 && (
          <dl>
            {landing.ways.map(({ way, why }) => (
              <div key={way}>
                <dt>{said.ways[way]}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
        )}
        <p className="meta">{landing.source}</p>
      </div>
      {landing.chosen === landing.lands && <p>{said.kept}</p>}
      {landing.canKeep && !landing.isTooLate && landing.chosen !== landing.lands && (
        <div className="actions">
          <button type="button" className="button" disabled={keep.isPending} onClick={() => keep.mutate(landing.lands)}>
            {said.keep}
          </button>
          <ProblemNote error={keep.error} />
        </div>
      )}
    </section>
  )
}

type PartProps = { readonly view: PaperView; readonly letterId: string }

function Printing({ view, letterId, usual }: PartProps & { readonly usual: PaperKind }) {
  const { print } = paperWords
  const notices = useNotices()
  const [kind, setKind] = useState(usual)
  const [form, setForm] = useState('')
  const [first, setFirst] = useState('1')
  const chosen = view.kinds.find((each) => each.kind === kind)
  const query = new URLSearchParams({
    form: form || (chosen?.usual ?? ''),
    ...(kind === 'labels' && /^[1-9]\d{0,2}$/.test(first) ? { first } : {}),
  })
  const address = `${base}/api/letters/${encodeURIComponent(letterId)}/paper/${kind}?${query.toString()}`
  const copy = () =>
    navigator.clipboard.writeText(view.text).then(
      () => notices.show({ text: print.copied }),
      (error: unknown) => notices.show({ text: problemOf(error).what }),
    )
  return (
    <section className="fields" aria-label={print.title}>
      <h3>{print.title}</h3>
      <div className="paper-choice">
        <Field label={print.what}>
          {(props) => (
            <select
              {...props}
              value={kind}
              onChange={(event) => {
                setKind(event.target.value as PaperKind)
                setForm('')
              }}
            >
              {view.kinds.map((each) => (
                <option key={each.kind} value={each.kind}>
                  {print.kinds[each.kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={print.form}>
          {(props) => (
            <select {...props} value={form || chosen?.usual} onChange={(event) => setForm(event.target.value)}>
              {chosen?.forms.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {kind === 'labels' && (
          <Field label={print.first}>
            {(props) => (
              <input
                {...props}
                type="number"
                min={1}
                value={first}
                onChange={(event) => setFirst(event.target.value)}
              />
            )}
          </Field>
        )}
      </div>
      {view.remarks.map((remark) => (
        <p key={remark} className="meta">
          {remark}
        </p>
      ))}
      {chosen?.missing ? (
        <p role="status">{chosen.missing}</p>
      ) : (
        <div className="actions">
          <a className="button button-primary" href={address} target="_blank" rel="noreferrer">
            {print.open}
            <span className="for-ears"> ({print.opensApart})</span>
          </a>
          <a className="button" href={`${address}&save=yes`} download>
            {print.save}
          </a>
          <button type="button" className="button button-quiet" onClick={() => void copy()}>
            {print.copy}
          </button>
        </div>
      )}
    </section>
  )
}

function Posting({ view, letterId }: PartProps) {
  const { posted } = paperWords
  const param = { letterId }
  const tell = useTell(
    () =>
      asked(
        view.isPosted
          ? api.letters[':letterId']['came-back'].$post({ param })
          : api.letters[':letterId'].posted.$post({ param, json: {} }),
      ),
    { said: ({ words: text }) => text, canUndo: true },
  )
  return (
    <div className="actions">
      <button type="button" className="button" disabled={tell.isPending} onClick={() => tell.mutate(undefined)}>
        {view.isPosted ? posted.cameBack : posted.today}
      </button>
      <ProblemNote error={tell.error} />
    </div>
  )
}
