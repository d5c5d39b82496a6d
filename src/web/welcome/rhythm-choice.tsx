/** The three rhythms side by side, each with the six weeks it makes of the same silence. */
import { Link } from 'wouter'
import type { PolicyGroundView } from '../../app/views/policy-ground-view.ts'
import { rhythms, type Rhythm } from '../../core/policy/policy.ts'
import { api, asked } from '../api/client.ts'
import { usePolicyGround } from '../api/queries.ts'
import { useTell } from '../api/use-tell.ts'
import { useSixWeeks } from '../insights/use-six-weeks.ts'
import { WeeksCalendar } from '../insights/weeks-calendar.tsx'
import { ProblemNote } from '../parts/asked.tsx'
import { paths } from '../paths.ts'
import { insightsWords } from '../words/insights-words.ts'
import { welcomeWords } from '../words/welcome-words.ts'
import { words } from '../words.ts'
import '../insights/rhythm.css'

/** Working days until a promised answer, as "by Friday week" means. */
const promisedWithin = 8
const unchanged = {}

export function RhythmChoice() {
  const ground = usePolicyGround()
  if (!ground.data)
    return ground.error ? <ProblemNote error={ground.error} /> : <p className="loading rhythm-place">{words.loading}</p>
  return (
    <>
      <ul className="rhythms">
        {rhythms.map((rhythm) => (
          <OneRhythm key={rhythm} rhythm={rhythm} ground={ground.data} />
        ))}
      </ul>
      <p className="meta">
        <Link href={paths.insights()}>{welcomeWords.rhythm.more}</Link>
      </p>
    </>
  )
}

function OneRhythm({ rhythm, ground }: { readonly rhythm: Rhythm; readonly ground: PolicyGroundView }) {
  const weeks = useSixWeeks(ground, { rhythm, values: unchanged, promisedWithin })
  const take = useTell(() => asked(api.rhythm.$put({ json: { rhythm } })), { said: ({ words: text }) => text })
  const isYours = ground.rhythm === rhythm
  const name = insightsWords.preview.rhythms[rhythm]
  return (
    <li className="rhythm-one" data-yours={isYours}>
      <h3 className="row-title">
        {name} {isYours && <span className="chip">{welcomeWords.rhythm.yours}</span>}
      </h3>
      <p className="rhythm-says">{welcomeWords.rhythm.says[rhythm]}</p>
      {weeks === null ? (
        <div className="rhythm-place" />
      ) : (
        <WeeksCalendar weeks={weeks} caption={`${insightsWords.preview.drawing}, ${name}`} isSmall />
      )}
      <ProblemNote error={take.error} />
      {!isYours && (
        <div className="actions">
          <button type="button" className="button" disabled={take.isPending} onClick={() => take.mutate(undefined)}>
            {welcomeWords.rhythm.take(name)}
          </button>
        </div>
      )}
    </li>
  )
}
