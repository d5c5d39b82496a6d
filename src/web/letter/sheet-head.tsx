/** Whom the letter is for and its subject, as on the head of a sheet. */
import { useId, useState } from 'react'
import type { DraftView } from '../../app/views/draft-view.ts'
import { useOpening } from '../api/queries.ts'
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
  const [isCopied, setCopied] = useState(false)
  const people = useOpening(draft.openingId).data?.people ?? []
  const written = `${sheet.to} ${sheet.cc}`.toLowerCase()
  const others = people.filter(
    ({ email, undeliverable }) => email !== undefined && !undeliverable && !written.includes(email.toLowerCase()),
  )
  const copyTo = ({ name, email = '' }: { readonly name: string; readonly email?: string }) =>
    onChange({ cc: [sheet.cc.trim().replace(/,$/, ''), headerAddress(name, email)].filter(Boolean).join(', ') })
  return (
    <div className="sheet-head">
      <Line
        label={letter.to}
        value={sheet.to}
        placeholder={letter.noAddress}
        isReadOnly={isReadOnly}
        onChange={(to) => onChange({ to })}
      />
      {(isCopied || sheet.cc !== '') && (
        <Line label={letter.cc} value={sheet.cc} isReadOnly={isReadOnly} onChange={(cc) => onChange({ cc })} />
      )}
      <Line
        label={letter.subject}
        value={sheet.subject}
        isReadOnly={isReadOnly}
        onChange={(subject) => onChange({ subject })}
      />
      {!isReadOnly && (
        <div className="sheet-copies">
          {others.map((person) => (
            <button key={person.id} type="button" className="link-button" onClick={() => copyTo(person)}>
              {letter.copyTo(person.name)}
            </button>
          ))}
          {!isCopied && sheet.cc === '' && (
            <button type="button" className="link-button" onClick={() => setCopied(true)}>
              {letter.addCopy}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

/** A name with a mark that means something in a header is left out. */
const headerAddress = (name: string, email: string) => (/[",<>@()]/.test(name) ? email : `${name} <${email}>`)

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
