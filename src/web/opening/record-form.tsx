/** What happened outside the mailbox, told in a few fields. */
import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import type { PersonView } from '../../app/views/today-view.ts'
import { meaningLabels } from '../../core/words/heard-words.ts'
import { replyKinds } from '../../core/mail/reply-kind.ts'
import { api, asked } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { words } from '../words.ts'
import { recordKinds, tellingOf, type RecordKind } from './telling.ts'

export function RecordForm({
  openingId,
  people,
}: {
  readonly openingId: string
  readonly people: readonly PersonView[]
}) {
  const [kind, setKind] = useState<RecordKind>('answer')
  const form = useRef<HTMLFormElement>(null)
  const tell = useTell(
    (fields: FormData) =>
      asked(api.openings[':openingId'].facts.$post({ param: { openingId }, json: tellingOf(kind, fields) })),
    { said: ({ words: text }) => text, canUndo: true, onSuccess: () => form.current?.reset() },
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    tell.mutate(new FormData(event.currentTarget))
  }
  return (
    <form ref={form} className="fields" onSubmit={submit}>
      <Field label={words.record.title}>
        <select value={kind} onChange={(event) => setKind(event.target.value as RecordKind)}>
          {recordKinds.map((each) => (
            <option key={each} value={each}>
              {words.record.kinds[each]}
            </option>
          ))}
        </select>
      </Field>
      <KindFields key={kind} kind={kind} people={people} />
      <ProblemNote error={tell.error} />
      <div className="actions">
        <button className="button button-primary" disabled={tell.isPending}>
          {words.record.save}
        </button>
      </div>
    </form>
  )
}

function KindFields({ kind, people }: { readonly kind: RecordKind; readonly people: readonly PersonView[] }) {
  const { record } = words
  const who = people.length > 0 && (
    <Field label={record.who}>
      <select name="personId">
        <option value="">{record.whoUnknown}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  )
  const note = (isNeeded = false) => (
    <Field label={record.note} hint={isNeeded ? undefined : words.optional}>
      <textarea name="note" required={isNeeded} />
    </Field>
  )
  switch (kind) {
    case 'answer':
      return (
        <>
          <Field label={record.meaning}>
            <select name="meaning">
              {replyKinds.map((each) => (
                <option key={each} value={each}>
                  {meaningLabels[each]}
                </option>
              ))}
            </select>
          </Field>
          <Field label={record.channel}>
            <select name="channel">
              {(Object.keys(record.channels) as (keyof typeof record.channels)[]).map((each) => (
                <option key={each} value={each}>
                  {record.channels[each]}
                </option>
              ))}
            </select>
          </Field>
          {who}
          <Field label={record.by} hint={record.byHint}>
            <input name="by" autoComplete="off" />
          </Field>
          {note()}
        </>
      )
    case 'rejection':
      return (
        <>
          {who}
          {note()}
        </>
      )
    case 'offer':
      return (
        <>
          <Field label={record.form}>
            <select name="form">
              <option value="verbal">{record.verbal}</option>
              <option value="written">{record.written}</option>
            </select>
          </Field>
          <Field label={record.offerUntil} hint={record.byHint}>
            <input name="by" autoComplete="off" />
          </Field>
          {note()}
        </>
      )
    case 'promise':
      return (
        <>
          <Field label={record.promise} hint={record.promiseHint}>
            <input name="words" required autoComplete="off" />
          </Field>
          {who}
        </>
      )
    case 'interview':
      return (
        <Field label={record.startsAt}>
          <input name="startsAt" type="datetime-local" required />
        </Field>
      )
    case 'other-offer':
      return (
        <>
          <Field label={record.company} hint={words.optional}>
            <input name="company" autoComplete="off" />
          </Field>
          <Field label={record.offerUntil}>
            <input name="expiresOn" type="date" required />
          </Field>
        </>
      )
    case 'note':
    case 'feedback':
      return note(true)
    case 'no-calls':
    case 'accepted':
    case 'declined':
    case 'withdrawn':
    case 'closed':
      return note()
  }
}

function Field({
  label,
  hint,
  children,
}: {
  readonly label: string
  readonly hint?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <label className="field">
      <span>{label}</span>
      {children}
      {hint && <small>{hint}</small>}
    </label>
  )
}
