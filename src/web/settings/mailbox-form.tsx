/**
 * Connects a mailbox: provider and servers are told by the address and can be named; one signs in with a password, or
 * at the provider's own page. Both servers are tried before anything is saved.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState, type FormEvent } from 'react'
import type { ServerAddress } from '../../app/ports/store.ts'
import type { AccountGuess } from '../../server/mailbox-verbs.ts'
import { api, asked } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { useNotices } from '../frame/notices.tsx'
import { ProblemNote } from '../parts/asked.tsx'
import { Field } from '../parts/field.tsx'
import { useKeptState } from '../parts/kept-state.ts'
import { mailboxWords } from '../words/mailbox-words.ts'
import { words } from '../words.ts'
import './mailboxes.css'
import { ServerFields } from './server-fields.tsx'
import { SignInFields, type OwnApp } from './sign-in-fields.tsx'
import { SignInPanel } from './sign-in-panel.tsx'

const pauseMs = 400

type Way = AccountGuess['ways'][number]
type Flow = 'device' | 'browser'
type Typed = {
  readonly address: string
  readonly user: string
  readonly provider?: string
  readonly way?: Way
  readonly named: { readonly imap?: ServerAddress; readonly smtp?: ServerAddress }
}

/** Whom the form offers before it knows the address. */
const usualWays: readonly Way[] = ['app-password']
const noApp: OwnApp = { clientId: '', clientSecret: '' }

