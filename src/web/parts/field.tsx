/** A labelled field with its hint. */
import { useId, type ReactNode } from 'react'

type FieldProps = {
  readonly label: string
  readonly hint?: string | undefined
  readonly children: (props: { readonly id: string; readonly 'aria-describedby': string | undefined }) => ReactNode
}

/** The hint is told after the label, not as part of it. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId()
  const hintId = hint ? `${id}hint` : undefined
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': hintId })}
      {hint && <small id={hintId}>{hint}</small>}
    </div>
  )
}
