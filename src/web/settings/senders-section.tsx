/** Senders the person was asked about, with what they said; each can be forgotten. */
import { api, asked } from '../api/client.ts'
import { useSenders } from '../api/queries.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { Section } from '../parts/section.tsx'
import { breakable } from '../words.ts'
import { mailWords } from '../words/mail-words.ts'

/** Nothing stands here until something was said. */
export function SendersSection() {
  const { senders } = mailWords
  const known = useSenders().data ?? []
  const forget = useTell(
    (query: { readonly address: string; readonly openingId: string }) => asked(api.senders.$delete({ query })),
    { said: ({ words }) => words },
  )
  if (known.length === 0) return null
  return (
    <Section title={senders.title}>
      <p className="meta">{senders.sub}</p>
      <ul className="senders">
        {known.map(({ address, openingId, company, isTheirs }) => (
          <li key={`${address} ${openingId}`}>
            <span>
              {breakable(address)} {isTheirs ? senders.writes(company) : senders.doesNot(company)}
            </span>
            <button
              type="button"
              className="button button-quiet"
              aria-label={senders.forgetOf(address, company)}
              disabled={forget.isPending}
              onClick={() => forget.mutate({ address, openingId })}
            >
              {senders.forget}
            </button>
          </li>
        ))}
      </ul>
      <ProblemNote error={forget.error} />
    </Section>
  )
}
