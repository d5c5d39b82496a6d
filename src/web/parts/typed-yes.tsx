/** What cannot be undone: first it is told what would go, then it is done with words that are typed. */
import { useState } from 'react'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from './asked.tsx'
import { Field } from './field.tsx'

type Told = { readonly done: boolean; readonly words: string }
type TypedYesProps = {
  readonly words: {
    readonly title: string
    readonly look: string
    readonly type: (words: string) => string
    readonly hint: string
    readonly act: string
  }
  /** What is to be typed. */
  readonly typed: string
  readonly ask: (confirm: string | undefined) => Promise<Told>
  readonly onDone: () => void
}

export function TypedYes({ words, typed, ask, onDone }: TypedYesProps) {
  const [told, setTold] = useState<Told | null>(null)
  const [text, setText] = useState('')
  const look = useTell((_: null) => ask(undefined), { onSuccess: setTold })
  const act = useTell((confirm: string) => ask(confirm), {
    said: (done) => done.words,
    onSuccess: () => {
      setTold(null)
      onDone()
    },
  })
  return (
    <details className="record">
      <summary className="button button-quiet">{words.title}</summary>
      {told === null ? (
        <button type="button" className="button" disabled={look.isPending} onClick={() => look.mutate(null)}>
          {words.look}
        </button>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            act.mutate(text)
          }}
        >
          <p role="status">{told.words}</p>
          <Field label={words.type(typed)} hint={words.hint}>
            {(props) => (
              <input {...props} autoComplete="off" value={text} onChange={({ target }) => setText(target.value)} />
            )}
          </Field>
          <button type="submit" className="button" disabled={text.trim() !== typed || act.isPending}>
            {words.act}
          </button>
        </form>
      )}
      <ProblemNote error={look.error ?? act.error} />
    </details>
  )
}
