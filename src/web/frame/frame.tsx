/** What stands around every screen: skip link, rail, the state of the connection, notices, keys. */
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { useLive } from '../api/live.ts'
import { useAbout, useToday } from '../api/queries.ts'
import { lazyPart } from '../parts/lazy-part.tsx'
import { paths } from '../paths.ts'
import { breakable, words } from '../words.ts'
import { useNotices } from './notices.tsx'
import { RailNav } from './rail-nav.tsx'
import { useShortcuts } from './shortcuts.ts'

const KeysDialog = lazyPart(async () => (await import('./keys-dialog.tsx')).KeysDialog)

export function Frame({ children }: { readonly children: ReactNode }) {
  const [isKeysOpen, setKeysOpen] = useState(false)
  const live = useLive()
  useSpokenChanges()
  useShortcuts(useMemo(() => ({ '?': () => setKeysOpen(true) }), []))
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <Rail onKeys={() => setKeysOpen(true)} />
      <div className="desk">
        {live !== 'listening' && (
          <p className="banner banner-lost" role="alert">
            {words.live[live]}
          </p>
        )}
        <DemoBanner />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
      <KeysDialog isOpen={isKeysOpen} onOpenChange={setKeysOpen} />
    </div>
  )
}

/** Says once that there is something else to do or to read; the passing of time alone is no news. */
function useSpokenChanges(): void {
  const { announce } = useNotices()
  const today = useToday().data
  const seen = useRef<string | null>(null)
  useEffect(() => {
    if (today === undefined) return
    const shown = [
      today.toDo.map(({ stepId }) => stepId),
      today.asks.map(({ letterId }) => letterId),
      today.heardBack.map(({ factId }) => factId),
    ].join('/')
    if (seen.current !== null && seen.current !== shown) announce(words.live.changed)
    seen.current = shown
  }, [today, announce])
}

function Rail({ onKeys }: { readonly onKeys: () => void }) {
  const about = useAbout().data
  return (
    <header className="rail">
      <Link href={paths.today()} className="brand">
        {words.app}
      </Link>
      <RailNav />
      <div className="rail-foot">
        {about && (
          <p className="rail-mail">
            {breakable(about.mail.words)}
            {about.mail.connected && !about.watching && ` ${words.nav.notWatching}`}
          </p>
        )}
        <button type="button" className="rail-keys" onClick={onKeys}>
          {words.nav.keys} <kbd aria-hidden="true">?</kbd>
        </button>
      </div>
    </header>
  )
}

function DemoBanner() {
  const about = useAbout().data
  return about?.isDemo ? <p className="banner">{words.nav.demo}</p> : null
}
