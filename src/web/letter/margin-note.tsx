/** One remark: what, why, its mend, and for what holds the letter a way to keep it with a reason. */
import { useId, useState, type FormEvent } from 'react'
import type { FindingView } from '../../app/views/draft-view.ts'
import { useKeptState } from '../parts/kept-state.ts'
import { words } from '../words.ts'

type NoteProps = {
  readonly finding: FindingView
  readonly buttonId: string
  /** Under which a reason half written is kept. */
  readonly keptName: string
  /** Why the person keeps it, if they do. */
  readonly reason: string | null
  readonly isReadOnly: boolean
  readonly onActive: (id: string | null) => void
  /** Selects the passage in the letter. */
  readonly onShow: () => void
  /** Brings the passage into sight. */
  readonly onReach: () => void
  readonly onMend: (fix: string) => void
  readonly onOverride: (reason: string | null) => void
}

/** Longer passages are marked in the letter and not said again. */
const longestQuote = 40

export function MarginNote({
  finding,
  buttonId,
  keptName,
  reason,
  isReadOnly,
  onActive,
  onShow,
  onReach,
  onMend,
  onOverride,
}: NoteProps) {
  const { letter } = words
  const { id, severity, title, why, fixes } = finding
  const isQuoted = severity === 'error' && finding.words !== '' && finding.words.length <= longestQuote
  return (
    <div
      onFocus={() => (onActive(id), onReach())}
      onBlur={() => onActive(null)}
      onPointerEnter={() => onActive(id)}
      onPointerLeave={(event) => event.currentTarget.contains(document.activeElement) || onActive(null)}
    >
      <p className="note-head">
        <button
          type="button"
          id={buttonId}
          className="note-title"
          aria-label={`${letter.show(title, finding.words)}, ${letter.severity[severity]}`}
          onClick={onShow}
        >
          {title}
        </button>
        <span className="note-severity" aria-hidden="true">
          {letter.severity[severity]}
        </span>
      </p>
      <p className="note-why">
        {isQuoted && <q>{finding.words}</q>} {why}
      </p>
      {reason !== null ? (
        <p className="note-why">
          {letter.kept(reason)}{' '}
          {!isReadOnly && (
            <button type="button" className="link-button" onClick={() => onOverride(null)}>
              {letter.takeBack}
            </button>
          )}
        </p>
      ) : (
        !isReadOnly && (
          <>
            {fixes.map((fix) => (
              <button
                key={fix}
                type="button"
                className="fix"
                aria-label={letter.replace(finding.words, fix)}
                onClick={() => onMend(fix)}
              >
                {fix}
              </button>
            ))}
            {severity === 'error' && <KeepForm keptName={keptName} onKeep={onOverride} />}
          </>
        )
      )}
    </div>
  )
}

type KeepFormProps = { readonly keptName: string; readonly onKeep: (reason: string) => void }

function KeepForm({ keptName, onKeep }: KeepFormProps) {
  const id = useId()
  const [reason, setReason, letGo] = useKeptState(keptName, '')
  const [isOpen, setOpen] = useState(reason !== '')
  if (!isOpen)
    return (
      <button type="button" className="link-button note-keep" onClick={() => setOpen(true)}>
        {words.letter.keep}
      </button>
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return
    letGo()
    onKeep(reason.trim())
  }
  const leave = () => {
    setReason('')
    letGo()
    setOpen(false)
  }
  return (
    <form className="keep" onSubmit={submit}>
      <div className="field">
        <label htmlFor={id}>{words.letter.keepReason}</label>
        {/* Asked for by the press just made. */}
        <input
          id={id}
          required
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          ref={focusOnce}
        />
      </div>
      <button className="button">{words.letter.keepSave}</button>
      <button type="button" className="button button-quiet" onClick={leave}>
        {words.cancel}
      </button>
    </form>
  )
}

const focusOnce = (input: HTMLInputElement | null) => input?.focus()
