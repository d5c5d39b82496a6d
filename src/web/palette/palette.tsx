/** Opens the palette with Ctrl or ⌘ K from anywhere, also while one writes, and with `/` where single keys are on. */
import { useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { api, asked } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { switchSingleKeys, useShortcuts, useSingleKeys } from '../frame/shortcuts.ts'
import { lazyPart } from '../parts/lazy-part.tsx'
import { paths } from '../paths.ts'
import { beginQuickAdd } from '../quick-add/begin-quick-add.ts'
import { chooseTheme, themes } from '../settings/theme.ts'
import { words } from '../words.ts'
import type { Command } from './commands.ts'

const loadDialog = async () => (await import('./palette-dialog.tsx')).PaletteDialog
const PaletteDialog = lazyPart(loadDialog)

let openNow: (() => void) | null = null
export const openPalette = () => openNow?.()

export function PaletteAnywhere({ onKeys }: { readonly onKeys: () => void }) {
  const [isOpen, setOpen] = useState(false)
  const standing = useStanding(onKeys)
  useShortcuts(useMemo(() => ({ '/': () => setOpen(true) }), []))
  useEffect(() => {
    openNow = () => setOpen(true)
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      setOpen((before) => !before)
    }
    document.addEventListener('keydown', press)
    return () => {
      openNow = null
      document.removeEventListener('keydown', press)
    }
  }, [])
  return <PaletteDialog isOpen={isOpen} onOpenChange={setOpen} standing={standing} />
}

function useStanding(onKeys: () => void): readonly Command[] {
  const [, goTo] = useLocation()
  const areKeysOn = useSingleKeys()
  const { mutate: undo } = useTell(() => asked(api.undo.$post({ json: {} })), { said: ({ words: text }) => text })
  return useMemo(() => {
    const { palette, nav } = words
    const go = (name: string, href: string) => ({ id: `go-${href}`, name: palette.go(name), run: () => goTo(href) })
    return [
      { id: 'new', name: words.quickAdd.new, keys: 'n', run: () => beginQuickAdd(null) },
      go(nav.today, paths.today()),
      go(nav.openings, paths.openings()),
      go(nav.letters, paths.letters()),
      go(nav.people, paths.people()),
      go(nav.insights, paths.insights()),
      go(nav.settings, paths.settings()),
      go(nav.welcome, paths.welcome()),
      { id: 'undo', name: palette.undo, run: () => undo(undefined) },
      { id: 'keys', name: words.keys.title, keys: '?', run: onKeys },
      {
        id: 'single-keys',
        name: areKeysOn ? palette.keysOff : palette.keysOn,
        run: () => switchSingleKeys(!areKeysOn),
      },
      ...themes.map((theme) => ({
        id: `theme-${theme}`,
        name: palette.theme(words.settings.themes[theme]),
        run: () => chooseTheme(theme),
      })),
    ]
  }, [goTo, areKeysOn, undo, onKeys])
}
