/** The connected mailboxes: which one letters leave from, a letter to oneself, a way out, and a look at everything. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearch } from 'wouter'
import type { AccountView } from '../../app/views/account-view.ts'
import { api, asked } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { words } from '../words.ts'
import { mailboxWords } from '../words/mailbox-words.ts'
import './mailboxes.css'
import { MailboxForm } from './mailbox-form.tsx'

export function Mailboxes({ address }: { readonly address: string }) {
  // Today leads here for a mailbox that wants its sign-in again
  const again = new URLSearchParams(useSearch()).get('mailbox')
  const { data: accounts, error } = useQuery({ queryKey: ['accounts'], queryFn: () => asked(api.accounts.$get()) })
  if (accounts === undefined) return error ? <ProblemNote error={error} /> : <p className="loading">{words.loading}</p>
  if (accounts.length === 0) return <MailboxForm address={address} />
  return (
    <>
      <ul className="mailboxes" aria-label={mailboxWords.list}>
        {accounts.map((account) => (
          <Mailbox key={account.address} account={account} isOne={accounts.length === 1} />
        ))}
      </ul>
      <details className="mailbox-connect" open={again !== null}>
        <summary className="button">{mailboxWords.again}</summary>
        <MailboxForm key={again} address={again ?? ''} />
      </details>
      <CheckAll />
    </>
  )
}

const said = { said: ({ words }: { readonly words: string }) => words }

function Mailbox({ account, isOne }: { readonly account: AccountView; readonly isOne: boolean }) {
  const { address, isSending, servers, reading, letterToSelf } = account
  const [isAsking, setAsking] = useState(false)
  const json = { address }
  const sendFrom = useTell(() => asked(api.accounts.sending.$post({ json })), said)
  const letter = useTell(() => asked(api.accounts.letter.$post({ json })), said)
  const disconnect = useTell(() => asked(api.accounts.disconnect.$post({ json })), said)
  return (
    <li>
      <strong>{address}</strong>
      {isSending && !isOne && <span className="meta"> {mailboxWords.sendsFrom}</span>}
      <div className="meta">{servers}</div>
      {reading && <p>{reading}</p>}
      {letterToSelf && <p className="meta">{letterToSelf}</p>}
      {letter.isPending && (
        <p className="meta" role="status">
          {mailboxWords.letterUnderWay}
        </p>
      )}
      <ProblemNote error={sendFrom.error ?? letter.error ?? disconnect.error} />
      {isAsking ? (
        <>
          <p>{account.ifDisconnected}</p>
          <div className="actions">
            <button className="button" disabled={disconnect.isPending} onClick={() => disconnect.mutate(undefined)}>
              {mailboxWords.yesDisconnect(address)}
            </button>
            <button className="button button-quiet" onClick={() => setAsking(false)}>
              {mailboxWords.keep}
            </button>
          </div>
        </>
      ) : (
        <div className="actions">
          <button
            className="button"
            aria-label={mailboxWords.letter(address)}
            disabled={letter.isPending}
            onClick={() => letter.mutate(undefined)}
          >
            {mailboxWords.letterShort}
          </button>
          {!isSending && (
            <button
              className="button"
              aria-label={mailboxWords.sendFrom(address)}
              disabled={sendFrom.isPending}
              onClick={() => sendFrom.mutate(undefined)}
            >
              {mailboxWords.sendFromShort}
            </button>
          )}
          <button
            className="button button-quiet"
            aria-label={mailboxWords.disconnect(address)}
            onClick={() => setAsking(true)}
          >
            {mailboxWords.disconnectShort}
          </button>
        </div>
      )}
    </li>
  )
}

function CheckAll() {
  const check = useTell(() => asked(api.examine.$post()))
  return (
    <>
      <div className="actions">
        <button className="button" disabled={check.isPending} onClick={() => check.mutate(undefined)}>
          {check.isPending ? mailboxWords.checking : mailboxWords.check}
        </button>
      </div>
      <ProblemNote error={check.error} />
      {check.data && (
        <ul className="mailboxes" aria-label={mailboxWords.checks}>
          {check.data.map(({ what, ok, words }) => (
            <li key={`${what} ${words}`}>
              <strong>
                {ok ? mailboxWords.well : mailboxWords.look}: {what}
              </strong>{' '}
              {words}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
