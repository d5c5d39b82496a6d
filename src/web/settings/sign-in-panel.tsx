/** A sign-in at the provider's page that is under way: where to go, which code to type, and what came of it. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api, asked } from '../api/client.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { mailboxWords } from '../words/mailbox-words.ts'

const lookMs = 1_500

export type SignInShown = { readonly id: string; readonly url: string; readonly userCode: string | null }

export function SignInPanel({
  signIn: { id, url, userCode },
  onConnected,
  onStop,
}: {
  readonly signIn: SignInShown
  readonly onConnected: (words: string) => void
  readonly onStop: () => void
}) {
  const state = useQuery({
    queryKey: ['sign-in', id],
    queryFn: () => asked(api['sign-in'][':id'].$get({ param: { id } })),
    refetchInterval: ({ state: { data, error } }) => (error || data?.state === 'connected' ? false : lookMs),
    retry: false,
  })
  const isTold = useRef(false)
  const { data } = state
  useEffect(() => {
    if (data?.state !== 'connected' || isTold.current) return
    isTold.current = true
    onConnected(data.words)
  }, [data, onConnected])
  const stop = async () => {
    await asked(api['sign-in'][':id'].$delete({ param: { id } })).catch(() => undefined)
    onStop()
  }
  return (
    <div className="sign-in" role="group" aria-label={mailboxWords.openPage}>
      <p>{userCode === null ? mailboxWords.pageLead : mailboxWords.codeLead}</p>
      <p>
        <a href={url} target="_blank" rel="noreferrer">
          {userCode === null ? mailboxWords.openPage : url}
        </a>
      </p>
      {userCode !== null && (
        <p>
          <span className="for-ears">{mailboxWords.code}: </span>
          <code className="sign-in-code">{userCode}</code>
        </p>
      )}
      {state.error ? (
        <ProblemNote error={state.error} />
      ) : (
        <p className="meta" role="status">
          {mailboxWords.waiting}
        </p>
      )}
      <div className="actions">
        <button type="button" className="button" onClick={() => void stop()}>
          {mailboxWords.stop}
        </button>
      </div>
    </div>
  )
}
