/** What can be done from the palette. A screen offers its own actions while it is shown. */
import { useEffect, useSyncExternalStore } from 'react'

export type Command = {
  readonly id: string
  readonly name: string
  /** The key that does the same, as it is shown. */
  readonly keys?: string
  /** One of many: shown once its words are typed. */
  readonly isFoundOnly?: boolean
  readonly run: () => void
}

let offered: ReadonlyMap<object, readonly Command[]> = new Map()
let all: readonly Command[] = []
const listeners = new Set<() => void>()

function offer(by: object, commands: readonly Command[] | null): void {
  const next = new Map(offered)
  if (commands === null) next.delete(by)
  else next.set(by, commands)
  offered = next
  all = [...next.values()].flat()
  for (const listener of listeners) listener()
}

/** `commands` has to be stable between renders. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    const by = {}
    offer(by, commands)
    return () => offer(by, null)
  }, [commands])
}

/** Those of the screen, as they were offered. */
export const useOffered = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => all,
  )
