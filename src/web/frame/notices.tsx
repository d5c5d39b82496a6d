/** One quiet line at the foot of the page that says what was done and, for a while, how to take it back. The page's only live region. */
import { useQueryClient } from '@tanstack/react-query'
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { problemOf } from '../api/client.ts'
import { words } from '../words.ts'

type Notice = {
  readonly text: string
  /** Takes it back; its words replace the notice. */
  readonly undo?: () => Promise<{ readonly words: string }>
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
const readMs = 7_000

export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  const [shown, setShown] = useState<Shown | null>(null)
  const [spoken, setSpoken] = useState('')
  const [isHeld, setHeld] = useState(false)
  const count = useRef(0)
  const show = useCallback((notice: Notice) => setShown({ ...notice, id: ++count.current }), [])
  const notices = useMemo<Notices>(() => ({ show, announce: setSpoken }), [show])

  useEffect(() => {
    if (shown === null || isHeld) return
    const timer = setTimeout(() => setShown(null), shown.undo ? undoMs : readMs)
    return () => clearTimeout(timer)
  }, [shown, isHeld])

  const takeBack = async (undo: NonNullable<Notice['undo']>) => {
    try {
      const { words: text } = await undo()
      show({ text })
    } catch (error) {
      const { what, todo } = problemOf(error)
      show({ text: `${what} ${todo}` })
    }
    setHeld(false)
    void client.invalidateQueries()
  }

  return (
    <NoticesContext value={notices}>
      {children}
      <output className="notices" aria-live="polite">
        <span className="for-ears">{spoken}</span>
        {shown && (
          <span
            key={shown.id}
            className="notice"
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <span>{shown.text}</span>
            {shown.undo && (
              <button
                type="button"
                className="notice-undo"
                onClick={() => void takeBack(shown.undo ?? (() => Promise.resolve({ words: '' })))}
              >
                {words.today.undo}
              </button>
            )}
            <button type="button" className="notice-close" aria-label={words.close} onClick={() => setShown(null)}>
              <span aria-hidden="true">×</span>
            </button>
          </span>
        )}
      </output>
    </NoticesContext>
  )
}
