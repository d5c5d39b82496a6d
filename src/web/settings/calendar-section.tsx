/** Which calendars are read, after a yes to what leaves, and the secret address of one's own search as a calendar. */
import { useState, type FormEvent } from 'react'
import type { CalendarSourceView } from '../../app/views/calendar-view.ts'
import { api, asked } from '../api/client.ts'
import { useCalendars } from '../api/queries.ts'
import { useTell } from '../api/use-tell.ts'
import { useNotices } from '../frame/notices.tsx'
import { ProblemNote } from '../parts/asked.tsx'
import { Field } from '../parts/field.tsx'
import { noSource, SourceFields } from '../parts/source-fields.tsx'
import { Section } from '../parts/section.tsx'
import { SourceRow } from '../parts/source-row.tsx'
import { calendarWords } from '../words/calendar-words.ts'
import { breakable } from '../words.ts'

const said = calendarWords.settings

export function CalendarSection() {
  const { data } = useCalendars()
  return (
    <>
      <Section title={said.title}>
        <p className="meta">{said.sub}</p>
        {data?.sources.length === 0 && <p className="meta">{said.none}</p>}
        {data && data.sources.length > 0 && (
          <ul className="rows">
            {data.sources.map((source) => (
              <li key={source.id}>
                <Source source={source} />
              </li>
            ))}
          </ul>
        )}
        <SourceForm />
      </Section>
      <Section title={said.feedTitle}>
        <p className="meta">{said.feedSub}</p>
        {data && <Feed address={data.feed} />}
      </Section>
    </>
  )
}

function Source({ source }: { readonly source: CalendarSourceView }) {
  const param = { id: source.id }
  const refresh = useTell(() => asked(api.calendar.sources[':id'].refresh.$post({ param })), {
    said: ({ words }) => words,
  })
  const remove = useTell(() => asked(api.calendar.sources[':id'].$delete({ param })), { said: () => said.removed })
  return (
    <SourceRow
      host={source.host}
      words={source.words}
      isTroubled={source.isTroubled}
      refreshWord={said.refresh}
      refresh={refresh}
      remove={remove}
    />
  )
}

function SourceForm() {
  const [given, setGiven] = useState(noSource)
  const { url, user, password, agreed } = given
  const host = hostOf(url)
  const add = useTell(
    () =>
      asked(
        api.calendar.sources.$post({
          json: { url: url.trim(), agreed, ...(user.trim() ? { user: user.trim(), password } : {}) },
        }),
      ),
    { said: ({ words }) => words, onSuccess: () => setGiven(noSource) },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate(undefined)
  }
  return (
    <form className="fields fields-two" onSubmit={submit}>
      <SourceFields
        given={given}
        onChange={(changes) => setGiven({ ...given, ...changes })}
        words={said}
        leaves={host === null ? null : said.leaves(host)}
      />
      <ProblemNote error={add.error} />
      <div className="actions">
        <button className="button" disabled={add.isPending || !agreed}>
          {said.add}
        </button>
      </div>
    </form>
  )
}

function hostOf(url: string): string | null {
  const web = url.trim().replace(/^webcals?:/i, 'https:')
  return /^https?:/i.test(web) && URL.canParse(web) ? new URL(web).host : null
}

function Feed({ address }: { readonly address: string | null }) {
  const notices = useNotices()
  const renew = useTell(() => asked(api.calendar.feed.$post()), {
    said: () => (address === null ? null : said.renewed),
  })
  const end = useTell(() => asked(api.calendar.feed.$delete()), { said: () => said.ended })
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    notices.show({ text: said.copied })
  }
  return (
    <>
      {address !== null && (
        <Field label={said.feedAddress}>{(props) => <output {...props}>{breakable(address)}</output>}</Field>
      )}
      <ProblemNote error={renew.error ?? end.error} />
      <div className="actions">
        {address !== null && (
          <button type="button" className="button" onClick={() => void copy(address)}>
            {said.copy}
          </button>
        )}
        <button type="button" className="button" disabled={renew.isPending} onClick={() => renew.mutate(undefined)}>
          {address === null ? said.make : said.renew}
        </button>
        {address !== null && (
          <button
            type="button"
            className="button button-quiet"
            disabled={end.isPending}
            onClick={() => end.mutate(undefined)}
          >
            {said.end}
          </button>
        )}
      </div>
    </>
  )
}
