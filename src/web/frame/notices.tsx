/** One quiet line at the foot of the page that says what was done and, for a while, how to take it back. The page's only live region. */
import { useQueryClient } from '@tanstack/react-query'
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { problemOf } from '../api/client.ts'
import { words } from '../words.ts'

type Notice = {
  readonly text: string
  /** Takes it back; its words replace the notice. */
  readonly undo?: () => Promise<{ readonly words: string }>
  /** Where it can be seen. */
  readonly see?: { readonly href: string; readonly name: string }
  /** The letter whose yes this tells. */
  readonly yesOf?: string
  /** Letters whose yes is no more, so that what told it goes as well. */
  readonly endsYesOf?: readonly string[]
}
type Shown = Notice & { readonly id: number }

type Notices = {
  readonly show: (notice: Notice) => void
  /** For ears only. */
  readonly announce: (text: string) => void
}

const NoticesContext = createContext<Notices>({ show: () => {}, announce: () => {} })

export const useNotices = () => use(NoticesContext)

/** As long as a yes rests before its letter leaves. */
const undoMs = 30_000
/** News from outside may come while one looks away. */
const seeMs = 20_000
const readMs = 7_000
/** The newest are kept; what was done before can still be taken back elsewhere. */
const mostShown = 3

export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  const [shown, setShown] = useState<readonly Shown[]>([])
  const [spoken, setSpoken] = useState('')
  const count = useRef(0)
  const show = useCallback((notice: Notice) => {
    const id = ++count.current
    // A notice of one's own doing takes the place of the one before; news from outside stands beside it.
    const isNews = (each: Notice) => each.see !== undefined
    const stays = (each: Notice) =>
      (isNews(notice) || isNews(each)) && !(each.yesOf !== undefined && notice.endsYesOf?.includes(each.yesOf))
    setShown((before) => [...before.filter(stays), { ...notice, id }].slice(-mostShown))
  }, [])
  const close = useCallback((id: number) => setShown((before) => before.filter((each) => each.id !== id)), [])
  const notices = useMemo<Notices>(() => ({ show, announce: setSpoken }), [show])

  const takeBack = async ({ id, undo }: Shown) => {
    close(id)
    try {
      if (undo) show({ text: (await undo()).words })
    } catch (error) {
      const { what, todo } = problemOf(error)
      show({ text: `${what} ${todo}` })
    }
    void client.invalidateQueries()
  }

  return (
    <NoticesContext value={notices}>
      {children}
      <output className="notices" aria-live="polite">
        <span className="for-ears">{spoken}</span>
        {shown.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} onClose={close} onUndo={(each) => void takeBack(each)} />
        ))}
      </output>
    </NoticesContext>
  )
}

type NoticeLineProps = {
  readonly notice: Shown
  readonly onClose: (id: number) => void
  readonly onUndo: (notice: Shown) => void
}

/** Stays while the pointer or the focus is on it. */
function NoticeLine({ notice, onClose, onUndo }: NoticeLineProps) {
  const [isHeld, setHeld] = useState(false)
  const { id, text, undo, see } = notice
  const lastsMs = undo ? undoMs : see ? seeMs : readMs
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => onClose(id), lastsMs)
    return () => clearTimeout(timer)
  }, [id, isHeld, lastsMs, onClose])
  return (
    <span
      className="notice"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      {undo && (
        <button type="button" className="notice-undo" onClick={() => onUndo(notice)}>
          {words.today.undo}
        </button>
      )}
      {see && (
        <Link href={see.href} className="notice-undo" onClick={() => onClose(id)}>
          {see.name}
        </Link>
      )}
      <button type="button" className="notice-close" aria-label={words.close} onClick={() => onClose(id)}>
        <span aria-hidden="true">×</span>
      </button>
    </span>
  )
}
