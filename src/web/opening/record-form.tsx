/** What happened outside the mailbox, told in a few fields; what was typed and not told yet waits through a reload. */
import { useCallback, useEffect, useMemo, useRef, useState, type FormEvent } from 'react'
import type { OpeningView } from '../../app/views/opening-view.ts'
import { api, asked } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { useCommands } from '../palette/commands.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { Field } from '../parts/field.tsx'
import { useKeptState } from '../parts/kept-state.ts'
import { recordWords } from '../words/record-words.ts'
import { RecordFields } from './record-fields.tsx'
import { kindsOf, recordGroups, tellingOf, type Fields, type RecordGroup, type RecordKind } from './telling.ts'

type Told = { readonly kind: RecordKind; readonly fields: Fields }
const nothing: Told = { kind: 'answer', fields: {} }
const groups = Object.keys(recordGroups) as RecordGroup[]

export function RecordForm({ view }: { readonly view: OpeningView }) {
  const { openingId } = view
  const [told, setTold, letGo] = useKeptState<Told>(`record.${openingId}`, nothing)
  const [isOpen, setOpen] = useState(told !== nothing)
  const first = useRef<HTMLSelectElement>(null)
  const [begun, setBegun] = useState(0)
  const { kind, fields } = told
  const tell = useTell(
    () => asked(api.openings[':openingId'].facts.$post({ param: { openingId }, json: tellingOf(kind, fields) })),
    {
      said: ({ words: text }) => text,
      canUndo: true,
      onSuccess: () => {
        setTold(nothing)
        letGo()
      },
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    tell.mutate(undefined)
  }
  const begin = useCallback(
    (next: RecordKind) => {
      setTold({ kind: next, fields })
      setOpen(true)
      setBegun((before) => before + 1)
    },
    [setTold, fields],
  )
  useEffect(() => {
    if (begun > 0) first.current?.focus()
  }, [begun])
  useCommands(
    useMemo(
      () =>
        groups.flatMap((group) =>
          kindsOf(group, view).map((each) => ({
            id: `record-${each}`,
            name: recordWords.tell(recordWords.kinds[each]),
            isFoundOnly: true,
            run: () => begin(each),
          })),
        ),
      [view, begin],
    ),
  )
  return (
    <details className="record" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="button">{recordWords.open}</summary>
      <form className="fields" onSubmit={submit}>
        <Field label={recordWords.title}>
          {(props) => (
            <select
              {...props}
              ref={first}
              value={kind}
              onChange={(event) => setTold({ kind: event.target.value as RecordKind, fields })}
            >
              {groups.map((group) => (
                <optgroup key={group} label={recordWords.groups[group]}>
                  {kindsOf(group, view).map((each) => (
                    <option key={each} value={each}>
                      {recordWords.kinds[each]}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
        <RecordFields
          kind={kind}
          view={view}
          fields={fields}
          onChange={(name, value) => setTold({ kind, fields: { ...fields, [name]: value } })}
        />
        <ProblemNote error={tell.error} />
        <div className="actions">
          <button className="button button-primary" disabled={tell.isPending}>
            {recordWords.save}
          </button>
        </div>
      </form>
    </details>
  )
}
