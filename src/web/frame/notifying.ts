/** Notifications of the browser itself, for when the page is not looked at: only where the person asked and the browser allows. */
import { useSyncExternalStore } from 'react'

const storeKey = 'regards.notify'
const listeners = new Set<() => void>()

export type Notifying = 'on' | 'off' | 'refused' | 'impossible'

export function notifying(): Notifying {
  if (typeof Notification === 'undefined') return 'impossible'
  if (Notification.permission === 'denied') return 'refused'
  return localStorage.getItem(storeKey) === 'on' && Notification.permission === 'granted' ? 'on' : 'off'
}

/** Asks the browser where it was never asked. */
export async function switchNotifying(on: boolean): Promise<void> {
  if (on && notifying() === 'off' && Notification.permission === 'default') await Notification.requestPermission()
  localStorage.setItem(storeKey, on ? 'on' : 'off')
  for (const listener of listeners) listener()
}

export const useNotifying = () =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, notifying)

/** `about` is the same in every window, so that one thing is told once. Pressing it comes back to the page. */
export function notify(text: string, about: string, onPress: () => void): void {
  if (!document.hidden || notifying() !== 'on') return
  try {
    const shown = new Notification('Regards', { body: text, tag: about })
    shown.addEventListener('click', () => {
      window.focus()
      onPress()
      shown.close()
    })
  } catch {
    // Some phones allow notifications from service workers only; the page itself tells it then.
  }
}
