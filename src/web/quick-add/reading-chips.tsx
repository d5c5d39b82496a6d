/** What was understood, as chips; each opens to be corrected before anything is stored. */
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react'
import type { SentenceView } from '../../app/views/sentence-view.ts'
import { dayInWords, heldInWords } from '../days.ts'
import { CountrySelect, ZoneSelect } from '../parts/place-fields.tsx'
import { words } from '../words.ts'
import { neededFields, type Corrections, type FieldName, type Fields } from './reading.ts'

type ChipsProps = {
  readonly view: SentenceView
  readonly fields: Fields
  /** The person wanted to save, and something is needed first. */
  readonly isAsking: boolean
  readonly openField: FieldName | null
  readonly onOpen: (field: FieldName | null) => void
  readonly onCorrect: (changed: Corrections) => void
}

export function ReadingChips({ view, fields, isAsking, openField, onOpen, onCorrect }: ChipsProps) {
  const buttons = useRef(new Map<FieldName, HTMLButtonElement>())
  const needed = neededFields(fields)
  const shut = () => {
    if (openField) buttons.current.get(openField)?.focus()
    onOpen(null)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    shut()
  }
  return (
    <>
      <ul className="reading">
        {chipsOf(view, fields).map(({ field, label, value }) => {
          const isNeeded = field === 'company' || field === 'held' ? needed.includes(field) : false
          return (
            <li key={field}>
              <button
                type="button"
                ref={(button) => void (button ? buttons.current.set(field, button) : buttons.current.delete(field))}
                className="reading-chip"
                data-state={value ? 'known' : isNeeded ? 'needed' : 'open'}
                aria-expanded={openField === field}
                onClick={() => onOpen(openField === field ? null : field)}
              >
                <span className="for-ears">{value ? words.quickAdd.correct : words.quickAdd.add} </span>
                <span className="reading-label">{label}</span> {value && <span>{value}</span>}
              </button>
            </li>
          )
        })}
      </ul>
      {openField && (
        <form className="reading-field" onSubmit={submit}>
          <FieldEditor key={openField} field={openField} fields={fields} onCorrect={onCorrect} />
          {isAsking && (openField === 'company' || openField === 'held') && needed.includes(openField) && (
            <p className="needed">{words.quickAdd.needed}</p>
          )}
        </form>
      )}
    </>
  )
}

function chipsOf(
  view: SentenceView,
  fields: Fields,
): readonly { readonly field: FieldName; readonly label: string; readonly value: string }[] {
  const { quickAdd } = words
  const isRead = view.promise?.by === fields.promise
  const city = (fields.zone.split('/').at(-1) ?? fields.zone).replaceAll('_', ' ')
  return [
    { field: 'company', label: quickAdd.company, value: fields.company },
    { field: 'role', label: quickAdd.role, value: fields.role },
    { field: 'people', label: quickAdd.people, value: fields.people },
    { field: 'held', label: quickAdd.held, value: fields.held && heldInWords(fields.held) },
    {
      field: 'promise',
      label: quickAdd.promise,
      value:
        fields.promise &&
        `${dayInWords(fields.promise)}${isRead && view.promise?.vague ? `, ${quickAdd.roughly}` : ''}`,
    },
    { field: 'zone', label: quickAdd.place, value: `${city}, ${fields.country}` },
    { field: 'went', label: quickAdd.went, value: fields.went },
  ]
}

function FieldEditor({
  field,
  fields,
  onCorrect,
}: {
  readonly field: FieldName
  readonly fields: Fields
  readonly onCorrect: (changed: Corrections) => void
}) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.querySelector<HTMLElement>('input, select')?.focus(), [])
  const [day = '', time = ''] = fields.held.split('T')
  const held = (nextDay: string, nextTime: string) =>
    onCorrect({ held: nextDay && nextTime ? `${nextDay}T${nextTime}` : nextDay })
  const { quickAdd } = words
  return (
    <div ref={ref} className="reading-editor">
      {field === 'company' && (
        <Labelled label={quickAdd.company} value={fields.company} onChange={(company) => onCorrect({ company })} />
      )}
      {field === 'role' && (
        <Labelled label={quickAdd.role} value={fields.role} onChange={(role) => onCorrect({ role })} />
      )}
      {field === 'people' && (
        <Labelled
          label={quickAdd.people}
          hint={quickAdd.peopleHint}
          value={fields.people}
          onChange={(people) => onCorrect({ people })}
        />
      )}
      {field === 'held' && (
        <>
          <Labelled label={quickAdd.held} type="date" value={day} onChange={(next) => held(next, time)} />
          <Labelled
            label={quickAdd.time}
            hint={quickAdd.timeHint}
            type="time"
            value={time}
            onChange={(next) => held(day, next)}
          />
        </>
      )}
      {field === 'promise' && (
        <Labelled
          label={quickAdd.promise}
          type="date"
          value={fields.promise}
          onChange={(promise) => onCorrect({ promise })}
        />
      )}
      {(field === 'zone' || field === 'country') && (
        <>
          <label className="field">
            <span>{quickAdd.zone}</span>
            <ZoneSelect value={fields.zone} onChange={(zone) => onCorrect({ zone })} />
          </label>
          <label className="field">
            <span>{quickAdd.country}</span>
            <CountrySelect value={fields.country} onChange={(country) => onCorrect({ country })} />
          </label>
        </>
      )}
      {field === 'went' && (
        <label className="field">
          <span>{quickAdd.went}</span>
          <select value={fields.went} onChange={(event) => onCorrect({ went: event.target.value as Fields['went'] })}>
            <option value="">–</option>
            <option value="well">{quickAdd.well}</option>
            <option value="poorly">{quickAdd.poorly}</option>
          </select>
        </label>
      )}
      <button className="button">{quickAdd.done}</button>
    </div>
  )
}

type LabelledProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: string
  readonly hint?: ReactNode
}

function Labelled({ label, value, onChange, type = 'text', hint }: LabelledProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input type={type} value={value} onChange={(event) => onChange(event.target.value)} autoComplete="off" />
      {hint && <small>{hint}</small>}
    </label>
  )
}
