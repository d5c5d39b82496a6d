/** Everybody one has met or is to write to, by company: when one was last in touch, and what comes next. */
import { Link } from 'wouter'
import type { PeopleView } from '../../app/views/people-view.ts'
import { usePeople } from '../api/queries.ts'
import { Asked } from '../parts/asked.tsx'
import { EmptyNote } from '../parts/empty-note.tsx'
import { useFind } from '../parts/find-field.tsx'
import { LoadingPage } from '../parts/loading-page.tsx'
import { Page } from '../parts/page.tsx'
import { Section } from '../parts/section.tsx'
import { paths } from '../paths.ts'
import { peopleWords } from '../words/people-words.ts'
import { AddressBook } from './address-book.tsx'
import './people.css'

export function PeopleScreen() {
  const { title } = peopleWords
  return (
    <Asked query={usePeople()} title={title} meanwhile={<LoadingPage title={title} />}>
      {(view) => <People view={view} />}
    </Asked>
  )
}

function People({ view }: { readonly view: PeopleView }) {
  const all = view.companies.flatMap(({ company, people }) => people.map((person) => ({ company, person })))
  const find = useFind(
    all,
    peopleWords.find,
    ({ company, person }) => `${person.name} ${person.title ?? ''} ${company}`,
  )
  const { empty } = peopleWords
  return (
    <Page title={peopleWords.title} sub={peopleWords.sub(view.count, view.companies.length)}>
      {all.length === 0 && (
        <EmptyNote title={empty.title} text={empty.text} href={paths.today()} action={empty.toToday} />
      )}
      {find.field}
      {all.length > 0 && find.items.length === 0 && <p className="prose">{peopleWords.noneFound(find.text)}</p>}
      {[...Map.groupBy(find.items, ({ company }) => company)].map(([company, own]) => (
        <Section key={company} title={company}>
          <ul className="rows">
            {own.map(({ person }) => (
              <li key={person.personId} className="person-line">
                <div>
                  <Link href={paths.person(person.personId)} className="person-link">
                    {person.name}
                  </Link>
                  {person.title && <p className="opening-role">{person.title}</p>}
                </div>
                <div>
                  <p className="line-why">
                    {person.lastContact}
                    {person.undeliverable && `; ${peopleWords.undeliverable}`}
                  </p>
                  {person.next && <p className="person-next">{person.next}</p>}
                </div>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <AddressBook
        contacts={view.contacts.filter(({ name, company }) =>
          `${name} ${company ?? ''}`.toLowerCase().includes(find.text.trim().toLowerCase()),
        )}
        all={view.contacts.length}
      />
    </Page>
  )
}
