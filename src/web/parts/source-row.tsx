/** A calendar or an address book elsewhere: what is known of it, reading it again, and reading it no more. */
import { calendarWords } from '../words/calendar-words.ts'
import { ProblemNote } from './asked.tsx'

const said = calendarWords.settings

type Deed = { readonly mutate: (given: undefined) => void; readonly isPending: boolean; readonly error: unknown }

export function SourceRow({
  host,
  words,
  isTroubled = false,
  refreshWord,
  refresh,
  remove,
}: {
  readonly host: string
  readonly words: string
  readonly isTroubled?: boolean
  readonly refreshWord: string
  readonly refresh: Deed
  readonly remove: Deed
}) {
  return (
    <article className="row row-small">
      <div className="row-text">
        <h3 className="row-name">{host}</h3>
        <p className={isTroubled ? 'because' : 'meta'}>{words}</p>
        <ProblemNote error={refresh.error ?? remove.error} />
      </div>
      <div className="row-actions">
        <button
          type="button"
          className="button"
          aria-label={said.ofSource(refreshWord, host)}
          disabled={refresh.isPending}
          onClick={() => refresh.mutate(undefined)}
        >
          {refreshWord}
        </button>
        <button
          type="button"
          className="button button-quiet"
          aria-label={said.ofSource(said.remove, host)}
          disabled={remove.isPending}
          onClick={() => remove.mutate(undefined)}
        >
          {said.remove}
        </button>
      </div>
    </article>
  )
}
