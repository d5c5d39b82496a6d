/** An answer whose meaning only the person can tell. What came by mail is shown as text, never as markup. */
import type { FormEvent } from 'react'
import { useLocation } from 'wouter'
import { replyKinds, type ReplyKind } from '../../core/mail/reply-kind.ts'
import { meaningLabels } from '../../core/words/heard-words.ts'
import type { ReplyView } from '../../server/verbs.ts'
import { api, asked } from '../api/client.ts'
import { useReply } from '../api/queries.ts'
import { useTell } from '../api/use-tell.ts'
import { Asked, ProblemNote } from '../parts/asked.tsx'
import { useKeptState } from '../parts/kept-state.ts'
import { Field } from '../parts/field.tsx'
import { Page } from '../parts/page.tsx'
import { paths } from '../paths.ts'
import { breakable, words } from '../words.ts'
import { MailSheet } from './mail-sheet.tsx'

export function AnswerScreen({ stepId }: { readonly stepId: string }) {
  return (
    <Asked query={useReply(stepId)} title={words.answer.question}>
      {(reply) => <Answer key={reply.replyId} reply={reply} />}
    </Asked>
  )
}

function Answer({ reply }: { readonly reply: ReplyView }) {
  const { answer } = words
  const { who, subject } = reply
  return (
    <Page
      title={answer.title(who?.name ?? reply.company)}
      sub={[reply.company, reply.role].filter(Boolean).join(' · ')}
      className="answer"
    >
      <article className="sheet mail">
        <dl className="mail-head">
          <div>
            <dt>{answer.from}</dt>
            <dd>{who ? breakable(who.email ? `${who.name} <${who.email}>` : who.name) : reply.company}</dd>
          </div>
          {subject && (
            <div>
              <dt>{answer.subject}</dt>
              <dd>{subject}</dd>
            </div>
          )}
          <div>
            <dt>{answer.came}</dt>
            <dd>{reply.when}</dd>
          </div>
        </dl>
        <MailSheet reply={reply} />
      </article>
      {reply.evidence && (
        <p className="meta evidence">
          {answer.evidence}: {reply.evidence}
        </p>
      )}
      <MeaningForm reply={reply} />
    </Page>
  )
}

type Meaning = ReplyKind | 'unrelated'
type Said = { readonly meaning: Meaning | null; readonly newDate: string }

/** The suggested meaning first, then the rest as they are listed everywhere. */
function meaningsFor(suggested: ReplyKind | undefined): readonly Meaning[] {
  const rest = replyKinds.filter((kind) => kind !== suggested)
  return [...(suggested ? [suggested] : []), ...rest, 'unrelated']
}

function MeaningForm({ reply }: { readonly reply: ReplyView }) {
  const { answer } = words
  const [, goTo] = useLocation()
  const [{ meaning, newDate }, setSaid, letGo] = useKeptState<Said>(`answer.${reply.replyId}`, {
    meaning: reply.suggestion?.meaning ?? null,
    newDate: reply.newDate ?? '',
  })
  const save = useTell(
    (means: Meaning) =>
      asked(
        api.replies[':replyId'].meaning.$put({
          param: { replyId: reply.replyId },
          json: { meaning: means, ...(newDate ? { newDate } : {}) },
        }),
      ),
    {
      said: ({ words: text }) => text,
      canUndo: true,
      onSuccess: () => {
        letGo()
        goTo(paths.today())
      },
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (meaning) save.mutate(meaning)
  }
  return (
    <form className="section" onSubmit={submit}>
      <fieldset className="question">
        <legend>{answer.question}</legend>
        {reply.suggestion && <p className="suggestion">{reply.suggestion.words}</p>}
        <div className="choices choices-tall">
          {meaningsFor(reply.suggestion?.meaning).map((each) => (
            <label key={each} className="choice">
              <input
                type="radio"
                name="meaning"
                required
                checked={meaning === each}
                onChange={() => setSaid({ meaning: each, newDate })}
              />
              <span>{each === 'unrelated' ? answer.unrelated : meaningLabels[each]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="fields">
        <Field label={answer.date} hint={answer.dateHint}>
          {(props) => (
            <input
              {...props}
              type="date"
              value={newDate}
              onChange={(event) => setSaid({ meaning, newDate: event.target.value })}
            />
          )}
        </Field>
      </div>
      <ProblemNote error={save.error} />
      <div className="actions">
        <button className="button button-primary" disabled={save.isPending}>
          {answer.save}
        </button>
      </div>
    </form>
  )
}
