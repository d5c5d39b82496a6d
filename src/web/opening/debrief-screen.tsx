/** Four short questions right after an interview, as one calm form. What is typed is kept until it is saved. */
import type { FormEvent } from 'react'
import { useLocation } from 'wouter'
import type { OpeningView } from '../../app/views/opening-view.ts'
import { api, asked } from '../api/client.ts'
import { useOpening } from '../api/queries.ts'
import { useTell } from '../api/use-tell.ts'
import { Asked, ProblemNote } from '../parts/asked.tsx'
import { useKeptState } from '../parts/kept-state.ts'
import { Page } from '../parts/page.tsx'
import { paths } from '../paths.ts'
import { words } from '../words.ts'
import { debriefOf, emptyAnswers, type DebriefAnswers } from './debrief-answers.ts'

export function DebriefScreen({ openingId }: { readonly openingId: string }) {
  return (
    <Asked query={useOpening(openingId)} title={words.debrief.title('')}>
      {(view) => <Debrief key={view.openingId} view={view} />}
    </Asked>
  )
}

function Debrief({ view }: { readonly view: OpeningView }) {
  const { debrief } = words
  const { openingId, company, people } = view
  const [, goTo] = useLocation()
  const [answers, setAnswers, letGo] = useKeptState<DebriefAnswers>(`debrief.${openingId}`, emptyAnswers)
  const change = (changed: Partial<DebriefAnswers>) => setAnswers({ ...answers, ...changed })
  const save = useTell(
    () => asked(api.openings[':openingId'].debrief.$post({ param: { openingId }, json: debriefOf(answers) })),
    {
      said: ({ promise }) => debrief.saved(promise),
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
  const met = people.filter(({ part }) => part === 'interviewer')
  const asked4 = met.length > 0 ? met : people
  return (
    <Page title={debrief.title(company)} sub={debrief.sub} className="debrief">
      <form onSubmit={submit}>
        <fieldset className="question">
          <legend>{debrief.said}</legend>
          {(asked4.length > 0 ? asked4 : [null]).map((person) => {
            const id = person?.id ?? ''
            const point = answers.points[id] ?? { said: '', myLink: '' }
            const set = (changed: Partial<typeof point>) =>
              change({ points: { ...answers.points, [id]: { ...point, ...changed } } })
            return (
              <div key={id} className="pair">
                <Area
                  label={person ? debrief.saidBy(person.name) : debrief.saidByNobody}
                  hint={debrief.saidHint}
                  value={point.said}
                  onChange={(said) => set({ said })}
                />
                <Area
                  label={debrief.link}
                  about={person?.name}
                  hint={debrief.linkHint}
                  value={point.myLink}
                  onChange={(myLink) => set({ myLink })}
                />
              </div>
            )
          })}
        </fieldset>
        <fieldset className="question">
          <legend>{debrief.promise}</legend>
          <label className="field">
            <span className="for-ears">{debrief.promise}</span>
            <input
              value={answers.promise}
              onChange={(event) => change({ promise: event.target.value })}
              autoComplete="off"
              aria-describedby="promise-hint"
            />
            <small id="promise-hint">{debrief.promiseHint}</small>
          </label>
        </fieldset>
        <fieldset className="question">
          <legend>{debrief.rating}</legend>
          <div className="choices">
            {debrief.ratings.map((rating, index) => (
              <label key={rating} className="choice">
                <input
                  type="radio"
                  name="rating"
                  checked={answers.rating === index + 1}
                  onChange={() => change({ rating: index + 1 })}
                />
                <span>{rating}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset className="question">
          <legend>{debrief.mend}</legend>
          <div className="pair">
            <Area label={debrief.mistake} value={answers.mistake} onChange={(mistake) => change({ mistake })} />
            <Area label={debrief.better} value={answers.better} onChange={(better) => change({ better })} />
          </div>
          {answers.mistake.trim() !== '' && (
            <Tick label={debrief.noticed} checked={answers.noticed} onChange={(noticed) => change({ noticed })} />
          )}
          <div className="pair">
            <Area label={debrief.toAdd} value={answers.toAdd} onChange={(toAdd) => change({ toAdd })} />
            <Area label={debrief.interest} value={answers.interest} onChange={(interest) => change({ interest })} />
          </div>
          <Tick label={debrief.noThanks} checked={answers.noThanks} onChange={(noThanks) => change({ noThanks })} />
        </fieldset>
        <ProblemNote error={save.error} />
        <div className="actions">
          <button className="button button-primary" disabled={save.isPending}>
            {debrief.save}
          </button>
        </div>
      </form>
    </Page>
  )
}

type AreaProps = {
  readonly label: string
  /** For ears: whose line this is. */ readonly about?: string | undefined
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Area({ label, about, hint, value, onChange }: AreaProps) {
  return (
    <label className="field">
      <span>
        {label}
        {about && <span className="for-ears"> ({about})</span>}
      </span>
      <textarea rows={2} value={value} onChange={(event) => onChange(event.target.value)} />
      {hint && <small>{hint}</small>}
    </label>
  )
}

function Tick({
  label,
  checked,
  onChange,
}: {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}) {
  return (
    <label className="tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}
