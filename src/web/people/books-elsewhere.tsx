/** Address books that are read by CardDAV: looked at first after a yes to what leaves, saved when asked. */
import { useState, type FormEvent } from 'react'
import type { AddressBookRead, AddressBookView } from '../../app/address-books.ts'
import { api, asked } from '../api/client.ts'
import { useAddressBooks } from '../api/queries.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { noSource, SourceFields, type SourceGiven } from '../parts/source-fields.tsx'
import { SourceRow } from '../parts/source-row.tsx'
import { addressBookWords } from '../words/address-book-words.ts'
import { FoundContacts } from './found-contacts.tsx'

const { books: words } = addressBookWords
const saidOf = ({ counts, asked: asks }: AddressBookRead) =>
  [words.read(counts.new, counts.more), asks > 0 ? words.asks(asks) : ''].filter(Boolean).join(' ')

export function BooksElsewhere() {
  const { data = [] } = useAddressBooks()
  return (
    <>
      {data.length > 0 && (
        <ul className="rows">
          {data.map((book) => (
            <li key={book.id}>
              <BookRow book={book} />
            </li>
          ))}
        </ul>
      )}
      <BookForm />
    </>
  )
}

function BookRow({ book: { id, host, words: state } }: { readonly book: AddressBookView }) {
  const param = { id }
  const refresh = useTell(() => asked(api['address-books'][':id'].refresh.$post({ param })), {
    said: saidOf,
    canUndo: true,
  })
  const remove = useTell(() => asked(api['address-books'][':id'].$delete({ param })), { said: () => words.removed })
  return <SourceRow host={host} words={state} refreshWord={words.refresh} refresh={refresh} remove={remove} />
}

function BookForm() {
  const [given, setGiven] = useState(noSource)
  const [seen, setSeen] = useState<AddressBookRead | null>(null)
  const { url, user, password, agreed } = given
  const host = URL.parse(url.trim())?.host ?? null
  const ask = (save: boolean) =>
    asked(api['address-books'].$post({ json: { url: url.trim(), user: user.trim(), password, agreed, save } }))
  const look = useTell(() => ask(false), { onSuccess: setSeen })
  const save = useTell(() => ask(true), {
    said: saidOf,
    canUndo: true,
    onSuccess: () => {
      setSeen(null)
      setGiven(noSource)
    },
  })
  const change = (changes: Partial<SourceGiven>) => {
    setGiven({ ...given, ...changes })
    setSeen(null)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    look.mutate(undefined)
  }
  return (
    <details className="record">
      <summary className="button">{words.connect}</summary>
      <form className="fields fields-two" onSubmit={submit}>
        <SourceFields
          given={given}
          onChange={change}
          words={words}
          leaves={host ? words.leaves(host) : null}
          needsUser
        />
        <ProblemNote error={look.error ?? save.error} />
        <div className="actions">
          <button className="button" disabled={look.isPending || !agreed}>
            {words.look}
          </button>
        </div>
      </form>
      {seen && (
        <>
          <FoundContacts seen={seen} />
          <div className="actions">
            <button
              type="button"
              className="button button-primary"
              disabled={save.isPending}
              onClick={() => save.mutate(undefined)}
            >
              {addressBookWords.contacts.save}
            </button>
          </div>
        </>
      )}
    </details>
  )
}
