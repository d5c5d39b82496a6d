/** One person: when one was last in touch and what comes next, what happened, the letters, the openings. */
import { Link } from 'wouter'
import type { PersonPageView } from '../../app/views/people-view.ts'
import { api, asked } from '../api/client.ts'
import { usePerson } from '../api/queries.ts'
import { useTell } from '../api/use-tell.ts'
import { Asked, ProblemNote } from '../parts/asked.tsx'
import { Page } from '../parts/page.tsx'
import { Section } from '../parts/section.tsx'
import { paths } from '../paths.ts'
import { peopleWords } from '../words/people-words.ts'
import { breakable } from '../words.ts'
import { CardQuestions } from './card-questions.tsx'
import { ForgetPerson } from './forget-person.tsx'
import { PersonCard } from './person-card.tsx'
import './people.css'

export function PersonScreen({ personId }: { readonly personId: string }) {
  return (
    <Asked query={usePerson(personId)} title={peopleWords.title}>
      {(view) => <Person view={view} />}
    </Asked>
  )
}

function Person({ view }: { readonly view: PersonPageView }) {
  const { person: words } = peopleWords
  return (
    <Page title={view.person.name} sub={view.sub} className="opening">
      <div className="beside">
        <div className="timeline">
          <Section title={words.story}>
            {view.story.length === 0 && <p className="meta">{words.noStory}</p>}
            <ol className="story">
              {view.story.map(({ at, when, title, detail }) => (
                <li key={at + title} className="event">
                  <p className="event-when">{when}</p>
                  <h3 className="row-title">{title}</h3>
                  {detail && <p className="event-detail">{detail}</p>}
                </li>
              ))}
            </ol>
          </Section>
        </div>
        <aside className="side">
          <Glance view={view} />
          <CardQuestions personId={view.person.id} />
          <PersonCard view={view} />
          <ForgetPerson personId={view.person.id} name={view.person.name} />
          <Section title={words.openings}>
            <ul className="people">
              {view.openings.map(({ openingId, company, role, words: standing }) => (
                <li key={openingId}>
                  <p>
                    <Link href={paths.opening(openingId)}>{[company, role].filter(Boolean).join(' · ')}</Link>
                  </p>
                  <p className="meta">{standing}</p>
                </li>
              ))}
            </ul>
          </Section>
          <Section title={words.letters}>
            {view.letters.length === 0 && <p className="meta">{words.noLetters}</p>}
            <ul className="people">
              {view.letters.map(({ letterId, title, when, isKept }) => (
                <li key={letterId}>
                  <p>{isKept ? <Link href={paths.sheet(letterId)}>{title}</Link> : title}</p>
                  <p className="meta">{when}</p>
                </li>
              ))}
            </ul>
          </Section>
        </aside>
      </div>
    </Page>
  )
}

function Glance({ view }: { readonly view: PersonPageView }) {
  const { person: words } = peopleWords
  const { email, phone } = view.person
  return (
    <Section title={words.glance}>
      <dl className="glance">
        <div>
          <dt>{words.lastContact}</dt>
          <dd>{view.lastContact}</dd>
        </div>
        {view.next && (
          <div>
            <dt>{words.next}</dt>
            <dd>{view.next}</dd>
          </div>
        )}
        {view.isKept && (
          <div>
            <dt>{words.stayInTouch}</dt>
            <dd>{view.stayInTouch ? words.stayInTouchOn(view.stayInTouch) : words.stayInTouchAfter}</dd>
          </div>
        )}
        <div>
          <dt>{words.email}</dt>
          <dd>
            {email ? breakable(email) : words.noAddress}
            {view.person.undeliverable && `, ${peopleWords.undeliverable}`}
            {others(view.card.emails, email).map((each) => (
              <div key={each} className="meta">
                {breakable(each)}
              </div>
            ))}
          </dd>
        </div>
        {phone && (
          <div>
            <dt>{words.phone}</dt>
            <dd>
              <Phone number={phone} />
              {others(view.card.phones, phone).map((each) => (
                <div key={each} className="meta">
                  <Phone number={each} />
                </div>
              ))}
            </dd>
          </div>
        )}
        {view.theirClock && (
          <div>
            <dt>{words.clock}</dt>
            <dd>{view.theirClock}</dd>
          </div>
        )}
      </dl>
      {!view.isKept && <KeepInTouch view={view} />}
    </Section>
  )
}

const others = (all: readonly string[], first: string | undefined) => all.filter((each) => each !== first)

const Phone = ({ number }: { readonly number: string }) => <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>{number}</a>

function KeepInTouch({ view }: { readonly view: PersonPageView }) {
  const { person: words } = peopleWords
  const [opening] = view.openings
  const keep = useTell(
    (openingId: string) =>
      asked(
        api.openings[':openingId'].facts.$post({
          param: { openingId },
          json: { kind: 'stay-in-touch', personId: view.person.id },
        }),
      ),
    { said: ({ words: text }) => text, canUndo: true },
  )
  if (opening === undefined) return null
  return (
    <>
      <div className="actions">
        <button
          type="button"
          className="button"
          disabled={keep.isPending}
          onClick={() => keep.mutate(opening.openingId)}
          aria-describedby="keep-hint"
        >
          {words.keep}
        </button>
      </div>
      <p id="keep-hint" className="meta keep-hint">
        {words.keepHint}
      </p>
      <ProblemNote error={keep.error} />
    </>
  )
}
