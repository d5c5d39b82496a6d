/** The card of a person: what is known beside the openings, to be written down, put together and taken apart. */
import { useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import type { PersonPageView } from '../../app/views/people-view.ts'
import type { CardChanges, CardText } from '../../core/people/card.ts'
import { api, asked } from '../api/client.ts'
import { useAbout, usePeople } from '../api/queries.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { Field } from '../parts/field.tsx'
import { CountryOptions } from '../parts/place-fields.tsx'
import { Section } from '../parts/section.tsx'
import { paths } from '../paths.ts'
import { addressBookWords } from '../words/address-book-words.ts'

const { card: words, same } = addressBookWords
const shown = ['honorific', 'pronunciation', 'link', 'howMet', 'offered', 'notes'] as const
const short = ['name', 'honorific', 'title', 'company', 'pronunciation', 'link'] as const
const lists = ['emails', 'phones'] as const
const long = ['howMet', 'offered', 'notes'] as const
const place = ['city', 'region', 'postcode', 'country'] as const

export function PersonCard({ view }: { readonly view: PersonPageView }) {
  const { card } = view
  return (
    <Section title={words.title}>
      <dl className="glance">
        {shown.flatMap((field) =>
          card[field] === undefined
            ? []
            : [
                <div key={field}>
                  <dt>{words.fields[field]}</dt>
                  <dd className="told-words">{card[field]}</dd>
                </div>,
              ],
        )}
        {card.prefers !== 'any' && (
          <div>
            <dt>{words.fields.prefers}</dt>
            <dd>{words.prefers[card.prefers]}</dd>
          </div>
        )}
        {view.postTo.length > 0 && (
          <div>
            <dt>{words.postTo}</dt>
            <dd className="told-words">{view.postTo.join('\n')}</dd>
          </div>
        )}
      </dl>
      {card.doNotCall && <p className="meta">{words.noCalls}</p>}
      <CardForm key={JSON.stringify(card)} personId={view.person.id} card={card} />
      <SamePerson view={view} />
    </Section>
  )
}

function CardForm({ personId, card }: { readonly personId: string; readonly card: CardText }) {
  const [isOpen, setOpen] = useState(false)
  const home = useAbout().data?.me.country ?? ''
  const save = useTell((json: CardChanges) => asked(api.people[':personId'].card.$put({ param: { personId }, json })), {
    said: (done) => done.words,
    canUndo: true,
    onSuccess: () => setOpen(false),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const changes = changesOf(new FormData(event.currentTarget), card)
    if (Object.keys(changes).length === 0) setOpen(false)
    else save.mutate(changes)
  }
  return (
    <details className="record" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="button">{words.edit}</summary>
      <form className="fields" onSubmit={submit}>
        {short.map((field) => (
          <Field key={field} label={words.fields[field]}>
            {(props) => <input {...props} name={field} defaultValue={card[field] ?? ''} required={field === 'name'} />}
          </Field>
        ))}
        {lists.map((field) => (
          <Field key={field} label={words.fields[field]} hint={words.lines}>
            {(props) => <textarea {...props} name={field} rows={2} defaultValue={card[field].join('\n')} />}
          </Field>
        ))}
        <Field label={words.street}>
          {(props) => (
            <textarea {...props} name="street" rows={2} defaultValue={card.address?.street.join('\n') ?? ''} />
          )}
        </Field>
        {place.map((field) => (
          <Field key={field} label={words[field]}>
            {(props) =>
              field === 'country' ? (
                <select {...props} name={field} defaultValue={card.address?.country ?? home}>
                  <option value="">{words.noCountry}</option>
                  <CountryOptions />
                </select>
              ) : (
                <input {...props} name={field} defaultValue={card.address?.[field] ?? ''} />
              )
            }
          </Field>
        ))}
        {long.map((field) => (
          <Field key={field} label={words.fields[field]}>
            {(props) => <textarea {...props} name={field} rows={3} defaultValue={card[field] ?? ''} />}
          </Field>
        ))}
        <Field label={words.fields.prefers}>
          {(props) => (
            <select {...props} name="prefers" defaultValue={card.prefers}>
              {Object.entries(words.prefers).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <label className="tick">
          <input type="checkbox" name="doNotCall" defaultChecked={card.doNotCall} />
          {words.fields.doNotCall}
        </label>
        <ProblemNote error={save.error} />
        <div className="actions">
          <button className="button button-primary" disabled={save.isPending}>
            {words.save}
          </button>
        </div>
      </form>
    </details>
  )
}

/** Only what was changed; an emptied field is cleared. */
function changesOf(form: FormData, card: CardText): CardChanges {
  const text = (field: string) => String(form.get(field) ?? '').trim()
  const lines = (field: string) =>
    text(field)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  const fields = {
    ...Object.fromEntries([...short, ...long].map((field) => [field, text(field) || null])),
    ...Object.fromEntries(lists.map((field) => [field, lines(field)])),
    prefers: text('prefers'),
    doNotCall: form.get('doNotCall') !== null,
    address:
      text('street') || text('city')
        ? {
            ...(card.address?.organization ? { organization: card.address.organization } : {}),
            street: lines('street'),
            ...Object.fromEntries(place.flatMap((field) => (text(field) ? [[field, text(field)]] : []))),
          }
        : null,
  }
  const before = card as Record<string, unknown>
  const isSame = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => !isSame(value, before[field] ?? null)),
  ) as CardChanges
}

const sorted = (value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
    : value

function SamePerson({ view }: { readonly view: PersonPageView }) {
  const personId = view.person.id
  const [, go] = useLocation()
  const [otherId, setOther] = useState('')
  const people = usePeople().data
  const own = new Set([personId, ...view.knownAs.map((each) => each.personId)])
  const others = [
    ...(people?.companies ?? []).flatMap(({ company, people: all }) => all.map((each) => ({ ...each, company }))),
    ...(people?.contacts ?? []),
  ].filter((each) => !own.has(each.personId))
  const merge = useTell(() => asked(api.people[':personId'].merge.$post({ param: { personId }, json: { otherId } })), {
    said: (done) => done.words,
    canUndo: true,
    onSuccess: () => setOther(''),
  })
  const split = useTell(
    (memberId: string) => asked(api.people[':personId'].split.$post({ param: { personId }, json: { memberId } })),
    {
      said: (done) => done.words,
      canUndo: true,
      undone: () => go(paths.person(personId)),
      onSuccess: (done) => go(paths.person(done.personId)),
    },
  )
  if (view.knownAs.length < 2 && others.length === 0) return null
  return (
    <div className="same-person">
      {view.knownAs.length > 1 && (
        <>
          <h3 className="row-title">{same.title}</h3>
          <ul className="people">
            {view.knownAs.map(({ personId: memberId, name, company }) => (
              <li key={memberId}>
                <p>{same.at(name, company)}</p>
                <button type="button" className="button" onClick={() => split.mutate(memberId)}>
                  {same.apart}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <Field label={same.merge}>
          {(props) => (
            <select {...props} value={otherId} onChange={({ target }) => setOther(target.value)}>
              <option value="">{same.choose}</option>
              {others.map(({ personId: id, name, company }) => (
                <option key={id} value={id}>
                  {[name, company].filter(Boolean).join(', ')}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {otherId && (
        <div className="actions">
          <button type="button" className="button" disabled={merge.isPending} onClick={() => merge.mutate(undefined)}>
            {same.join}
          </button>
        </div>
      )}
      <ProblemNote error={merge.error ?? split.error} />
    </div>
  )
}
