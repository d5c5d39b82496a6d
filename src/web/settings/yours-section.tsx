/** What is kept: the record of the search, everything out and in, and the end of it. */
import { useState } from 'react'
import type { Imported } from '../../app/move-everything.ts'
import { api, asked } from '../api/client.ts'
import { askedWithBytes } from '../api/raw.ts'
import { useTell } from '../api/use-tell.ts'
import { dayAt } from '../days.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { Field } from '../parts/field.tsx'
import { FileField } from '../parts/file-field.tsx'
import { Section } from '../parts/section.tsx'
import { TypedYes } from '../parts/typed-yes.tsx'
import { yoursWords as words } from '../words/yours-words.ts'
import { base, storage } from '../world.ts'

export function YoursSection() {
  return (
    <Section title={words.title}>
      <p className="meta">{words.sub}</p>
      <RecordOfSearch />
      <h3 className="row-title section-part">{words.out.title}</h3>
      <p className="meta">{words.out.sub}</p>
      <p className="actions">
        <a className="button" href={`${base}/api/everything/zip`} download>
          {words.out.link}
        </a>
      </p>
      <BringIn />
      <TypedYes
        words={words.everything}
        typed={words.everything.words}
        ask={(confirm) => asked(api.everything.deletion.$post({ json: confirm === undefined ? {} : { confirm } }))}
        onDone={() => {
          storage().clear()
          sessionStorage.clear()
        }}
      />
    </Section>
  )
}

function RecordOfSearch() {
  const { record } = words
  const [today] = useState(() => dayAt(new Date().toISOString(), new Intl.DateTimeFormat().resolvedOptions().timeZone))
  const [from, setFrom] = useState(`${today.slice(0, 8)}01`)
  const [until, setUntil] = useState(today)
  const span = new URLSearchParams({ from, until }).toString()
  const isSpan = from !== '' && until !== '' && from <= until
  return (
    <>
      <h3 className="row-title section-part">{record.title}</h3>
      <p className="meta">{record.sub}</p>
      <div className="fields">
        <Field label={record.from}>
          {(props) => <input {...props} type="date" value={from} onChange={({ target }) => setFrom(target.value)} />}
        </Field>
        <Field label={record.until}>
          {(props) => <input {...props} type="date" value={until} onChange={({ target }) => setUntil(target.value)} />}
        </Field>
      </div>
      {isSpan && (
        <p className="actions">
          {(['csv', 'pdf'] as const).map((form) => (
            <a key={form} className="button" href={`${base}/api/record-of-search/${form}?${span}`} download>
              {record[form]}
            </a>
          ))}
        </p>
      )}
    </>
  )
}

function BringIn() {
  const [file, setFile] = useState<File | null>(null)
  const [seen, setSeen] = useState<(Imported & { words: string }) | null>(null)
  const ask = (from: File, save: boolean) =>
    askedWithBytes<Imported & { words: string }>(`/api/files/everything?save=${save ? 'yes' : 'no'}`, from)
  const look = useTell((from: File) => ask(from, false), {
    onSuccess: (told, from) => {
      setFile(from)
      setSeen(told)
    },
  })
  const save = useTell((from: File) => ask(from, true), {
    said: (told) => told.words,
    onSuccess: () => setSeen(null),
  })
  return (
    <details className="record">
      <summary className="button">{words.in.title}</summary>
      <FileField
        label={words.in.file}
        hint={words.in.hint}
        accept=".zip,.jsonl"
        onFile={(from) => {
          setSeen(null)
          look.mutate(from)
        }}
      />
      <ProblemNote error={look.error ?? save.error} />
      {seen !== null && file && (
        <>
          <p role="status">{seen.words}</p>
          {seen.facts + seen.cards + seen.drafts + seen.letters + seen.accounts > 0 && (
            <button type="button" className="button" disabled={save.isPending} onClick={() => save.mutate(file)}>
              {words.in.save}
            </button>
          )}
        </>
      )}
    </details>
  )
}
