/** Openings out of a table: which column is what, what would be saved, what could not be read; saved when asked. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { OpeningsChoice, OpeningsImport } from '../../app/import-openings.ts'
import { openingFields } from '../../core/openings-in/opening-columns.ts'
import { askedWithBytes } from '../api/raw.ts'
import { useTell } from '../api/use-tell.ts'
import { dateInWords } from '../days.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { Field } from '../parts/field.tsx'
import { FileField } from '../parts/file-field.tsx'
import { Page } from '../parts/page.tsx'
import { Section } from '../parts/section.tsx'
import { paths } from '../paths.ts'
import { addressBookWords } from '../words/address-book-words.ts'
import './openings.css'

const { openings: words } = addressBookWords
type Asked = { readonly file: File; readonly choice: OpeningsChoice }
const mostShown = 100

export function BringInScreen() {
  const [, go] = useLocation()
  const [file, setFile] = useState<File | null>(null)
  const [seen, setSeen] = useState<OpeningsImport | null>(null)
  // Shown as chosen at once, while the table is read anew.
  const [dayFirstNow, setDayFirst] = useState<boolean | null>(null)
  const ask = ({ file: from, choice }: Asked) =>
    askedWithBytes<OpeningsImport>(`/api/files/openings?choice=${encodeURIComponent(JSON.stringify(choice))}`, from)
  const look = useTell(ask, {
    onSuccess: (found, asked) => {
      setFile(asked.file)
      setSeen(found)
      setDayFirst(found.dayFirst)
    },
  })
  const save = useTell(ask, {
    said: ({ rows }) => words.saved(rows.filter(({ what }) => what === 'new').length),
    canUndo: true,
    onSuccess: () => go(paths.openings()),
  })
  const again = (changed: Partial<OpeningsChoice>) => {
    if (file === null || seen === null) return
    if (changed.dayFirst !== undefined) setDayFirst(changed.dayFirst)
    look.mutate({ file, choice: { save: false, mapping: seen.mapping, dayFirst: seen.dayFirst, ...changed } })
  }
  const heldBy = seen && whatHolds(seen)
  return (
    <Page title={words.title} sub={words.sub} className="openings">
      <FileField
        label={words.file}
        hint={words.hint}
        accept=".csv,.tsv,.txt,.md"
        onFile={(from) => look.mutate({ file: from, choice: { save: false } })}
      />
      <ProblemNote error={look.error ?? save.error} />
      {seen && file && (
        <>
          <Columns seen={seen} onChange={(mapping) => again({ mapping })} />
          {(seen.asksDayFirst !== null || seen.dayFirst !== null) && (
            <fieldset className="fields">
              <legend>{seen.asksDayFirst === null ? words.order : words.asks(seen.asksDayFirst)}</legend>
              <div className="choices">
                {[true, false].map((dayFirst) => (
                  <label key={String(dayFirst)} className="choice">
                    <input
                      type="radio"
                      name="day-first"
                      checked={dayFirstNow === dayFirst}
                      onChange={() => again({ dayFirst })}
                    />
                    <span>{dayFirst ? words.dayFirst : words.monthFirst}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          )}
          <Preview seen={seen} />
          <div className="actions">
            <button
              type="button"
              className="button button-primary"
              disabled={heldBy !== null || save.isPending}
              aria-describedby={heldBy === null ? undefined : 'held-by'}
              onClick={() =>
                save.mutate({ file, choice: { save: true, mapping: seen.mapping, dayFirst: seen.dayFirst } })
              }
            >
              {words.save}
            </button>
          </div>
          {heldBy !== null && (
            <p id="held-by" className="meta">
              {heldBy}
            </p>
          )}
        </>
      )}
    </Page>
  )
}

/** Why nothing can be saved yet, or null. */
function whatHolds({ mapping, asksDayFirst, rows }: OpeningsImport): string | null {
  if (mapping.company === undefined) return words.held.company
  if (asksDayFirst !== null) return words.held.order
  if (rows.length === 0) return words.held.nothing
  return rows.some(({ what }) => what === 'new') ? null : words.held.known
}

function Columns({
  seen,
  onChange,
}: {
  readonly seen: OpeningsImport
  readonly onChange: (mapping: OpeningsImport['mapping']) => void
}) {
  return (
    <Section title={words.columns}>
      {seen.isKept && <p className="meta">{words.kept}</p>}
      <div className="fields fields-two">
        {openingFields.map((field) => (
          <Field key={field} label={words.fields[field]}>
            {(props) => (
              <select
                {...props}
                value={seen.mapping[field] ?? ''}
                onChange={({ target }) => {
                  const { [field]: _, ...rest } = seen.mapping
                  onChange(target.value === '' ? rest : { ...rest, [field]: Number(target.value) })
                }}
              >
                <option value="">{words.none}</option>
                {seen.header.map((name, at) => (
                  <option key={`${name} ${String(at)}`} value={at}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
      </div>
      {seen.leftOut.length > 0 && <p className="meta">{words.leftOut(seen.leftOut)}</p>}
    </Section>
  )
}

function Preview({ seen }: { readonly seen: OpeningsImport }) {
  const { fields } = words
  const days = (['applied', 'interview'] as const).filter((field) => seen.rows.some((row) => row[field] !== null))
  return (
    <>
      <Section title={words.preview}>
        <table className="brought-in">
          <thead>
            <tr>
              {[words.line, fields.company, fields.role, ...days.map((field) => fields[field]), words.state].map(
                (name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {seen.rows.slice(0, mostShown).map(({ line, company, role, what, ...row }) => (
              <tr key={line}>
                <td>{line}</td>
                <th scope="row">{company}</th>
                <td>{role}</td>
                {days.map((field) => (
                  <td key={field}>{row[field] && dateInWords(row[field])}</td>
                ))}
                <td>{what === 'new' ? words.isNew : words.isKnown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      {seen.failed.length > 0 && (
        <Section title={words.failed}>
          <ul className="people">
            {seen.failed.map(({ line, why }) => (
              <li key={`${String(line)} ${why}`}>{words.row(line, why)}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
