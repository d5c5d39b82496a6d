/** What comes next for an opening, and its day. Amber and red are for time only. */
import type { OpeningLine } from '../../app/list-openings.ts'
import { openingsWords } from '../words/openings-words.ts'

export function NextStep({ line: { next, turn } }: { readonly line: OpeningLine }) {
  if (next === null) return null
  const tone = next.late ? ' chip-late' : turn === 'act' ? ' chip-due' : ''
  return (
    <p className="next-step">
      {openingsWords.next(next.title)} <span className={turn === 'act' ? `chip${tone}` : 'next-day'}>{next.day}</span>
    </p>
  )
}
