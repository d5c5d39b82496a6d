/** What others say of somebody and their card does not: each field can be left out, and nothing is kept without a yes. */
import { useId, useState } from 'react'
import type { CardQuestionView } from '../../app/views/card-question-view.ts'
import { api, asked } from '../api/client.ts'
import { useCardQuestions } from '../api/queries.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { Section } from '../parts/section.tsx'
import { addressBookWords } from '../words/address-book-words.ts'

const { questions: words } = addressBookWords

/** Of everybody, or of one person. */
export function CardQuestions({ personId }: { readonly personId?: string }) {
  const { data } = useCardQuestions(personId)
  if (data === undefined || data.length === 0) return null
  return (
    <Section title={words.title}>
      <ul className="rows">
        {data.map((question) => (
          <li key={question.id}>
            <QuestionRow question={question} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function QuestionRow({ question }: { readonly question: CardQuestionView }) {
  const { items } = question
  const id = useId()
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const fields = items.map(({ field }) => field).filter((field) => !leftOut.includes(field))
  const tell = useTell(
    (isRight: boolean) =>
      asked(
        api['card-questions'][':id'].$post({
          param: { id: question.id },
          json: { isRight, ...(isRight && leftOut.length > 0 ? { fields } : {}) },
        }),
      ),
    { said: (done) => done.words },
  )
  return (
    <article className="row row-ask" data-row aria-labelledby={id}>
      <div className="row-text">
        <h3 id={id} className="row-title">
          {question.question}
        </h3>
        {items.map(({ field, label, value, before }) => (
          <label key={field} className="tick">
            <input
              type="checkbox"
              checked={!leftOut.includes(field)}
              onChange={({ target }) =>
                setLeftOut(target.checked ? leftOut.filter((each) => each !== field) : [...leftOut, field])
              }
            />
            {before === null ? words.item(label, value) : words.instead(label, value, before)}
          </label>
        ))}
        <ProblemNote error={tell.error} />
        <div className="actions">
          <button
            type="button"
            className="button"
            aria-describedby={id}
            disabled={tell.isPending || fields.length === 0}
            onClick={() => tell.mutate(true)}
          >
            {words.yes}
          </button>
          <button
            type="button"
            className="button button-quiet"
            aria-describedby={id}
            disabled={tell.isPending}
            onClick={() => tell.mutate(false)}
          >
            {words.no}
          </button>
        </div>
      </div>
    </article>
  )
}
