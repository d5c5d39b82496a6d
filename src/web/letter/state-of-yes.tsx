/** What became of the yes: when the letter goes, that it went, or what is asked about it. */
import type { DraftView } from '../../app/views/draft-view.ts'
import { api, asked } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { words } from '../words.ts'

const says = ({ words: text }: { words: string }) => text

export function StateOfYes({ draft: { letterId, outbox } }: { readonly draft: DraftView }) {
  const { letter, today } = words
  const undo = useTell(() => asked(api.undo.$post({ json: { letterId } })), { said: says })
  const settle = useTell(
    (answer: 'it-left' | 'send-again' | 'leave-it') =>
      asked(api.letters[':letterId'].doubt.$post({ param: { letterId }, json: { answer } })),
    { said: says },
  )
  if (outbox === null) return null
  const isAsked = outbox.state === 'asking' || outbox.state === 'in-doubt'
  return (
    <div className="state-of-yes" data-state={outbox.state}>
      <p>
        <strong>{sentenceOf(outbox)}</strong> {outbox.note}
      </p>
      {(outbox.state === 'approved' || isAsked) && (
        <div className="actions">
          {outbox.state === 'approved' && (
            <button type="button" className="button" disabled={undo.isPending} onClick={() => undo.mutate(undefined)}>
              {letter.takeYesBack}
            </button>
          )}
          {isAsked && (
            <>
              <button type="button" className="button" onClick={() => settle.mutate('it-left')}>
                {today.doubt.itLeft}
              </button>
              <button type="button" className="button" onClick={() => settle.mutate('send-again')}>
                {today.doubt.sendAgain}
              </button>
              <button type="button" className="button button-quiet" onClick={() => settle.mutate('leave-it')}>
                {today.doubt.leaveIt}
              </button>
            </>
          )}
        </div>
      )}
      <ProblemNote error={undo.error ?? settle.error} />
    </div>
  )
}

function sentenceOf({ state, when }: NonNullable<DraftView['outbox']>): string {
  const { letter } = words
  switch (state) {
    case 'approved':
      return letter.goes(when)
    case 'sending':
      return letter.leaving
    case 'sent':
      return letter.sent(when)
    case 'refused':
      return letter.refused
    case 'withdrawn':
      return letter.withdrawn
    case 'in-doubt':
    case 'asking':
      return letter.asking
  }
}
