/** A letter that a post service prints and posts: address and price first, then the yes, then where it is. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DraftView } from '../../app/views/draft-view.ts'
import { api, asked } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { postWords } from '../words/post-words.ts'

type ByServiceProps = {
  readonly draft: DraftView
  readonly settle: () => Promise<number | null>
}

/** Nothing stands here without an account at a service, and without a letter that went by one. */
export function ByService({ draft, settle }: ByServiceProps) {
  const { letter } = postWords
  const param = { letterId: draft.letterId }
  const known = useQuery({
    queryKey: ['posting', draft.letterId],
    queryFn: () => asked(api.letters[':letterId'].posting.$get({ param })),
  }).data
  if (!known || (known.service === null && known.posting === null)) return null
  const { service, posting } = known
  return (
    <section className="fields" aria-label={letter.title}>
      <h3>{letter.title}</h3>
      {posting && <WhereItIs {...posting} />}
      {service && (posting?.isOver ?? true) && <PriceAndYes draft={draft} settle={settle} name={service.name} />}
    </section>
  )
}

type Whereabouts = {
  readonly letterId: string
  readonly words: string
  readonly canWithdraw: boolean
  readonly isOver: boolean
}

function WhereItIs({ letterId, words, canWithdraw, isOver }: Whereabouts) {
  const { letter } = postWords
  const look = useTell(() => asked(api.postings.look.$post()))
  const withdraw = useTell(() => asked(api.letters[':letterId'].posting.$delete({ param: { letterId } })), {
    said: (now) => now.words,
  })
  return (
    <>
      <p role="status">{words}</p>
      <ProblemNote error={look.error ?? withdraw.error} />
      {!isOver && (
        <div className="actions">
          <button type="button" className="button" disabled={look.isPending} onClick={() => look.mutate(undefined)}>
            {letter.look}
          </button>
          {canWithdraw && (
            <button
              type="button"
              className="button button-quiet"
              disabled={withdraw.isPending}
              onClick={() => withdraw.mutate(undefined)}
            >
              {letter.withdraw}
            </button>
          )}
        </div>
      )}
    </>
  )
}

/** The yes is to the version whose address and price were shown; a later one is shown anew. */
function PriceAndYes({ draft, settle, name }: ByServiceProps & { readonly name: string }) {
  const { letter } = postWords
  const param = { letterId: draft.letterId }
  const [isAsked, setAsked] = useState(false)
  const preview = useQuery({
    queryKey: ['post-preview', draft.letterId, draft.version],
    enabled: isAsked,
    queryFn: async () => {
      await settle()
      return asked(api.letters[':letterId'].posting.preview.$get({ param }))
    },
  })
  const yes = useTell(
    (version: number) => asked(api.letters[':letterId'].posting.$post({ param, json: { version } })),
    { said: ({ words }) => words, onSuccess: () => setAsked(false) },
  )
  const shown = isAsked ? preview.data : undefined
  return (
    <>
      {draft.kind === 'thank-you-card' && <p className="meta">{letter.asLetter}</p>}
      {!shown && (
        <div className="actions">
          <button type="button" className="button" disabled={preview.isFetching} onClick={() => setAsked(true)}>
            {letter.see(name)}
          </button>
        </div>
      )}
      <ProblemNote error={isAsked ? preview.error : null} />
      {shown && (
        <>
          <dl className="post-ends">
            <div>
              <dt>{letter.to}</dt>
              <dd>{shown.to.join('\n')}</dd>
            </div>
            <div>
              <dt>{letter.from}</dt>
              <dd>{shown.from.join('\n')}</dd>
            </div>
          </dl>
          <p>
            {letter.costs(shown.price)} {letter.pages(shown.pages)} {shown.test && letter.test}
          </p>
          {shown.remarks.map((remark) => (
            <p key={remark} className="meta">
              {remark}
            </p>
          ))}
          <ProblemNote error={yes.error} />
          <div className="actions">
            <button
              type="button"
              className="button button-primary"
              disabled={yes.isPending || preview.isFetching}
              onClick={() => yes.mutate(shown.version)}
            >
              {letter.yes}
            </button>
          </div>
        </>
      )}
    </>
  )
}
