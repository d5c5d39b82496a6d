/** Why something is proposed: the first reason in full sight, the rest with sources and other voices one step away. */
import type { ReasonView } from '../../app/views/today-view.ts'
import { words } from '../words.ts'

export function Because({ reasons }: { readonly reasons: readonly ReasonView[] }) {
  const [first, ...rest] = reasons
  if (first === undefined) return null
  const hasMore = rest.length > 0 || first.sources.length > 0 || first.othersSay !== undefined
  if (!hasMore) return <p className="because">{first.text}</p>
  return (
    <details className="because">
      <summary>
        <span>{first.text}</span>
      </summary>
      <Reasons reasons={[{ ...first, text: '' }, ...rest]} />
    </details>
  )
}

/** Every reason with its sources, and what others say. */
function Reasons({ reasons }: { readonly reasons: readonly ReasonView[] }) {
  return (
    <ul className="reasons">
      {reasons.map((reason, index) => (
        <li key={index}>
          {reason.text && <span>{reason.text} </span>}
          {reason.sources.map((source) => (
            <cite key={source.label}>
              {words.why.sources}:{' '}
              {source.url ? (
                <a href={source.url} target="_blank" rel="noreferrer noopener">
                  {source.label}
                </a>
              ) : (
                source.label
              )}{' '}
            </cite>
          ))}
          {reason.othersSay && (
            <span>
              {words.why.othersSay} {reason.othersSay}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
