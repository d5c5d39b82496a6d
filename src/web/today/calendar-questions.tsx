/** Events of the calendar that may be interviews: one click answers, and what one click cannot tell is asked beside it. */
import { useId, useState, type FormEvent } from 'react'
import type { CalendarQuestionView } from '../../app/views/calendar-view.ts'
import { api, asked } from '../api/client.ts'
import { useCalendarQuestions } from '../api/queries.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { Field } from '../parts/field.tsx'
import { Section } from '../parts/section.tsx'
import { calendarWords } from '../words/calendar-words.ts'

export function CalendarQuestions() {
  const { data } = useCalendarQuestions()
  if (data === undefined || data.length === 0) return null
  return (
    <Section title={calendarWords.questions.title}>
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

type Given = {
  readonly company?: string
  readonly zone?: string
  readonly hour?: string
  /** Addresses of those who are no part of it. */
  readonly leftOut?: readonly string[]
}

function QuestionRow({ question }: { readonly question: CalendarQuestionView }) {
  const { questions: said } = calendarWords
  const id = useId()
  const { needs, asks } = question
  const isStillOn = asks === 'still-on'
  const [given, setGiven] = useState<Given>({ zone: question.zone })
  const { leftOut = [] } = given
  const people = question.people.map(({ email }) => email).filter((email) => !leftOut.includes(email))
  const tell = useTell(
    (isInterview: boolean) =>
      asked(
        api.calendar.questions[':id'].$post({
          param: { id: question.id },
          json: {
            isInterview,
            ...(needs.includes('company') && given.company ? { company: given.company } : {}),
            ...(needs.includes('clock') && given.zone ? { zone: given.zone } : {}),
            ...(needs.includes('hour') && given.hour ? { hour: given.hour } : {}),
            ...(isInterview && leftOut.length > 0 ? { people } : {}),
          },
        }),
      ),
    { said: ({ words }) => words },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    tell.mutate(true)
  }
  return (
    <article className="row row-ask" data-row aria-labelledby={id}>
      <form className="row-text" onSubmit={submit}>
        <h3 id={id} className="row-title">
          {question.question}
        </h3>
        {question.company !== null && <p className="row-of">{question.summary}</p>}
        {question.people.length > 0 && (
          <fieldset>
            <legend className="meta">{said.with}</legend>
            {question.people.map(({ name, email, part }) => (
              <label key={email} className="tick">
                <input
                  type="checkbox"
                  checked={!leftOut.includes(email)}
                  onChange={({ target }) =>
                    setGiven({
                      ...given,
                      leftOut: target.checked ? leftOut.filter((each) => each !== email) : [...leftOut, email],
                    })
                  }
                />
                {said.person(name, said.parts[part as keyof typeof said.parts])}
              </label>
            ))}
          </fieldset>
        )}
        <p className="because">{question.evidence.join(' ')}</p>
        {needs.length > 0 && (
          <div className="fields fields-two">
            {needs.includes('company') && (
              <Field label={said.company}>
                {(props) => (
                  <input
                    {...props}
                    required
                    value={given.company ?? ''}
                    onChange={(event) => setGiven({ ...given, company: event.target.value })}
                  />
                )}
              </Field>
            )}
            {needs.includes('clock') && (
              <Field label={said.clock} hint={said.clockHint}>
                {(props) => (
                  <input
                    {...props}
                    required
                    value={given.zone ?? ''}
                    onChange={(event) => setGiven({ ...given, zone: event.target.value })}
                  />
                )}
              </Field>
            )}
            {needs.includes('hour') && (
              <Field label={said.hour}>
                {(props) => (
                  <input
                    {...props}
                    type="time"
                    required
                    value={given.hour ?? ''}
                    onChange={(event) => setGiven({ ...given, hour: event.target.value })}
                  />
                )}
              </Field>
            )}
          </div>
        )}
        <ProblemNote error={tell.error} />
        <div className="actions">
          <button className="button" data-press="open" aria-describedby={id} disabled={tell.isPending}>
            {isStillOn ? said.stillOn : needs.length > 0 ? said.save : said.yes}
          </button>
          <button
            type="button"
            className="button button-quiet"
            aria-describedby={id}
            disabled={tell.isPending}
            onClick={() => tell.mutate(false)}
          >
            {isStillOn ? said.calledOff : said.no}
          </button>
        </div>
      </form>
    </article>
  )
}
