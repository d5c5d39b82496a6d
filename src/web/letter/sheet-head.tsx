/** Whom the letter is for and its subject, as on the head of a sheet. */
import { useId } from 'react'
import type { DraftView } from '../../app/views/draft-view.ts'
import { words } from '../words.ts'
import type { Sheet } from './desk.ts'

type SheetHeadProps = { readonly draft: DraftView; readonly sheet: Sheet; readonly isReadOnly: boolean; readonly onChange: (changed: Partial<Sheet>) => void }

export function SheetHead({ draft, sheet, isReadOnly, onChange }: SheetHeadProps) {
  const id = useId()
  return (
    <div className="sheet-head">
      <label htmlFor={`${id}to`}>{words.letter.to}</label>
      <input id={`${id}to`} value={sheet.to} placeholder={words.letter.noAddress} readOnly={isReadOnly} autoComplete="off" spellCheck={false} onChange={(event) => onChange({ to: event.target.value })} />
      {draft.cc.length > 0 && (
        <>
          <span>{words.letter.cc}</span>
          <span className="sheet-cc">{draft.cc.join(', ')}</span>
        </>
      )}
      <label htmlFor={`${id}subject`}>{words.letter.subject}</label>
      <input id={`${id}subject`} value={sheet.subject} readOnly={isReadOnly} autoComplete="off" onChange={(event) => onChange({ subject: event.target.value })} />
    </div>
  )
}
