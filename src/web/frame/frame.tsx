/** What stands around every screen: skip link, rail, the state of the connection, notices, keys. */
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { TodayView } from '../../app/views/today-view.ts'
import { useLive } from '../api/live.ts'
import { useAbout, useToday } from '../api/queries.ts'
import { lazyPart } from '../parts/lazy-part.tsx'
import { paths } from '../paths.ts'
import { openPalette, PaletteAnywhere } from '../palette/palette.tsx'
import { beginQuickAdd } from '../quick-add/begin-quick-add.ts'
import { QuickAddAnywhere } from '../quick-add/quick-add-anywhere.tsx'
import { newsBetween } from '../today/news.ts'
import { breakable, words } from '../words.ts'
import { isBesideOwn } from '../world.ts'
import { notify } from './notifying.ts'
import { useNotices } from './notices.tsx'
import { RailNav } from './rail-nav.tsx'
import { useShortcuts } from './shortcuts.ts'

const KeysDialog = lazyPart(async () => (await import('./keys-dialog.tsx')).KeysDialog)

export function Frame({ children }: { readonly children: ReactNode }) {
  const [isKeysOpen, setKeysOpen] = useState(false)
  const live = useLive()
  useNews()
  const showKeys = useCallback(() => setKeysOpen(true), [])
  useShortcuts(useMemo(() => ({ '?': showKeys }), [showKeys]))
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <Rail onKeys={showKeys} />
      <div className="desk">
        {live !== 'listening' && (
          <p className="banner banner-lost" role="alert">
            {words.live[live]}
          </p>
        )}
        <DemoBanner />
        <div className="tools-narrow">
          <button type="button" className="button button-quiet" onClick={openPalette}>
            {words.palette.open}
          </button>
          <button type="button" className="button button-quiet" onClick={() => beginQuickAdd(null)}>
            {words.quickAdd.new}
          </button>
        </div>
        <main id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
      <QuickAddAnywhere />
      <PaletteAnywhere onKeys={showKeys} />
      <KeysDialog isOpen={isKeysOpen} onOpenChange={setKeysOpen} />
    </div>
  )
}

/** Tells what came in while one looks, and says to ears that something else changed; the passing of time alone is no news. */
function useNews(): void {
  const { announce, show } = useNotices()
  const [, goTo] = useLocation()
  const today = useToday().data
  const seen = useRef<TodayView | null>(null)
  useEffect(() => {
    if (today === undefined) return
    const before = seen.current
    seen.current = today
    if (before === null) return
    const news = newsBetween(before, today)
    for (const { title, openingId, takenBack } of news) {
      const text = words.news.told(
        title,
        takenBack.map((letter) => letter.title),
      )
      const href = paths.opening(openingId)
      show({ text, see: { href, name: words.news.see }, endsYesOf: takenBack.map(({ letterId }) => letterId) })
      notify(text, openingId, () => goTo(href))
    }
    if (news.length === 0 && shownOf(before) !== shownOf(today)) announce(words.live.changed)
  }, [today, announce, show, goTo])
}

const shownOf = ({ toDo, asks, heardBack }: TodayView) =>
  [toDo.map(({ stepId }) => stepId), asks.map(({ letterId }) => letterId), heardBack.map(({ factId }) => factId)].join(
    '/',
  )

function Rail({ onKeys }: { readonly onKeys: () => void }) {
  const about = useAbout().data
  return (
    <header className="rail">
      <Link href={paths.today()} className="brand">
        {words.app}
      </Link>
      <RailNav />
      <div className="rail-foot">
        <p className="rail-mail">
          {about && breakable(about.mail.words)}
          {about?.mail.connected && !about.watching && ` ${words.nav.notWatching}`}
        </p>
        <button type="button" className="rail-keys" onClick={() => beginQuickAdd(null)}>
          {words.quickAdd.new} <kbd aria-hidden="true">n</kbd>
        </button>
        <button type="button" className="rail-keys" onClick={openPalette}>
          {words.palette.open} <kbd aria-hidden="true">{isApple ? '⌘ K' : 'Ctrl K'}</kbd>
        </button>
        <button type="button" className="rail-keys" onClick={onKeys}>
          {words.nav.keys} <kbd aria-hidden="true">?</kbd>
        </button>
      </div>
    </header>
  )
}

const isApple = /mac|iphone|ipad/i.test(navigator.platform)
function DemoBanner() {
  const about = useAbout().data
  if (!about?.isDemo) return null
  return (
    <aside className="banner" aria-label={words.nav.demoLabel}>
      {words.nav.demo} {isBesideOwn && <a href="/">{words.nav.leaveDemo}</a>}
    </aside>
  )
}
