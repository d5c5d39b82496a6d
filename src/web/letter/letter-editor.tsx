/**
 * The letter as one types it: plain text with the remarks marked in place (CSS Custom Highlight API). Where the browser
 * has neither plain-text editing nor highlights, a text area stands in and the remarks stay beside it.
 */
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, type Ref } from 'react'
import type { FindingView } from '../../app/views/draft-view.ts'
import { words } from '../words.ts'
import { caretIn, offsetAt, rangeOf, textOf } from './text-places.ts'

export type EditorHandle = {
  /** The upper edge of a passage on the screen, in pixels; null where it cannot be told. */
  readonly topOf: (span: readonly [number, number]) => number | null
  /** Selects a passage and puts the focus into the letter. */
  readonly select: (span: readonly [number, number]) => void
  /** Puts other words in place of a passage, so that the browser's own undo takes it back. */
  readonly replace: (span: readonly [number, number], text: string) => void
  readonly scrollTo: (span: readonly [number, number]) => void
  readonly caret: () => number | null
  /** The place in the letter under a point of the screen, in pixels. */
  readonly offsetAt: (x: number, y: number) => number | null
}

type EditorProps = {
  readonly ref: Ref<EditorHandle>
  readonly text: string
  readonly isReadOnly: boolean
  readonly findings: readonly FindingView[]
  readonly activeId: string | null
  readonly hintId: string
  readonly onChange: (text: string) => void
}

/** Asked of the browser, not of its name. */
const canMark =
  typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS && isPlainTextEditable()

function isPlainTextEditable(): boolean {
  const probe = document.createElement('div')
  try {
    probe.contentEditable = 'plaintext-only'
  } catch {
    return false
  }
  return probe.contentEditable === 'plaintext-only'
}

export function LetterEditor(props: EditorProps) {
  return canMark ? <MarkedEditor {...props} /> : <PlainEditor {...props} />
}

function MarkedEditor({ ref, text, isReadOnly, findings, activeId, hintId, onChange }: EditorProps) {
  const root = useRef<HTMLDivElement>(null)

  // While one types the page has the text already; only a text from elsewhere is put there.
  useLayoutEffect(() => {
    if (root.current && textOf(root.current) !== text) root.current.textContent = text
  }, [text])

  useEffect(() => {
    const element = root.current
    if (element === null || textOf(element) !== text) return
    const marks = { error: new Highlight(), hint: new Highlight(), praise: new Highlight(), active: new Highlight() }
    marks.active.priority = 1
    for (const { id, severity, span, override } of findings) {
      const range = span && rangeOf(element, ...span)
      if (!range) continue
      if (id === activeId) marks.active.add(range)
      if (override === null) marks[severity].add(range)
    }
    for (const [name, mark] of Object.entries(marks)) CSS.highlights.set(`letter-${name}`, mark)
    return () => Object.keys(marks).forEach((name) => CSS.highlights.delete(`letter-${name}`))
  }, [text, findings, activeId])

  const within = (span: readonly [number, number]) => (root.current ? rangeOf(root.current, ...span) : null)
  const select = (span: readonly [number, number]) => {
    const range = within(span)
    if (range === null) return
    root.current?.focus()
    document
      .getSelection()
      ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
  }
  useImperativeHandle(ref, () => ({
    topOf: (span) => within(span)?.getClientRects()[0]?.top ?? null,
    select,
    replace: (span, words_) => {
      select(span)
      if (document.execCommand('insertText', false, words_)) return
      const [start, end] = span
      onChange(text.slice(0, start) + words_ + text.slice(end))
    },
    scrollTo: (span) => within(span)?.startContainer.parentElement && scrollRangeIntoView(within(span)),
    caret: () => (root.current ? caretIn(root.current) : null),
    offsetAt: (x, y) => (root.current ? offsetAt(root.current, x, y) : null),
  }))

  return (
    <div
      ref={root}
      className="letter-body"
      // A text area cannot carry marks inside its text.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="textbox"
      aria-multiline="true"
      aria-label={words.letter.body}
      aria-describedby={hintId}
      aria-readonly={isReadOnly}
      tabIndex={0}
      contentEditable={isReadOnly ? false : 'plaintext-only'}
      suppressContentEditableWarning
      spellCheck={false}
      onInput={(event) => onChange(textOf(event.currentTarget))}
    />
  )
}

/** Only as far as needed for the passage to be seen. */
function scrollRangeIntoView(range: Range | null): void {
  const rect = range?.getBoundingClientRect()
  if (rect && (rect.top < 72 || rect.bottom > window.innerHeight - 120))
    window.scrollBy({ top: rect.top - window.innerHeight / 3 })
}

function PlainEditor({ ref, text, isReadOnly, hintId, onChange }: EditorProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const select = ([start, end]: readonly [number, number]) => {
    area.current?.focus()
    area.current?.setSelectionRange(start, end)
  }
  useImperativeHandle(ref, () => ({
    topOf: () => null,
    select,
    replace: (span, words_) => {
      select(span)
      if (!document.execCommand('insertText', false, words_))
        onChange(text.slice(0, span[0]) + words_ + text.slice(span[1]))
    },
    scrollTo: () => {},
    offsetAt: () => null,
    caret: () => (document.activeElement === area.current ? (area.current?.selectionStart ?? null) : null),
  }))
  return (
    <textarea
      ref={area}
      className="letter-body"
      aria-label={words.letter.body}
      aria-describedby={hintId}
      value={text}
      readOnly={isReadOnly}
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
