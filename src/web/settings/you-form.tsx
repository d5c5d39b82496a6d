/** Who writes the letters, and from where. */
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Me } from '../../core/me/me.ts'
import { api, asked } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { useKeptState } from '../parts/kept-state.ts'
import { Field } from '../parts/field.tsx'
import { CountrySelect, ZoneSelect } from '../parts/place-fields.tsx'
import { words } from '../words.ts'

type Typed = { readonly you: Me; readonly base: Me }

export function YouForm({ me }: { readonly me: Me }) {
  const { settings } = words
  const client = useQueryClient()
  /** `base` is what the fields were filled from; while nothing was typed they follow what is stored. */
  const [typed, setTyped, letGo] = useKeptState<Typed | null>('me', null)
  const { you, base } = typed ?? { you: me, base: me }
  const [theirs, setTheirs] = useState<Me | null>(null)
  const change = (changed: Partial<Me>) => setTyped({ you: { ...you, ...changed }, base })
  const take = (stored: Me) => {
    client.setQueryData<{ readonly me: Me }>(['about'], (about) => about && { ...about, me: stored })
    setTyped(null)
    letGo()
    setTheirs(null)
  }
  const save = useTell((from: Me) => asked(api.me.$put({ json: { me: tidied(you), base: tidied(from) } })), {
    said: ({ kind }) => (kind === 'saved' ? settings.saved : null),
    onSuccess: ({ kind, me: stored }) => (kind === 'saved' ? take(stored) : setTheirs(stored)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(base)
  }
  return (
    <form className="fields fields-two" onSubmit={submit}>
      {theirs && (
        <div className="conflict" role="alert">
          <strong>{settings.conflict.title}</strong>
          <p>{settings.conflict.text}</p>
          <dl>
            {differing(you, theirs).map((key) => (
              <div key={key}>
                <dt>{settings[key]}</dt>
                <dd>{theirs[key] || settings.conflict.empty}</dd>
              </div>
            ))}
          </dl>
          <div className="actions">
            <button type="button" className="button" onClick={() => save.mutate(theirs)}>
              {settings.conflict.keepYours}
            </button>
            <button type="button" className="button" onClick={() => take(theirs)}>
              {settings.conflict.takeTheirs}
            </button>
          </div>
        </div>
      )}
      <Field label={settings.name}>
        {(props) => (
          <input
            {...props}
            value={you.name}
            autoComplete="name"
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={settings.email}>
        {(props) => (
          <input
            {...props}
            type="email"
            value={you.email ?? ''}
            autoComplete="email"
            onChange={(event) => change({ email: event.target.value })}
          />
        )}
      </Field>
      <Field label={settings.phone}>
        {(props) => (
          <input
            {...props}
            type="tel"
            value={you.phone ?? ''}
            autoComplete="tel"
            onChange={(event) => change({ phone: event.target.value })}
          />
        )}
      </Field>
      <Field label={settings.country}>
        {(props) => <CountrySelect {...props} value={you.country} onChange={(country) => change({ country })} />}
      </Field>
      <Field label={settings.zone}>
        {(props) => <ZoneSelect {...props} value={you.zone} onChange={(zone) => change({ zone })} />}
      </Field>
      <Field label={settings.language}>
        {(props) => (
          <select
            {...props}
            value={you.language}
            onChange={(event) => change({ language: event.target.value as Me['language'] })}
          >
            {(Object.keys(settings.languages) as Me['language'][]).map((language) => (
              <option key={language} value={language}>
                {settings.languages[language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={settings.formality}>
        {(props) => (
          <select
            {...props}
            value={you.formality}
            onChange={(event) => change({ formality: event.target.value as Me['formality'] })}
          >
            {(Object.keys(settings.formalities) as Me['formality'][]).map((formality) => (
              <option key={formality} value={formality}>
                {settings.formalities[formality]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ProblemNote error={save.error} />
      <div className="actions">
        <button className="button button-primary" disabled={save.isPending}>
          {settings.save}
        </button>
      </div>
    </form>
  )
}

const parts = ['name', 'email', 'phone', 'country', 'zone', 'language', 'formality'] as const
const differing = (a: Me, b: Me) => parts.filter((key) => (a[key] ?? '') !== (b[key] ?? ''))

/** An empty field is one that is not there. */
function tidied({ email, phone, ...rest }: Me): Me {
  return {
    ...rest,
    ...(email?.trim() ? { email: email.trim() } : {}),
    ...(phone?.trim() ? { phone: phone.trim() } : {}),
  }
}
