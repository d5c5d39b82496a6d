/** Connects a mailbox: the servers are guessed from the address and can be named; both are tried before anything is saved. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, type FormEvent } from 'react'
import type { ServerAddress } from '../../app/ports/store.ts'
import { api, asked } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { useKeptState } from '../parts/kept-state.ts'
import { Field } from '../parts/field.tsx'
import { words } from '../words.ts'

const pauseMs = 400

type Typed = {
  readonly address: string
  readonly user: string
  readonly named: { readonly imap?: ServerAddress; readonly smtp?: ServerAddress }
}

export function MailboxForm({ address: known }: { readonly address: string }) {
  const { settings } = words
  const [typed, setTyped, letGo] = useKeptState<Typed>('mailbox', { address: known, user: '', named: {} })
  const { address, user, named } = typed
  const change = (changed: Partial<Typed>) => setTyped({ ...typed, ...changed })
  // Never kept anywhere but in the keyring.
  const [password, setPassword] = useState('')
  const guess = useGuess(address)
  const connect = useTell(
    () =>
      asked(
        api.account.$put({
          json: { address: address.trim(), password, ...(user.trim() ? { user: user.trim() } : {}), ...named },
        }),
      ),
    { said: ({ words: text }) => text, onSuccess: () => (setPassword(''), letGo()) },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    connect.mutate(undefined)
  }
  const imap = named.imap ?? guess?.imap
  const smtp = named.smtp ?? guess?.smtp
  return (
    <form className="fields fields-two" onSubmit={submit}>
      <Field label={settings.address}>
        {(props) => (
          <input
            {...props}
            type="email"
            required
            value={address}
            autoComplete="email"
            onChange={(event) => change({ address: event.target.value })}
          />
        )}
      </Field>
      <Field label={settings.password} hint={guess?.steps.join(' ') || undefined}>
        {(props) => (
          <input
            {...props}
            type="password"
            required
            value={password}
            autoComplete="off"
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <details className="servers">
        <summary>
          {settings.servers}
          {imap && smtp && (
            <span className="meta">
              {' '}
              {imap.host}:{imap.port}, {smtp.host}:{smtp.port}
            </span>
          )}
        </summary>
        <Field label={settings.user} hint={settings.userHint}>
          {(props) => (
            <input
              {...props}
              value={user}
              autoComplete="off"
              onChange={(event) => change({ user: event.target.value })}
            />
          )}
        </Field>
        {imap && (
          <ServerFields
            title={settings.reading}
            server={imap}
            onChange={(next) => change({ named: { ...named, imap: next } })}
          />
        )}
        {smtp && (
          <ServerFields
            title={settings.sending}
            server={smtp}
            onChange={(next) => change({ named: { ...named, smtp: next } })}
          />
        )}
      </details>
      <ProblemNote error={connect.error} />
      <div className="actions">
        <button className="button button-primary" disabled={connect.isPending}>
          {connect.isPending ? settings.connecting : settings.connect}
        </button>
      </div>
    </form>
  )
}

function ServerFields({
  title,
  server,
  onChange,
}: {
  readonly title: string
  readonly server: ServerAddress
  readonly onChange: (server: ServerAddress) => void
}) {
  const { settings } = words
  return (
    <fieldset className="server">
      <legend>{title}</legend>
      <Field label={settings.host}>
        {(props) => (
          <input
            {...props}
            value={server.host}
            onChange={(event) => onChange({ ...server, host: event.target.value })}
          />
        )}
      </Field>
      <Field label={settings.port}>
        {(props) => (
          <input
            {...props}
            type="number"
            min={1}
            max={65_535}
            value={server.port}
            onChange={(event) => onChange({ ...server, port: Number(event.target.value) })}
          />
        )}
      </Field>
      <Field label={settings.security}>
        {(props) => (
          <select
            {...props}
            value={server.security}
            onChange={(event) => onChange({ ...server, security: event.target.value as ServerAddress['security'] })}
          >
            {(Object.keys(settings.securities) as ServerAddress['security'][]).map((security) => (
              <option key={security} value={security}>
                {settings.securities[security]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </fieldset>
  )
}

/** What is known about the provider of an address, after a pause in typing. */
function useGuess(address: string) {
  const [paused, setPaused] = useState(address.trim())
  useEffect(() => {
    const timer = setTimeout(() => setPaused(address.trim()), pauseMs)
    return () => clearTimeout(timer)
  }, [address])
  return useQuery({
    queryKey: ['guess', paused],
    queryFn: () => asked(api.account.guess.$get({ query: { address: paused } })),
    enabled: /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(paused),
    staleTime: Infinity,
  }).data
}
