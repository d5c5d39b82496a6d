/** The line that understands a sentence about an interview: shows what it understood while one writes, and saves on a word. */
import {
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
} from 'react'
import type { SentenceView } from '../../app/views/sentence-view.ts'
import { api, asked } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { useKeptState } from '../parts/kept-state.ts'
import { words } from '../words.ts'
import { offerQuickAdd, type Given } from './begin-quick-add.ts'
import { fileOf, isMaterial, readGiven } from './given.ts'
import { ReadingChips } from './reading-chips.tsx'
import { fieldsOf, neededFields, newOpening, type Corrections, type FieldName } from './reading.ts'
import { useUnderstood } from './use-understood.ts'

type Telling = { readonly text: string; readonly corrections: Corrections; readonly notes: readonly string[] }
const nothing: Telling = { text: '', corrections: {}, notes: [] }

type QuickAddProps = {
  /** Nothing was ever told: an example is offered. */
  readonly isFirst?: boolean
  /** Where it stands; on a screen it is the line that `n` goes to. */
  readonly place?: 'line' | 'dialog'
  /** What is there to begin with. */
  readonly given?: Given | null
  readonly onSaved?: () => void
}

export function QuickAdd({ isFirst = false, place = 'line', given = null, onSaved }: QuickAddProps) {
  const id = useId()
  const ref = useRef<HTMLTextAreaElement>(null)
  const [kept, keepTelling, letTellingGo] = useKeptState<Telling>('quick-add', nothing)
  const { text, corrections, notes } = kept
  const [openField, setOpenField] = useState<FieldName | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [carried, setCarried] = useState<{ readonly problem: unknown; readonly isReading: boolean }>({
    problem: null,
    isReading: false,
  })

  const {
    view: understood,
    error,
    fresh,
  } = useUnderstood(text, { country: corrections.country, zone: corrections.zone })
  const view = text.trim() === '' ? undefined : understood
  const set = useCallback(
    (changed: Partial<Telling>) => keepTelling({ ...nothing, ...kept, ...changed }),
    [keepTelling, kept],
  )
  const clear = () => {
    keepTelling(nothing)
    letTellingGo()
    setOpenField(null)
    setAsking(false)
    setCarried({ problem: null, isReading: false })
  }
  const begin = useCallback(
    (material: Given | null) => {
      if (material) keepTelling({ text: material.words, corrections: material.fields, notes: material.notes })
      ref.current?.focus()
    },
    [keepTelling],
  )
  useEffect(() => (place === 'line' ? offerQuickAdd('line', begin) : undefined), [place, begin])
  useEffect(() => {
    if (place === 'dialog') begin(given)
    // Only what it was opened with.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const add = useTell((body: ReturnType<typeof newOpening>) => asked(api.openings.$post({ json: body })), {
    said: ({ isNew, known }, { company }) =>
      [
        words.quickAdd.saved(company, isNew),
        ...(known.length > 0 ? [words.quickAdd.known(known.map(({ name }) => name))] : []),
      ].join(' '),
    canUndo: true,
    onSuccess: () => {
      clear()
      ref.current?.focus()
      onSaved?.()
    },
  })

  const save = async () => {
    const now = await fresh()
    if (now === undefined) return
    const fields = fieldsOf(now, corrections)
    const [needed] = neededFields(fields)
    if (needed === undefined) return add.mutate(newOpening(now, fields))
    setAsking(true)
    setOpenField(needed)
  }
  const take = async (material: Blob) => {
    setCarried({ problem: null, isReading: true })
    try {
      begin(await readGiven(material))
      setCarried({ problem: null, isReading: false })
    } catch (problem) {
      setCarried({ problem, isReading: false })
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      if (text.trim()) void save()
    }
    if (event.key === 'Escape' && (text !== '' || carried.problem !== null)) {
      event.stopPropagation()
      clear()
    }
  }
  const onPaste = (event: ClipboardEvent) => {
    const file = fileOf(event.clipboardData)
    const pasted = event.clipboardData.getData('text/plain')
    if (file === null && !isMaterial(pasted)) return
    event.preventDefault()
    void take(file ?? new Blob([pasted.trimStart()]))
  }
  const onDrop = (event: DragEvent) => {
    const file = fileOf(event.dataTransfer)
    if (file === null) return
    event.preventDefault()
    event.stopPropagation()
    void take(file)
  }

  return (
    // Files are dropped anywhere on it; the button beside the line does the same for a keyboard.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="quick"
      data-open={text.trim() !== ''}
      onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={onDrop}
    >
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
          onChange={(event) => set({ text: event.target.value })}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          autoComplete="off"
        />
        {text === '' && place === 'line' && (
          <kbd aria-hidden="true" className="quick-key">
            n
          </kbd>
        )}
        {text === '' && (
          <label className="quick-file" title={words.quickAdd.file}>
            <input
              type="file"
              accept=".ics,.eml,text/calendar,message/rfc822"
              aria-label={words.quickAdd.file}
              onChange={(event) => {
                const [file] = event.target.files ?? []
                if (file) void take(file)
                event.target.value = ''
              }}
            />
            <svg aria-hidden="true" viewBox="0 0 20 20" width="18" height="18">
              <path d="M10 3v9m-3.5-3.5L10 12l3.5-3.5M3.5 12v3a1.5 1.5 0 0 0 1.5 1.5h10a1.5 1.5 0 0 0 1.5-1.5v-3" />
            </svg>
          </label>
        )}
      </div>
      {isFirst && text === '' && (
        <button
          type="button"
          className="link-button quick-example"
          onClick={() => (set({ text: words.today.first.example }), ref.current?.focus())}
        >
          {words.today.first.tryExample}
        </button>
      )}
      {carried.problem !== null && (
        <div className="quick-reading">
          <ProblemNote error={carried.problem} />
        </div>
      )}
      {view && (
        <fieldset className="quick-reading" aria-label={words.quickAdd.understood}>
          {notes.map((note) => (
            <p key={note} className="quick-note">
              {note}
            </p>
          ))}
          <ReadingChips
            view={view}
            fields={fieldsOf(view, corrections)}
            isAsking={isAsking}
            openField={openField}
            onOpen={setOpenField}
            onCorrect={(changed) => set({ corrections: { ...corrections, ...changed } })}
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
      {(carried.isReading || (text.trim().length > 2 && !view && !error)) && (
        <p className="quick-reading loading">{words.quickAdd.reading}</p>
      )}
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
