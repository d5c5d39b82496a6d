/** Single-key shortcuts. They sleep while the person writes, while a dialog is open, and where they were switched off. */
import { useEffect, useSyncExternalStore } from 'react'

const storeKey = 'regards.single-keys'
const listeners = new Set<() => void>()

const areSingleKeysOn = () => localStorage.getItem(storeKey) !== 'off'

export function switchSingleKeys(on: boolean): void {
  localStorage.setItem(storeKey, on ? 'on' : 'off')
  for (const listener of listeners) listener()
}

export const useSingleKeys = () =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, areSingleKeysOn)

const writesInto = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** `handlers` by key; stable between renders, or they are bound anew. */
export function useShortcuts(handlers: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const handler = handlers[event.key]
      if (handler === undefined || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (
        !areSingleKeysOn() ||
        writesInto(event.target) ||
        document.querySelector('[role=dialog], [role=alertdialog], [role=menu]')
      )
        return
      event.preventDefault()
      handler()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [handlers])
}
