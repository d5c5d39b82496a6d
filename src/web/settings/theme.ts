/** Light, dark, or as the system says; kept in this browser. */
import { useSyncExternalStore } from 'react'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const storeKey = 'regards.theme'
const listeners = new Set<() => void>()

const chosen = (): Theme => themes.find((theme) => theme === localStorage.getItem(storeKey)) ?? 'system'

/** Called once before the page is drawn, and again whenever the choice changes. */
export function applyTheme(): void {
  const theme = chosen()
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(storeKey, theme)
  applyTheme()
  for (const listener of listeners) listener()
}

export const useTheme = () =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, chosen)
