/** The line that understands a sentence about an interview: shows what it understood while one writes, and saves on a word. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { SentenceView } from '../../app/views/sentence-view.ts'
import { api, asked } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { useShortcuts } from '../frame/shortcuts.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { words } from '../words.ts'
import { ReadingChips } from './reading-chips.tsx'
import { fieldsOf, neededFields, newOpening, type Corrections, type FieldName } from './reading.ts'

/** A pause in writing, after which the sentence is read. */
const pauseMs = 220

export function QuickAdd({ isFirst }: { readonly isFirst: boolean }) {
  const id = useId()
  const ref = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [corrections, setCorrections] = useState<Corrections>({})
  const [openField, setOpenField] = useState<FieldName | null>(null)
  const [isAsking, setAsking] = useState(false)
  useShortcuts(useMemo(() => ({ n: () => ref.current?.focus() }), []))

  const { data, error } = useUnderstood(text)
  const view = text.trim() === '' ? undefined : data
  const clear = () => {
    setText('')
    setCorrections({})
    setOpenField(null)
    setAsking(false)
  }
  const add = useTell((body: ReturnType<typeof newOpening>) => asked(api.openings.$post({ json: body })), {
    said: ({ isNew }, { company }) => words.quickAdd.saved(company, isNew),
    canUndo: true,
    onSuccess: () => {
      clear()
      ref.current?.focus()
    },
  })

  /** Reads once more what stands there now, so that the last words count however fast they were typed. */
  const save = async () => {
    const fresh = await asked(api.understand.$post({ json: { text } })).catch(() => view)
    if (fresh === undefined) return
    const fields = fieldsOf(fresh, corrections)
    const [needed] = neededFields(fields)
    if (needed === undefined) return add.mutate(newOpening(fresh, fields))
    setAsking(true)
    setOpenField(needed)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      if (text.trim()) void save()
    }
    if (event.key === 'Escape') clear()
  }

  return (
    <div className="quick" data-open={text.trim() !== ''}>
      <div className="quick-line">
        <label htmlFor={id} className="for-ears">
          {words.quickAdd.label}
        </label>
        <textarea
          id={id}
          ref={ref}
          rows={1}
          value={text}
          placeholder={words.quickAdd.placeholder}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          autoComplete="off"
        />
        {text === '' && (
          <kbd aria-hidden="true" className="quick-key">
            n
          </kbd>
        )}
      </div>
      {isFirst && text === '' && (
        <button
          type="button"
          className="link-button quick-example"
          onClick={() => (setText(words.today.first.example), ref.current?.focus())}
        >
          {words.today.first.tryExample}
        </button>
      )}
      {view && (
        <fieldset className="quick-reading" aria-label={words.quickAdd.understood}>
          <ReadingChips
            view={view}
            fields={fieldsOf(view, corrections)}
            isAsking={isAsking}
            openField={openField}
            onOpen={setOpenField}
            onCorrect={(changed) => setCorrections((before) => ({ ...before, ...changed }))}
          />
          <QuickHints view={view} />
          <ProblemNote error={add.error} />
          <div className="actions">
            <button
              type="button"
              className="button button-primary"
              disabled={add.isPending}
              onClick={() => void save()}
            >
              {words.quickAdd.save}
            </button>
            <button type="button" className="button button-quiet" onClick={() => (clear(), ref.current?.focus())}>
              {words.quickAdd.clear}
            </button>
          </div>
        </fieldset>
      )}
      {text.trim().length > 2 && !view && !error && <p className="quick-reading loading">{words.quickAdd.reading}</p>}
      {text.trim() !== '' && !view && <ProblemNote error={error} />}
    </div>
  )
}

function QuickHints({ view }: { readonly view: SentenceView }) {
  const isNothing = view.company === null && view.people.length === 0 && view.heldAt === null && view.heldOn === null
  return (
    <>
      {view.promise && view.promise.by === null && <p className="meta">{view.promise.inWords}</p>}
      {view.notUnderstood.length > 0 && <p className="meta">{words.quickAdd.notUnderstood(view.notUnderstood)}</p>}
      {isNothing && <p className="meta">{words.quickAdd.example}</p>}
    </>
  )
}

/** The reading of the sentence as it stood at the last pause; the one before stays on the screen meanwhile. */
function useUnderstood(text: string) {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return useQuery({
    queryKey: ['understand', paused.trim()],
    queryFn: () => asked(api.understand.$post({ json: { text: paused } })),
    enabled: paused.trim().length > 2,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}
