/** One screen: its title in the tab and as the one h1, which takes the focus when the screen is entered. */
import { useEffect, useRef, type ReactNode } from 'react'
import { useNotices } from '../frame/notices.tsx'
import { words } from '../words.ts'

/** The first screen of a visit leaves the focus where the browser puts it. */
let isFirstScreen = true

export function Page({ title, heading, sub, className, children }: { readonly title: string; readonly heading?: ReactNode; readonly sub?: ReactNode; readonly className?: string; readonly children?: ReactNode }) {
  const ref = useRef<HTMLHeadingElement>(null)
  const { announce } = useNotices()
  useEffect(() => {
    document.title = words.title(title)
  }, [title])
  useEffect(() => {
    if (!isFirstScreen) {
      window.scrollTo(0, 0)
      ref.current?.focus({ preventScroll: true })
    }
    isFirstScreen = false
    announce('')
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
