/** Listens to the server: what changed is asked for again, and the page knows when nobody is there. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { notifying } from '../frame/notifying.ts'
import { base } from '../world.ts'

export type LiveState = 'listening' | 'offline' | 'stranger'

/** How long a break may last before it is spoken of; a restart takes less. */
const patienceMs = 1_500
const tryAgainMs = 2_000

/** A hidden page lets go of its connection, unless it may notify: a browser keeps only six to one server. */
export function useLive(): LiveState {
  const client = useQueryClient()
  const [state, setState] = useState<LiveState>('listening')
  useEffect(() => {
    let source: EventSource | null = null
    let again: ReturnType<typeof setTimeout> | undefined
    let patience: ReturnType<typeof setTimeout> | undefined
    let revision: string | null = null
    let wasLost = false

    const lost = () => {
      wasLost = true
      patience ??= setTimeout(() => {
        patience = undefined
        void fetch(`${base}/api/about`).then(
          ({ status }) => setState(status === 401 ? 'stranger' : 'offline'),
          () => setState('offline'),
        )
      }, patienceMs)
    }
    const hear = (event: MessageEvent<string>) => {
      clearTimeout(patience)
      patience = undefined
      setState('listening')
      // What was asked for in between got no answer.
      const isNew = wasLost || (revision !== null && revision !== event.data)
      wasLost = false
      revision = event.data
      if (isNew) void client.invalidateQueries()
    }
    const listen = () => {
      clearTimeout(again)
      source?.close()
      if (document.hidden && notifying() !== 'on') return
      source = new EventSource(`${base}/api/events`)
      source.addEventListener('hello', hear)
      source.addEventListener('changed', hear)
      source.addEventListener('error', () => {
        lost()
        // A browser gives up for good where the answer was not an event stream.
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(listen, tryAgainMs)
      })
    }
    listen()
    document.addEventListener('visibilitychange', listen)
    return () => {
      document.removeEventListener('visibilitychange', listen)
      clearTimeout(again)
      clearTimeout(patience)
      source?.close()
    }
  }, [client])
  return state
}
