/** What a letter lacks, asked as questions; the answers become facts and the letter is written with them. */
import type { FormEvent } from 'react'
import type { DraftView, MissingView } from '../../app/views/draft-view.ts'
import { api, asked } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { useKeptState } from '../parts/kept-state.ts'
import { words } from '../words.ts'

type MissingProps = {
  readonly stepId: string
  readonly missing: readonly MissingView[]
  /** The person changed the letter, so writing it anew sets their wording aside. */
  readonly isOwnWording: boolean
  readonly onWritten: (draft: DraftView) => void
}

export function MissingQuestions({ stepId, missing, isOwnWording, onWritten }: MissingProps) {
  const [answers, setAnswers, letGo] = useKeptState<Readonly<Record<string, string>>>(`missing.${stepId}`, {})
  const given = missing.flatMap(({ field }) =>
    answers[field]?.trim() ? [{ field, answer: answers[field].trim() }] : [],
  )
  const write = useTell(
    () => asked(api.steps[':stepId'].answers.$post({ param: { stepId }, json: { answers: given } })),
    {
      onSuccess: (draft) => {
        setAnswers({})
        letGo()
        onWritten(draft)
      },
    },
  )
  if (missing.length === 0) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (given.length > 0) write.mutate(undefined)
  }
  return (
    <section className="missing" aria-labelledby="missing-title">
      <h2 id="missing-title">{words.letter.missing}</h2>
      <p className="meta">{isOwnWording ? words.letter.missingRewrites : words.letter.missingSub}</p>
      <form className="fields" onSubmit={submit}>
        {missing.map(({ field, question, makesPossible }) => (
          <label key={field} className="field">
            <span>{question}</span>
            <textarea
              rows={1}
              value={answers[field] ?? ''}
              onChange={(event) => setAnswers({ ...answers, [field]: event.target.value })}
            />
            <small>{makesPossible}</small>
          </label>
        ))}
        <ProblemNote error={write.error} />
        <div className="actions">
          <button className="button" disabled={write.isPending}>
            {words.letter.missingSave}
          </button>
        </div>
      </form>
    </section>
  )
}
