/** Another address for somebody whose letter came back, or for whom none is known. */
import type { FormEvent } from 'react'
import { Link, useLocation } from 'wouter'
import type { PersonView } from '../../app/views/today-view.ts'
import { api, asked } from '../api/client.ts'
import { useOpening } from '../api/queries.ts'
import { useTell } from '../api/use-tell.ts'
import { Asked, ProblemNote } from '../parts/asked.tsx'
import { useKeptState } from '../parts/kept-state.ts'
import { Field } from '../parts/field.tsx'
import { Page } from '../parts/page.tsx'
import { paths } from '../paths.ts'
import { breakable, words } from '../words.ts'

export function AddressScreen({ openingId }: { readonly openingId: string }) {
  const { address } = words
  return (
    <Asked query={useOpening(openingId)} title={address.title('')}>
      {({ company, people }) => {
        const open = people.filter(({ email, undeliverable }) => undeliverable || !email)
        return (
          <Page
            title={address.title(company)}
            sub={open.some(({ undeliverable }) => undeliverable) ? address.sub : undefined}
          >
            {open.map((person) => (
              <AddressForm key={person.id} openingId={openingId} person={person} />
            ))}
            {open.length === 0 && (
              <div className="prose">
                <p>{address.nobody}</p>
                <Link href={paths.opening(openingId)} className="button">
                  {company}
                </Link>
              </div>
            )}
          </Page>
        )
      }}
    </Asked>
  )
}

function AddressForm({ openingId, person }: { readonly openingId: string; readonly person: PersonView }) {
  const { address } = words
  const [, goTo] = useLocation()
  const [email, setEmail, letGo] = useKeptState(`address.${person.id}`, '')
  const save = useTell(
    () =>
      asked(
        api.openings[':openingId'].people[':personId'].address.$put({
          param: { openingId, personId: person.id },
          json: { email: email.trim() },
        }),
      ),
    {
      said: ({ words: text }) => text,
      canUndo: true,
      onSuccess: () => {
        letGo()
        goTo(paths.today())
      },
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(undefined)
  }
  return (
    <form className="fields prose" onSubmit={submit}>
      <Field
        label={address.email(person.name)}
        hint={person.undeliverable && person.email ? address.was(breakable(person.email)) : undefined}
      >
        {(props) => (
          <input
            {...props}
            type="email"
            required
            autoComplete="off"
            spellCheck={false}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <ProblemNote error={save.error} />
      <div className="actions">
        <button className="button button-primary" disabled={save.isPending}>
          {address.save}
        </button>
      </div>
    </form>
  )
}
