/** Letters with a yes: those that go by themselves, and those that need a word first. */
import { useId } from 'react'
import { Link } from 'wouter'
import type { LetterView } from '../../app/views/today-view.ts'
import { api, asked } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { paths } from '../paths.ts'
import { clocksOf, words } from '../words.ts'

const says = ({ words: text }: { words: string }) => text

export function ScheduledRow({ letter }: { readonly letter: LetterView }) {
  const id = useId()
  const undo = useTell(() => asked(api.undo.$post({ json: { letterId: letter.letterId } })), { said: says })
  const { theirs, yours } = clocksOf(letter.when)
  return (
    <article className="row row-small" data-row aria-labelledby={id}>
      <div className="row-text">
        <div className="row-head">
          <h3 id={id} className="row-name">
            <Link href={paths.letter(letter.stepId)} data-press="open">
              {letter.title}
            </Link>
          </h3>
          <span className="chip chip-plan">
            {letter.state === 'sending' ? words.opening.states.sending : words.today.goes(theirs)}
          </span>
          {yours && <span className="your-clock">{yours}</span>}
        </div>
        <p className="row-of">
          <Link href={paths.opening(letter.openingId)}>{letter.company}</Link>
        </p>
        {letter.note && <p className="because">{letter.note}</p>}
        <ProblemNote error={undo.error} />
      </div>
      {letter.canUndo && (
        <div className="row-actions">
          <button
            type="button"
            className="button"
            aria-describedby={id}
            disabled={undo.isPending}
            onClick={() => undo.mutate(undefined)}
          >
            {words.today.undo}
          </button>
        </div>
      )}
    </article>
  )
}

export function AskRow({ letter }: { readonly letter: LetterView }) {
  const id = useId()
  const settle = useTell(
    (answer: 'it-left' | 'send-again' | 'leave-it') =>
      asked(api.letters[':letterId'].doubt.$post({ param: { letterId: letter.letterId }, json: { answer } })),
    { said: says },
  )
  return (
    <article className="row row-ask" data-row aria-labelledby={id}>
      <div className="row-text">
        <div className="row-head">
          <h3 id={id} className="row-title">
            {letter.title}
          </h3>
          <span className="chip chip-due">
            {letter.state === 'refused' && `${words.opening.states.refused}, `}
            {clocksOf(letter.when).theirs}
          </span>
        </div>
        <p className="row-of">
          <Link href={paths.opening(letter.openingId)}>{letter.company}</Link>
        </p>
        {letter.note && <p className="because">{letter.note}</p>}
        <ProblemNote error={settle.error} />
        <div className="actions">
          <button
            type="button"
            className="button"
            data-press="open"
            aria-describedby={id}
            onClick={() => settle.mutate('it-left')}
          >
            {words.today.doubt.itLeft}
          </button>
          <button type="button" className="button" aria-describedby={id} onClick={() => settle.mutate('send-again')}>
            {words.today.doubt.sendAgain}
          </button>
          <button
            type="button"
            className="button button-quiet"
            aria-describedby={id}
            onClick={() => settle.mutate('leave-it')}
          >
            {words.today.doubt.leaveIt}
          </button>
        </div>
      </div>
    </article>
  )
}
