/** The one standing yes: a mail to oneself at an hour, given by a word and taken back by another. */
import { useState, type FormEvent } from 'react'
import { api, asked } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { Field } from '../parts/field.tsx'
import { words } from '../words.ts'

/** Before most working days begin. */
const usualHour = '08:00'

export function DigestForm({ hour }: { readonly hour: string | null }) {
  const { digest } = words.settings
  const [wanted, setWanted] = useState(hour ?? usualHour)
  const choose = useTell((next: string | null) => asked(api.digest.$put({ json: { hour: next } })), {
    said: ({ words: text }) => text,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    choose.mutate(wanted)
  }
  return (
    <form className="fields" onSubmit={submit}>
      <Field label={digest.hour}>
        {(props) => (
          <input {...props} type="time" required value={wanted} onChange={(event) => setWanted(event.target.value)} />
        )}
      </Field>
      {hour !== null && <p className="meta">{digest.isOn(hour)}</p>}
      <ProblemNote error={choose.error} />
      <div className="actions">
        {(hour === null || hour !== wanted) && (
          <button className="button" disabled={choose.isPending}>
            {hour === null ? digest.yes : digest.change}
          </button>
        )}
        {hour !== null && (
          <button type="button" className="button" disabled={choose.isPending} onClick={() => choose.mutate(null)}>
            {digest.no}
          </button>
        )}
      </div>
    </form>
  )
}
