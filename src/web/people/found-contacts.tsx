/** What a file or an address book would bring, before it is saved: how many, who, and what could not be read. */
import type { ContactsImport } from '../../app/take-in-contacts.ts'
import { addressBookWords } from '../words/address-book-words.ts'

const { contacts: words } = addressBookWords
/** A longer list is for finding, not for reading. */
export const mostShown = 50

export function FoundContacts({ seen }: { readonly seen: ContactsImport }) {
  const { counts, rows, failed } = seen
  return (
    <div className="found-contacts">
      <p role="status">{words.counts(counts.new, counts.more, counts.known, counts.failed)}</p>
      <ul className="people">
        {rows.slice(0, mostShown).map(({ place, name, company, what }) => (
          <li key={place}>
            <p>{[name, company].filter(Boolean).join(', ')}</p>
            <p className="meta">{words.what[what]}</p>
          </li>
        ))}
      </ul>
      {failed.length > 0 && (
        <>
          <h3 className="row-title">{words.failed}</h3>
          <ul className="people">
            {failed.map(({ place, why }) => (
              <li key={`${place} ${why}`}>{words.place(place, why)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
