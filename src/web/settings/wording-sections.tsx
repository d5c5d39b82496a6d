/** Settings about wording: the person's voice, a model, second readers. Each says what leaves before it is turned on. */
import { useState, type FormEvent, type ReactNode } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { HelpView } from '../../server/verbs.ts'
import { api, asked } from '../api/client.ts'
import { askedWithBytes } from '../api/raw.ts'
import { useHelp } from '../api/queries.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { Field } from '../parts/field.tsx'
import { givenIn } from '../parts/given-in.ts'
import { Section } from '../parts/section.tsx'
import { wordingWords } from '../words/wording-words.ts'

export function WordingSections() {
  const help = useHelp().data
  return (
    <>
      <VoiceSection />
      {help && <ModelSection help={help} />}
      {help && <ReaderSection help={help} />}
    </>
  )
}

type Voice = { readonly text: string }

function VoiceSection() {
  const { voice } = wordingWords
  const stored = useQuery({ queryKey: ['voice'], queryFn: () => asked(api.voice.$get()) }).data?.text
  const [typed, setTyped] = useState<string | null>(null)
  const client = useQueryClient()
  const done = {
    onSuccess: (now: Voice) => {
      client.setQueryData(['voice'], now)
      setTyped(null)
    },
  }
  const save = useTell((text: string) => asked(api.voice.$put({ json: { text } })), {
    said: () => voice.saved,
    ...done,
  })
  const forget = useTell(() => asked(api.voice.$delete()), { said: () => voice.forgotten, ...done })
  const learn = useTell(
    (file: File) =>
      askedWithBytes<Voice>(`/api/files/voice?${new URLSearchParams({ name: file.name }).toString()}`, file),
    { said: () => voice.learnt, ...done },
  )
  if (stored === undefined) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(typed ?? stored)
  }
  return (
    <Section title={voice.title}>
      <p className="meta">{voice.sub}</p>
      <form className="fields" onSubmit={submit}>
        <Field label={voice.profile}>
          {(props) => (
            <textarea
              {...props}
              rows={8}
              spellCheck={false}
              value={typed ?? stored}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Field label={voice.learn}>
          {(props) => (
            <input
              {...props}
              type="file"
              accept=".txt,.eml,text/plain,message/rfc822"
              onChange={({ target }) => {
                const [file] = target.files ?? []
                if (file) learn.mutate(file)
                target.value = ''
              }}
            />
          )}
        </Field>
        <ProblemNote error={save.error ?? learn.error ?? forget.error} />
        <div className="actions">
          <button className="button" disabled={save.isPending || typed === null}>
            {voice.save}
          </button>
          <button type="button" className="button button-quiet" onClick={() => forget.mutate(undefined)}>
            {voice.forget}
          </button>
        </div>
      </form>
    </Section>
  )
}

function ModelSection({ help: { model } }: { readonly help: HelpView }) {
  const { model: said, off, tryIt } = wordingWords
  const set = useTell((json: { url: string; model: string; key?: string; agreed: boolean }) =>
    asked(api.model.$put({ json })),
  )
  const forget = useTell(() => asked(api.model.$delete()))
  const attempt = useTell(() => asked(api.model.try.$post()), { said: ({ words }) => words })
  return (
    <Section title={said.title}>
      <p className="meta">{said.sub}</p>
      {model ? (
        <>
          <p className="mail-state">{said.isOn(model.model, model.url)}</p>
          <p className="meta">{model.leaves}</p>
          <ProblemNote error={attempt.error} />
          <div className="actions">
            <button
              type="button"
              className="button"
              disabled={attempt.isPending}
              onClick={() => attempt.mutate(undefined)}
            >
              {tryIt}
            </button>
            <button type="button" className="button button-quiet" onClick={() => forget.mutate(undefined)}>
              {off}
            </button>
          </div>
        </>
      ) : (
        <AgreedForm
          urlLabel={said.url}
          urlHint={said.urlHint}
          keyLabel={said.key}
          error={set.error}
          onSet={(given, agreed) =>
            set.mutate({
              url: given('url'),
              model: given('model'),
              agreed,
              ...(given('key') ? { key: given('key') } : {}),
            })
          }
        >
          <Field label={said.name}>{(props) => <input {...props} name="model" required autoComplete="off" />}</Field>
        </AgreedForm>
      )}
    </Section>
  )
}

function ReaderSection({ help }: { readonly help: HelpView }) {
  const { reader: said } = wordingWords
  type Setting = {
    readonly reader: 'languagetool' | 'model'
    readonly url?: string
    readonly key?: string
    readonly agreed: boolean
  }
  const set = useTell(({ reader, ...json }: Setting) => asked(api.readers[':reader'].$put({ param: { reader }, json })))
  const dismiss = useTell((reader: 'languagetool' | 'model') =>
    asked(api.readers[':reader'].$delete({ param: { reader } })),
  )
  const isOn = (id: string) => help.readers.some((reader) => reader.id === id)
  return (
    <Section title={said.title}>
      <p className="meta">{said.sub}</p>
      {help.readers.map(({ id, name, url, leaves }) => (
        <div key={id}>
          <p className="mail-state">{wordingWords.model.isOn(name, url)}</p>
          <p className="meta">{leaves}</p>
          <button type="button" className="button button-quiet" onClick={() => dismiss.mutate(id)}>
            {said.noLonger(name)}
          </button>
        </div>
      ))}
      {!isOn('languagetool') && (
        <AgreedForm
          urlLabel={said.url}
          keyLabel={said.key}
          error={set.error}
          onSet={(given, agreed) =>
            set.mutate({
              reader: 'languagetool',
              url: given('url'),
              agreed,
              ...(given('key') ? { key: given('key') } : {}),
            })
          }
        />
      )}
      {help.model && !isOn('model') && (
        <div className="actions">
          <button type="button" className="button" onClick={() => set.mutate({ reader: 'model', agreed: true })}>
            {said.withModel}
          </button>
        </div>
      )}
    </Section>
  )
}

type AgreedFormProps = {
  readonly urlLabel: string
  readonly urlHint?: string
  readonly keyLabel: string
  readonly error: unknown
  readonly children?: ReactNode
  readonly onSet: (given: (name: string) => string, agreed: boolean) => void
}

/** The first press says what would leave and where to; only with the box ticked is anything set. */
function AgreedForm({ urlLabel, urlHint, keyLabel, error, children, onSet }: AgreedFormProps) {
  const [agreed, setAgreed] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSet(givenIn(event.currentTarget), agreed)
  }
  return (
    <form className="fields" onSubmit={submit}>
      <Field label={urlLabel}>
        {(props) => (
          <input
            {...props}
            name="url"
            onChange={() => setAgreed(false)}
            type="url"
            required
            autoComplete="off"
            placeholder={urlHint ? undefined : 'http://localhost:8081'}
          />
        )}
      </Field>
      {urlHint && <p className="meta">{urlHint}</p>}
      {children}
      <Field label={keyLabel}>{(props) => <input {...props} name="key" type="password" autoComplete="off" />}</Field>
      <ProblemNote error={error} />
      {error !== null && (
        <label className="tick">
          <input type="checkbox" checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />
          {wordingWords.agree}
        </label>
      )}
      <div className="actions">
        <button className="button">{wordingWords.set}</button>
      </div>
    </form>
  )
}
