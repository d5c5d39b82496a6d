/** One screen: its title in the tab and as the one h1, which takes the focus when the screen is entered. */
import { useEffect, useRef, type ReactNode } from 'react'
import { useNotices } from '../frame/notices.tsx'
import { words } from '../words.ts'

/** The address whose screen is shown; the first of a visit leaves the focus where the browser puts it. */
let shown: string | null = null
let isFirst = true

export function Page({
  title,
  heading,
  sub,
  className,
  children,
}: {
  readonly title: string
  readonly heading?: ReactNode
  readonly sub?: ReactNode
  readonly className?: string
  readonly children?: ReactNode
}) {
  const ref = useRef<HTMLHeadingElement>(null)
  const { announce } = useNotices()
  useEffect(() => {
    document.title = words.title(title)
  }, [title])
  useEffect(() => {
    const { pathname } = window.location
    const isEntered = shown !== pathname
    isFirst = shown === null || (isFirst && !isEntered)
    shown = pathname
    if (isFirst) return
    if (isEntered) window.scrollTo(0, 0)
    // The title that said "one moment" had the focus and is gone.
    if (isEntered || document.activeElement === document.body) ref.current?.focus({ preventScroll: true })
    if (isEntered) announce('')
  }, [announce])
  return (
    <div className={className ? `page ${className}` : 'page'}>
      <h1 ref={ref} tabIndex={-1}>
        {heading ?? title}
      </h1>
      {sub && <p className="sub">{sub}</p>}
      {children}
    </div>
  )
}
