/** What the person can offer to the people of an opening, and who has it already. */
import { useState, type FormEvent } from 'react'
import { useQuery } from '@tanstack/react-query'
import { api, asked } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { Field } from '../parts/field.tsx'
import { Section } from '../parts/section.tsx'
import { wordingWords } from '../words/wording-words.ts'

export function ShelfSection({ openingId }: { readonly openingId: string }) {
  const { shelf } = wordingWords
  const [text, setText] = useState('')
  const offers = useQuery({
    queryKey: ['shelf', openingId],
    queryFn: () => asked(api.openings[':openingId'].shelf.$get({ param: { openingId } })),
  }).data
  const put = useTell(() => asked(api.openings[':openingId'].shelf.$post({ param: { openingId }, json: { text } })), {
    onSuccess: () => setText(''),
  })
  const remove = useTell((offerId: string) =>
    asked(api.openings[':openingId'].shelf[':offerId'].$delete({ param: { openingId, offerId } })),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim()) put.mutate(undefined)
  }
  return (
    <Section title={shelf.title}>
      <p className="meta">{shelf.sub}</p>
      {offers && offers.length > 0 && (
        <ul className="people">
          {offers.map((offer) => (
            <li key={offer.id}>
              <p>{offer.text}</p>
              <p className="meta">
                {[
                  ...(offer.forPerson ? [shelf.forPerson(offer.forPerson)] : []),
                  ...(offer.inLettersTo.length > 0 ? [shelf.had(offer.inLettersTo)] : []),
                ].join('; ')}{' '}
                <button
                  type="button"
                  className="link-button"
                  aria-label={shelf.remove(offer.text)}
                  onClick={() => remove.mutate(offer.id)}
                >
                  {shelf.removeShort}
                </button>
              </p>
            </li>
          ))}
        </ul>
      )}
      <form className="fields" onSubmit={submit}>
        <Field label={shelf.add}>
          {(props) => (
            <input {...props} value={text} autoComplete="off" onChange={(event) => setText(event.target.value)} />
          )}
        </Field>
        <p className="meta">{shelf.addHint}</p>
        <ProblemNote error={put.error ?? remove.error} />
        <div className="actions">
          <button className="button" disabled={put.isPending}>
            {shelf.put}
          </button>
        </div>
      </form>
    </Section>
  )
}