export function MailboxForm({ address: known }: { readonly address: string }) {
  const { settings } = words
  const [typed, setTyped, letGo] = useKeptState<Typed>('mailbox', { address: known, user: '', named: {} })
  const { address, user, provider, named } = typed
  const change = (changed: Partial<Typed>) => setTyped({ ...typed, ...changed })
  // Never kept anywhere but in the keyring.
  const [password, setPassword] = useState('')
  const [app, setApp] = useState(noApp)
  const [trustedCa, setTrustedCa] = useState('')
  const guess = useGuess(address, provider)
  const ways = guess?.ways ?? usualWays
  const way = typed.way !== undefined && ways.includes(typed.way) ? typed.way : (ways[0] ?? 'app-password')
  const forget = () => (setPassword(''), setApp(noApp), letGo())
  const wish = {
    address: address.trim(),
    ...(provider ? { provider } : {}),
    ...(user.trim() ? { user: user.trim() } : {}),
    ...named,
    ...(trustedCa ? { trustedCa } : {}),
  }
  const connect = useTell(() => asked(api.account.$put({ json: { ...wish, password } })), {
    said: ({ words: text }) => text,
    onSuccess: forget,
  })
  const begin = useTell((flow: Flow) =>
    asked(
      api['sign-in'].$post({
        json: {
          ...wish,
          flow,
          graph: way === 'graph',
          ...(app.clientId.trim() ? { clientId: app.clientId.trim() } : {}),
          ...(app.clientSecret ? { clientSecret: app.clientSecret } : {}),
        },
      }),
    ),
  )
  const told = useConnected(() => (begin.reset(), forget()))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (way === 'app-password') connect.mutate(undefined)
    else begin.mutate(guess?.signIn?.flows[0] ?? 'device')
  }
  const imap = named.imap ?? guess?.imap
  const smtp = named.smtp ?? guess?.smtp
  if (begin.data) return <SignInPanel signIn={begin.data} onConnected={told} onStop={() => begin.reset()} />
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
      <ProviderField provider={provider ?? ''} onChange={(next) => setTyped(withProvider(typed, next))} />
      {guess?.providerId === null && !provider && (
        <LookUp address={address.trim()} onFound={(next) => setTyped(withProvider(typed, next))} />
      )}
      {ways.length > 1 && (
        <Field label={mailboxWords.way} hint={way === 'graph' ? mailboxWords.graphNote : undefined}>
          {(props) => (
            <select {...props} value={way} onChange={(event) => change({ way: event.target.value as Way })}>
              {ways.map((each) => (
                <option key={each} value={each}>
                  {mailboxWords.ways[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {guess && guess.steps.length > 0 && (way === 'app-password' || !ways.includes('app-password')) && (
        <div className="mailbox-steps" role="group" aria-label={mailboxWords.steps}>
          <ol>
            {guess.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      )}
      {way === 'app-password' ? (
        <Field label={settings.password}>
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
      ) : (
        guess?.signIn && <SignInFields about={guess.signIn} app={app} onChange={setApp} />
      )}
      {way !== 'graph' && (
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
          <Field label={mailboxWords.certificate} hint={mailboxWords.certificateHint}>
            {(props) => (
              <input
                {...props}
                type="file"
                accept=".pem,.crt,.cer"
                onChange={async (event) => setTrustedCa((await event.target.files?.[0]?.text())?.trim() ?? '')}
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
      )}
      <ProblemNote error={way === 'app-password' ? connect.error : begin.error} />
      <div className="actions">
        {way === 'app-password' ? (
          <button className="button button-primary" disabled={connect.isPending}>
            {connect.isPending ? settings.connecting : settings.connect}
          </button>
        ) : (
          guess?.signIn?.flows.map((flow, index) => (
            <button
              key={flow}
              type={index === 0 ? 'submit' : 'button'}
              className={index === 0 ? 'button button-primary' : 'button'}
              disabled={begin.isPending}
              {...(index === 0 ? {} : { onClick: () => begin.mutate(flow) })}
            >
              {mailboxWords.flows[flow]}
            </button>
          ))
        )}
      </div>
    </form>
  )
}

/** Servers named before belong to the provider before. */
function withProvider({ address, user }: Typed, provider: string): Typed {
  return { address, user, named: {}, ...(provider ? { provider } : {}) }
}

function ProviderField({
  provider,
  onChange,
}: {
  readonly provider: string
  readonly onChange: (provider: string) => void
}) {
  const { data } = useQuery({
    queryKey: ['providers'],
    queryFn: () => asked(api.providers.$get()),
    staleTime: Infinity,
  })
  return (
    <Field label={mailboxWords.provider}>
      {(props) => (
        <select {...props} value={provider} onChange={(event) => onChange(event.target.value)}>
          <option value="">{mailboxWords.byAddress}</option>
          {data?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Asks the network only when the person presses; what is found is chosen as if they had named it. */
function LookUp({ address, onFound }: { readonly address: string; readonly onFound: (provider: string) => void }) {
  const look = useTell(() => asked(api.account.guess.$get({ query: { address, lookUp: 'true' } })), {
    onSuccess: ({ providerId }) => providerId !== null && onFound(providerId),
  })
  return (
    <div className="mailbox-steps">
      <button type="button" className="button" disabled={look.isPending} onClick={() => look.mutate(undefined)}>
        {mailboxWords.lookUp(address.slice(address.lastIndexOf('@') + 1))}
      </button>
      <p className="meta">{look.data?.providerId === null ? mailboxWords.lookUpInVain : mailboxWords.lookUpNote}</p>
      <ProblemNote error={look.error} />
    </div>
  )
}

function useConnected(done: () => void) {
  const client = useQueryClient()
  const notices = useNotices()
  return useCallback(
    (text: string) => {
      notices.show({ text })
      void client.invalidateQueries()
      done()
    },
    [client, notices, done],
  )
}

/** What is known about the provider of an address, after a pause in typing. */
function useGuess(address: string, provider: string | undefined) {
  const [paused, setPaused] = useState(address.trim())
  useEffect(() => {
    const timer = setTimeout(() => setPaused(address.trim()), pauseMs)
    return () => clearTimeout(timer)
  }, [address])
  return useQuery({
    queryKey: ['guess', paused, provider],
    queryFn: () => asked(api.account.guess.$get({ query: { address: paused, ...(provider ? { provider } : {}) } })),
    enabled: /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(paused),
    staleTime: Infinity,
  }).data
}
