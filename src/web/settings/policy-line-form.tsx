/** One value of the policy: what it is and why, who disagrees, where it differs, and one's own value instead. */
import { useState, type FormEvent } from 'react'
import type { PolicyLineView } from '../../app/views/policy-view.ts'
import type { LineId } from '../../core/policy/line-ids.ts'
import { isWithin, readLineValue } from '../../core/policy/line-value.ts'
import type { LineRange } from '../../core/policy/policy.ts'
import { api, asked } from '../api/client.ts'
import { usePolicyLine } from '../api/queries.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { Field } from '../parts/field.tsx'
import { useKeptState } from '../parts/kept-state.ts'
import { insightsWords } from '../words/insights-words.ts'
import { policyWords } from '../words/policy-words.ts'
import { words } from '../words.ts'
import { useReset } from './policy-lines.tsx'

export function PolicyLineForm({ line }: { readonly line: PolicyLineView }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="policy-line" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="policy-name">{line.name}</span> <span className="policy-value">{line.words}</span>{' '}
        {line.own && <span className="chip">{policyWords.yours}</span>}
      </summary>
      {isOpen && (
        <div className="policy-about">
          <p>{line.why}</p>
          {line.othersSay && (
            <p className="meta">
              {policyWords.othersSay} {line.othersSay}
            </p>
          )}
          <Sources line={line} />
          {line.own && <Own line={line} />}
          <OwnValueForm key={line.words} line={line} />
          <Elsewhere id={line.id} />
        </div>
      )}
    </details>
  )
}

function Sources({ line: { sources, against } }: { readonly line: PolicyLineView }) {
  const all = [...sources, ...against]
  if (all.length === 0) return null
  return (
    <p className="meta">
      {policyWords.sources}: {all.map(({ label }) => label).join('; ')}
    </p>
  )
}

function Own({ line }: { readonly line: PolicyLineView }) {
  const reset = useReset(line.id, null)
  if (line.own === null) return null
  const { instead, because, on } = line.own
  return (
    <div className="actions policy-back">
      <span>
        {[policyWords.instead(instead), because && policyWords.because(because), on && policyWords.since(on)]
          .filter(Boolean)
          .join(' ')}
      </span>
      <button
        type="button"
        className="button button-quiet"
        aria-label={policyWords.reset(line.name)}
        disabled={reset.isPending}
        onClick={() => reset.mutate(undefined)}
      >
        {policyWords.resetShort}
      </button>
      <ProblemNote error={reset.error} />
    </div>
  )
}

type Typed = { readonly value: string; readonly because: string }

function OwnValueForm({ line }: { readonly line: PolicyLineView }) {
  const present = typedOf(line.value)
  const [{ value, because }, setTyped, letGo] = useKeptState<Typed>(`policy.${line.id}`, {
    value: present,
    because: '',
  })
  const read = readLineValue(line.id as LineId, value)
  const isBeyond = 'value' in read && !isWithin(read.value, (line.range ?? undefined) as LineRange | undefined)
  const save = useTell(
    () =>
      asked(
        api.policy[':line'].$put({
          param: { line: line.id },
          json: { value, ...(isBeyond && because.trim() ? { because: because.trim() } : {}) },
        }),
      ),
    { said: ({ words: text, withdrawn }) => insightsWords.preview.kept(text, withdrawn), onSuccess: letGo },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if ('value' in read) save.mutate(undefined)
  }
  const change = (next: string) => setTyped({ value: next, because })
  return (
    <form className="policy-form" onSubmit={submit}>
      <Field
        label={policyWords.value}
        hint={
          'needs' in read
            ? policyWords.wrong(read.needs)
            : line.hard
              ? policyWords.hard
              : line.range
                ? policyWords.allowed(line.allowed)
                : policyWords.free(line.allowed)
        }
      >
        {(props) =>
          line.kind === 'switch' ? (
            <select {...props} value={value} onChange={(event) => change(event.target.value)}>
              <option value="yes">{policyWords.yes}</option>
              <option value="no">{policyWords.no}</option>
            </select>
          ) : (
            <input
              {...props}
              type={line.kind === 'time' ? 'time' : 'text'}
              inputMode={line.kind === 'number' ? 'numeric' : undefined}
              autoComplete="off"
              required
              aria-invalid={'needs' in read}
              value={value}
              onChange={(event) => change(event.target.value)}
            />
          )
        }
      </Field>
      {isBeyond && (
        <Field label={policyWords.reason} hint={policyWords.reasonHint(line.allowed)}>
          {(props) => (
            <input
              {...props}
              required
              autoComplete="off"
              value={because}
              onChange={(event) => setTyped({ value, because: event.target.value })}
            />
          )}
        </Field>
      )}
      <ProblemNote error={save.error} />
      <div className="actions">
        <button className="button" disabled={save.isPending || value.trim() === present}>
          {policyWords.save}
        </button>
      </div>
    </form>
  )
}

function Elsewhere({ id }: { readonly id: string }) {
  const detail = usePolicyLine(id).data
  if (detail === undefined) return <p className="loading">{words.loading}</p>
  const { perRhythm, perProfile } = detail
  return (
    <dl className="policy-notes">
      <dt>{policyWords.rhythms}</dt>
      <dd>{perRhythm.map(({ name, words: value }) => `${name}: ${value}`).join(' · ')}</dd>
      <dt>{policyWords.profiles}</dt>
      {perProfile.length === 0 && <dd>{policyWords.nowhere}</dd>}
      {perProfile.map(({ scope, key, name, words: value, why }) => (
        <dd key={`${scope} ${key}`}>
          <strong>{name}</strong>
          {policyWords.scopes[scope] && ` (${policyWords.scopes[scope]})`}: {value}. {why}
        </dd>
      ))}
    </dl>
  )
}

/** As a person would type it. */
function typedOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? policyWords.yes : policyWords.no
  return Array.isArray(value) ? value.join(', ') : String(value)
}
