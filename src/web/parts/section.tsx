/** A part of a screen under its own small heading. */
import { useId, type ReactNode } from 'react'

export function Section({
  title,
  className,
  children,
}: {
  readonly title: string
  readonly className?: string
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={className ? `section ${className}` : 'section'}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
