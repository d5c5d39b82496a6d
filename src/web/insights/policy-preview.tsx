/** A rhythm and its values, and the six weeks they would make. Every change is drawn at once; it holds once it is kept. */
import { useEffect, useState } from 'react'
import type { PolicyGroundView } from '../../app/views/policy-ground-view.ts'
import { rhythms, type Rhythm } from '../../core/policy/policy.ts'
import { api, asked } from '../api/client.ts'
import { usePolicyGround } from '../api/queries.ts'
import { useTell } from '../api/use-tell.ts'
import { useNotices } from '../frame/notices.tsx'
import { ProblemNote } from '../parts/asked.tsx'
import { insightsWords } from '../words/insights-words.ts'
import { words } from '../words.ts'
import { PolicyValues } from './policy-values.tsx'
import { changedFrom, type ChosenChange, type Values } from './chosen-policy.ts'
import { useSixWeeks } from './use-six-weeks.ts'
import { sayWeeks, WeeksCalendar } from './weeks-calendar.tsx'
import './rhythm.css'

/** Long enough that a value dragged through its range is told once. */
const quietMs = 700

/** Under a week and a half of working days, as an employer would say "by Friday week". */
const promisedWithin = 8

export function PolicyPreview() {
  const ground = usePolicyGround()
  if (ground.data) return <Preview ground={ground.data} />
  return ground.error ? <ProblemNote error={ground.error} /> : <p className="loading rhythm-place">{words.loading}</p>
}

function Preview({ ground }: { readonly ground: PolicyGroundView }) {
  const { preview } = insightsWords
  const [rhythm, setRhythm] = useState<Rhythm>(ground.rhythm)
  const [values, setValues] = useState<Values>({})
  const [isPromised, setPromised] = useState(true)
  const weeks = useSixWeeks(ground, { rhythm, values, promisedWithin: isPromised ? promisedWithin : null })
  const changes = changedFrom(ground, rhythm, values)
  const keep = useTell(() => keepPolicy(rhythm === ground.rhythm ? null : rhythm, changes), {
    said: ({ words: text, withdrawn }) => preview.kept(text, withdrawn),
  })
  useSaidAfterChange(weeks === null ? '' : sayWeeks(weeks))
  return (
    <div className="rhythm">
      <div className="rhythm-controls">
        <Choice
          legend={preview.rhythm}
          options={rhythms.map((each) => [each, preview.rhythms[each]])}
          value={rhythm}
          onChange={(each) => {
            setRhythm(each)
            setValues({})
          }}
        />
        <Choice
          legend={preview.promised}
          options={[
            ['day', preview.promises.day],
            ['none', preview.promises.none],
          ]}
          value={isPromised ? 'day' : 'none'}
          onChange={(each) => setPromised(each === 'day')}
        />
        <PolicyValues ground={ground} rhythm={rhythm} isPromised={isPromised} values={values} onChange={setValues} />
        <ProblemNote error={keep.error} />
        <div className="actions">
          <button
            type="button"
            className="button button-primary"
            disabled={keep.isPending || (rhythm === ground.rhythm && changes.length === 0)}
            onClick={() => keep.mutate(undefined)}
          >
            {preview.keep}
          </button>
        </div>
      </div>
      {weeks === null ? <p className="loading rhythm-place">{words.loading}</p> : <WeeksCalendar weeks={weeks} />}
    </div>
  )
}

/** The rhythm first, for the values lie over it. One at a time: each is looked at by itself, and told if it is refused. */
async function keepPolicy(rhythm: Rhythm | null, changes: readonly ChosenChange[]) {
  const done = rhythm === null ? [] : [await asked(api.rhythm.$put({ json: { rhythm } }))]
  for (const { line, value } of changes)
    done.push(await asked(api.policy[':line'].$put({ param: { line }, json: { value } })))
  return {
    words: done.map(({ words: text }) => text).join(' '),
    withdrawn: done.reduce((sum, { withdrawn }) => sum + withdrawn, 0),
  }
}

/** Tells the ears what the eyes see redrawn, once the hand rests. */
function useSaidAfterChange(said: string): void {
  const { announce } = useNotices()
  const [first] = useState(said)
  useEffect(() => {
    if (said === first || said === '') return
    const timer = setTimeout(() => announce(said), quietMs)
    return () => clearTimeout(timer)
  }, [said, first, announce])
}

export function Choice<Value extends string>({
  legend,
  options,
  value,
  onChange,
}: {
  readonly legend: string
  readonly options: readonly (readonly [Value, string])[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}) {
  return (
    <fieldset className="rhythm-choice">
      <legend>{legend}</legend>
      <div className="choices">
        {options.map(([each, label]) => (
          <label key={each} className="choice">
            <input type="radio" name={legend} checked={each === value} onChange={() => onChange(each)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
