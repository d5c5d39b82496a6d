/** People without an opening, and files of contacts in and out: a file is looked at first and saved when asked. */
import { lazy, Suspense, useState } from 'react'
import { Link } from 'wouter'
import type { ContactsImport } from '../../app/take-in-contacts.ts'
import type { PeopleView } from '../../app/views/people-view.ts'
import { askedWithBytes } from '../api/raw.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { FileField } from '../parts/file-field.tsx'
import { Section } from '../parts/section.tsx'
import { paths } from '../paths.ts'
import { addressBookWords } from '../words/address-book-words.ts'
import { base } from '../world.ts'
import { FoundContacts, mostShown } from './found-contacts.tsx'

const BooksElsewhere = lazy(async () => ({ default: (await import('./books-elsewhere.tsx')).BooksElsewhere }))

const { contacts: words } = addressBookWords

export function AddressBook({ contacts, all }: { readonly contacts: PeopleView['contacts']; readonly all: number }) {
  return (
    <Section title={words.title}>
      {all > 0 && <p className="meta">{words.sub(all)}</p>}
      <ul className="rows">
        {contacts.slice(0, mostShown).map(({ personId, name, title, company }) => (
          <li key={personId} className="person-line">
            <Link href={paths.person(personId)} className="person-link">
              {name}
            </Link>
            <p className="line-why">{[title, company].filter(Boolean).join(', ')}</p>
          </li>
        ))}
      </ul>
      {contacts.length > mostShown && <p className="meta">{words.more(contacts.length - mostShown)}</p>}
      <BringIn />
      <Suspense fallback={null}>
        <BooksElsewhere />
      </Suspense>
      <p className="meta">
        {words.takeAlong}{' '}
        {Object.entries(words.forms).map(([form, label]) => (
          <a key={form} className="take-along" href={`${base}/api/people-file/${form}`} download>
            {label}
          </a>
        ))}
      </p>
    </Section>
  )
}

function BringIn() {
  const [file, setFile] = useState<File | null>(null)
  const [seen, setSeen] = useState<ContactsImport | null>(null)
  const ask = (from: File, save: boolean) =>
    askedWithBytes<ContactsImport>(`/api/files/contacts?save=${save ? 'yes' : 'no'}`, from)
  const look = useTell((from: File) => ask(from, false), {
    onSuccess: (found, from) => {
      setFile(from)
      setSeen(found)
    },
  })
  const save = useTell((from: File) => ask(from, true), {
    said: ({ counts }) => words.saved(counts.new + counts.more),
    canUndo: true,
    onSuccess: () => setSeen(null),
  })
  const changes = seen ? seen.counts.new + seen.counts.more : 0
  return (
    <details className="record">
      <summary className="button">{words.bring}</summary>
      <FileField
        label={words.file}
        hint={words.hint}
        accept=".vcf,.csv,.tsv,.txt"
        onFile={(from) => look.mutate(from)}
      />
      <ProblemNote error={look.error ?? save.error} />
      {seen && file && (
        <>
          <FoundContacts seen={seen} />
          <div className="actions">
            <button
              type="button"
              className="button button-primary"
              disabled={changes === 0 || save.isPending}
              onClick={() => save.mutate(file)}
            >
              {words.save}
            </button>
          </div>
        </>
      )}
    </details>
  )
}
