/** State that survives a reload and a server that is gone: kept in this browser until it was stored for good. */
import { useCallback, useState } from 'react'
import { storage } from '../world.ts'

const prefix = 'regards.kept.'

/** What is kept under a name, or null; damaged or refused storage counts as nothing. */
export function readKept<T>(name: string): T | null {
  try {
    return JSON.parse(storage().getItem(prefix + name) ?? 'null') as T | null
  } catch {
    return null
  }
}

export function keep(name: string, value: unknown): void {
  try {
    storage().setItem(prefix + name, JSON.stringify(value))
  } catch {
    // A full or forbidden storage loses only the safety net.
  }
}

export const letGo = (name: string) => storage().removeItem(prefix + name)

/** Words that were not stored yet may name anybody. */
export function letAllGo(): void {
  for (const key of Object.keys(storage())) if (key.startsWith(prefix)) storage().removeItem(key)
}

export function useKeptState<T>(name: string, initial: T): readonly [T, (next: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => readKept<T>(name) ?? initial)
  const set = useCallback(
    (next: T) => {
      keep(name, next)
      setValue(next)
    },
    [name],
  )
  return [value, set, useCallback(() => letGo(name), [name])]
}
