/** Every value of the policy: the person's own first, then all of them in groups, each with its reason, range and way back. */
import { useState } from 'react'
import type { PolicyView } from '../../app/views/policy-view.ts'
import { api, asked } from '../api/client.ts'
import { usePolicy } from '../api/queries.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { insightsWords } from '../words/insights-words.ts'
import { policyWords } from '../words/policy-words.ts'
import { words } from '../words.ts'
import { PolicyLineForm } from './policy-line-form.tsx'
import './policy-lines.css'

export function PolicyLines() {
  const policy = usePolicy()
  if (policy.data === undefined)
    return policy.error ? <ProblemNote error={policy.error} /> : <p className="loading">{words.loading}</p>
  const { changes, groups } = policy.data
  return (
    <>
      <h3 className="row-title policy-own-title">{policyWords.own}</h3>
      {changes.length === 0 ? (
        <p className="meta">{policyWords.none}</p>
      ) : (
        <ul className="rows">
          {changes.map((change) => (
            <li key={`${change.line} ${change.openingId ?? ''}`}>
              <OwnValue change={change} />
            </li>
          ))}
        </ul>
      )}
      {groups.map(({ title, lines }) => (
        <Group key={title} title={title} lines={lines} />
      ))}
    </>
  )
}

function OwnValue({ change }: { readonly change: PolicyView['changes'][number] }) {
  const { line, name, words: value, because, openingId, company } = change
  const reset = useReset(line, openingId)
  return (
    <div className="line policy-own">
      <span className="line-name">{name}</span>
      <span className="line-why">
        {[value, company && policyWords.forOpening(company), because && policyWords.because(because)]
          .filter(Boolean)
          .join('. ')}
      </span>
      <button
        type="button"
        className="button button-quiet"
        aria-label={policyWords.reset(name)}
        disabled={reset.isPending}
        onClick={() => reset.mutate(undefined)}
      >
        {policyWords.resetShort}
      </button>
      <ProblemNote error={reset.error} />
    </div>
  )
}

export function useReset(line: string, openingId: string | null) {
  return useTell(
    () =>
      asked(api.policy[':line'].$delete({ param: { line }, query: openingId === null ? {} : { opening: openingId } })),
    { said: ({ words: text, withdrawn }) => insightsWords.preview.kept(text, withdrawn) },
  )
}

/** What is closed holds nothing yet: some sixty forms would be made for nobody. */
function Group({ title, lines }: PolicyView['groups'][number]) {
  const [isOpen, setOpen] = useState(false)
  const own = lines.filter((line) => line.own !== null).length
  return (
    <details
      className="policy-group"
      onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}
    >
      <summary>
        <h3 className="row-title">{title}</h3>{' '}
        <span className="meta">
          {[policyWords.count(lines.length), policyWords.ownCount(own)].filter(Boolean).join(', ')}
        </span>
      </summary>
      {isOpen && (
        <ul className="rows">
          {lines.map((line) => (
            <li key={line.id}>
              <PolicyLineForm line={line} />
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
