/** What stands around every screen: skip link, rail, the state of the connection, notices, keys. */
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useLive } from '../api/live.ts'
import { useAbout, useOpenings, useToday } from '../api/queries.ts'
import { lazyPart } from '../parts/lazy-part.tsx'
import { paths } from '../paths.ts'
import { beginQuickAdd } from '../quick-add/begin-quick-add.ts'
import { QuickAddAnywhere } from '../quick-add/quick-add-anywhere.tsx'
import { breakable, words } from '../words.ts'
import { useNotices } from './notices.tsx'
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
      <QuickAddAnywhere />
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
  const today = useToday().data
  const openings = useOpenings().data
  const about = useAbout().data
  const toDo = today ? today.toDo.length + today.asks.length : 0
  return (
    <header className="rail">
      <Link href={paths.today()} className="brand">
        {words.app}
      </Link>
      <nav aria-label={words.nav.label}>
        <RailLink href={paths.today()} name={words.nav.today} count={toDo} counted={words.nav.toDo(toDo)} />
        <RailLink
          href={paths.openings()}
          name={words.nav.openings}
          count={openings?.length ?? 0}
          counted={words.nav.openingCount(openings?.length ?? 0)}
        />
        <RailLink href={paths.settings()} name={words.nav.settings} />
      </nav>
      <div className="rail-foot">
        {about && (
          <p className="rail-mail">
            {breakable(about.mail.words)}
            {about.mail.connected && !about.watching && ` ${words.nav.notWatching}`}
          </p>
        )}
        <button type="button" className="rail-keys" onClick={() => beginQuickAdd(null)}>
          {words.quickAdd.new} <kbd aria-hidden="true">n</kbd>
        </button>
        <button type="button" className="rail-keys" onClick={onKeys}>
          {words.nav.keys} <kbd aria-hidden="true">?</kbd>
        </button>
      </div>
    </header>
  )
}

function RailLink({
  href,
  name,
  count = 0,
  counted,
}: {
  readonly href: string
  readonly name: string
  readonly count?: number
  readonly counted?: string
}) {
  const [at] = useLocation()
  const isHere = href === '/' ? at === '/' || at.startsWith('/steps/') : at === href || at.startsWith(`${href}/`)
  return (
    <Link href={href} className="rail-link" aria-current={isHere ? (at === href ? 'page' : 'true') : undefined}>
      {name}
      {count > 0 && (
        <>
          <span className="rail-count" aria-hidden="true">
            {count}
          </span>
          <span className="for-ears">, {counted}</span>
        </>
      )}
    </Link>
  )
}

function DemoBanner() {
  const about = useAbout().data
  return about?.isDemo ? <p className="banner">{words.nav.demo}</p> : null
}
