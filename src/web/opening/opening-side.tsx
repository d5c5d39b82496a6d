/** What is known of an opening at a glance, its people, its letters, and a way to record what happened elsewhere. */
import { Link } from 'wouter'
import type { OpeningView } from '../../app/views/opening-view.ts'
import type { LetterView, PersonView } from '../../app/views/today-view.ts'
import { Section } from '../parts/section.tsx'
import { paths } from '../paths.ts'
import { addressBookWords } from '../words/address-book-words.ts'
import { breakable, clocksOf, words } from '../words.ts'
import { OtherTimes } from './other-times.tsx'
import { ShelfSection } from './shelf-section.tsx'
import { RecordForm } from './record-form.tsx'

export function OpeningSide({ view }: { readonly view: OpeningView }) {
  const { opening } = words
  const stage = opening.stages[view.state as keyof typeof opening.stages]
  return (
    <aside className="side">
      <Section title={opening.glance}>
        <dl className="glance">
          {stage && <Fact name={opening.state}>{stage}</Fact>}
          {view.answerDue && <Fact name={opening.answerDue}>{view.answerDue}</Fact>}
          <Fact name={opening.budget}>{view.budget}</Fact>
          <Fact name={opening.theirClock}>{opening.clockIn(view.place.clock, view.place.city)}</Fact>
        </dl>
      </Section>
      <Section title={opening.people}>
        {view.people.length === 0 ? (
          <p className="meta">{opening.nobody}</p>
        ) : (
          <ul className="people">
            {view.people.map((person) => (
              <Person key={person.id} person={person} openingId={view.openingId} />
            ))}
          </ul>
        )}
      </Section>
      {view.known.length > 0 && (
        <Section title={addressBookWords.known}>
          <ul className="people">
            {view.known.map(({ personId, name, words: how }) => (
              <li key={personId}>
                <p>
                  <Link href={paths.person(personId)}>{name}</Link>
                </p>
                {how && <p className="meta">{how}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Letters view={view} />
      <OtherTimes openingId={view.openingId} />
      <ShelfSection openingId={view.openingId} />
      <RecordForm view={view} />
    </aside>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Person({ person, openingId }: { readonly person: PersonView; readonly openingId: string }) {
  const { opening } = words
  return (
    <li>
      <p>
        <Link href={paths.person(person.id)}>
          <strong>{person.name}</strong>
        </Link>
        {person.title && <> · {person.title}</>}
      </p>
      <p className="meta">
        {person.email ? breakable(person.email) : opening.noAddress}
        {person.phone && (
          <>
            {', '}
            <a href={`tel:${person.phone.replace(/[^+\d]/g, '')}`}>{person.phone}</a>
          </>
        )}
      </p>
      {(person.undeliverable || !person.email) && (
        <p className="meta">
          {person.undeliverable && <span className="chip chip-late">{opening.bounced}</span>}{' '}
          <Link href={paths.address(openingId)}>{person.undeliverable ? opening.correct : opening.addAddress}</Link>
        </p>
      )}
    </li>
  )
}

/** A letter can be changed while its step stands: before the yes, and as long as that can be taken back. Then it is to read. */
function Letters({ view }: { readonly view: OpeningView }) {
  const { opening } = words
  const open = new Set(view.now.steps.map(({ stepId }) => stepId))
  const drafts = view.drafts.filter(
    ({ letterId, stepId }) => open.has(stepId) && !view.letters.some((letter) => letter.letterId === letterId),
  )
  if (view.letters.length + drafts.length === 0) return null
  return (
    <Section title={opening.letters}>
      <ul className="people">
        {drafts.map(({ letterId, stepId, version, subject }) => (
          <li key={letterId}>
            <p>
              <Link href={paths.letter(stepId)}>{subject}</Link>
            </p>
            <p className="meta">{opening.draft(version)}</p>
          </li>
        ))}
        {view.letters.map((letter) => (
          <li key={letter.letterId}>
            <p>
              <Link href={letter.canUndo ? paths.letter(letter.stepId) : paths.sheet(letter.letterId)}>
                {letter.title}
              </Link>
            </p>
            <p className="meta">
              {stateInWords(letter)}
              {letter.note && `. ${letter.note}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const stateInWords = ({ state, when }: LetterView) => `${words.opening.states[state]} ${clocksOf(when).theirs}`
