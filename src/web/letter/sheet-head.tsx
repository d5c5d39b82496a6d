/** Whom the letter is for and its subject, as on the head of a sheet. */
import { useId } from 'react'
import type { DraftView } from '../../app/views/draft-view.ts'
import { words } from '../words.ts'
import type { Sheet } from './desk.ts'

type SheetHeadProps = {
  readonly draft: DraftView
  readonly sheet: Sheet
  readonly isReadOnly: boolean
  readonly onChange: (changed: Partial<Sheet>) => void
}

export function SheetHead({ draft, sheet, isReadOnly, onChange }: SheetHeadProps) {
  const { letter } = words
  return (
    <div className="sheet-head">
      <Line
        label={letter.to}
        value={sheet.to}
        placeholder={letter.noAddress}
        isReadOnly={isReadOnly}
        onChange={(to) => onChange({ to })}
      />
      {draft.cc.length > 0 && (
        <>
          <span>{letter.cc}</span>
          <span className="sheet-cc">{draft.cc.join(', ')}</span>
        </>
      )}
      <Line
        label={letter.subject}
        value={sheet.subject}
        isReadOnly={isReadOnly}
        onChange={(subject) => onChange({ subject })}
      />
    </div>
  )
}

type LineProps = {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly isReadOnly: boolean
  readonly onChange: (value: string) => void
}

/** One line that wraps where the sheet is narrow; a line break in it would end a header of the mail. */
function Line({ label, value, placeholder, isReadOnly, onChange }: LineProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={1}
        value={value}
        placeholder={placeholder}
        readOnly={isReadOnly}
        spellCheck={false}
        autoComplete="off"
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        onChange={(event) => onChange(event.target.value.replace(/\s*[\r\n]+\s*/g, ' '))}
      />
    </>
  )
}
