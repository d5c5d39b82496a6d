/** The person's own account at a post service. Its key is typed once and never shown again. */
import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import type { PostServiceName } from '../../app/ports/post-service.ts'
import { api, asked } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { Field } from '../parts/field.tsx'
import { givenIn } from '../parts/given-in.ts'
import { Section } from '../parts/section.tsx'
import { postWords } from '../words/post-words.ts'

type Account = { readonly service: PostServiceName; readonly key: string; readonly price: string }

export function PostSection() {
  const { account } = postWords
  const known = useQuery({ queryKey: ['post-service'], queryFn: () => asked(api['post-service'].$get()) }).data
  const forget = useTell(() => asked(api['post-service'].$delete()), { said: ({ words }) => words })
  if (!known) return null
  const { service } = known
  return (
    <Section title={account.title}>
      <p className="meta">{account.sub}</p>
      {service ? (
        <>
          <p className="mail-state">{account.isSet(service.name, service.price)}</p>
          {service.test && <p className="meta">{account.isTest}</p>}
          <p className="meta">{account.leaves}</p>
          <ProblemNote error={forget.error} />
          <div className="actions">
            <button
              type="button"
              className="button button-quiet"
              disabled={forget.isPending}
              onClick={() => forget.mutate(undefined)}
            >
              {account.off}
            </button>
          </div>
        </>
      ) : (
        <AccountForm />
      )}
    </Section>
  )
}

function AccountForm() {
  const { account } = postWords
  const set = useTell((json: Account) => asked(api['post-service'].$put({ json })))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = givenIn(event.currentTarget)
    set.mutate({ service: given('service') === 'lob' ? 'lob' : 'postgrid', key: given('key'), price: given('price') })
  }
  return (
    <form className="fields" onSubmit={submit}>
      <Field label={account.which}>
        {(props) => (
          <select {...props} name="service" defaultValue="postgrid">
            <option value="postgrid">{account.names.postgrid}</option>
            <option value="lob">{account.names.lob}</option>
          </select>
        )}
      </Field>
      <Field label={account.key} hint={account.keyHint}>
        {(props) => <input {...props} name="key" type="password" required autoComplete="off" />}
      </Field>
      <Field label={account.price} hint={account.priceHint}>
        {(props) => <input {...props} name="price" required autoComplete="off" />}
      </Field>
      <p className="meta">{account.leaves}</p>
      <ProblemNote error={set.error} />
      <div className="actions">
        <button className="button" disabled={set.isPending}>
          {account.set}
        </button>
      </div>
    </form>
  )
}
