/** When something is due, on the clock of the other side; the person's own clock beside it in small. */
import { hasCome } from '../moments.ts'
import { clocksOf, words } from '../words.ts'

type When = { readonly when: string; readonly sendAt: string; readonly late: boolean; readonly now: string }

/** Amber and red are for time only: red when it is late, amber when its hour has come. */
export function WhenChip({ when, sendAt, late, now }: When) {
  const { theirs, yours } = clocksOf(when)
  const isNow = hasCome(sendAt, now)
  const tone = late ? 'late' : isNow ? 'due' : 'plan'
  const said = late ? words.today.wasDue(theirs) : isNow ? words.today.now(theirs) : theirs
  return (
    <>
      <span className={`chip chip-${tone}`}>{said}</span>
      {yours && <span className="your-clock">{words.today.forYou(yours)}</span>}
    </>
  )
}
