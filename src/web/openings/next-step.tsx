/** What comes next for an opening, and its day. Amber and red are for time only. */
import type { OpeningLine } from '../../app/list-openings.ts'
import { openingsWords } from '../words/openings-words.ts'

/** Where it is the person's turn the step is the news; where one waits, what is awaited. */
export function StandingWords({ line }: { readonly line: OpeningLine }) {
  const { next, turn, words } = line
  if (next === null) return <p className="line-why">{words}</p>
  if (turn !== 'act')
    return (
      <>
        <p className="line-why">{words}</p>
        <p className="next-step">{openingsWords.next(next.title, next.day)}</p>
      </>
    )
  return (
    <>
      <p className="line-why">
        {next.title}{' '}
        <span className={next.late ? 'chip chip-late' : next.isToday ? 'chip chip-due' : 'chip'}>
          {next.late ? openingsWords.late(next.day) : next.day}
        </span>
      </p>
      <p className="next-step">{words}</p>
    </>
  )
}
