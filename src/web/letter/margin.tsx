/** The review in the margin, like an editor's proof marks: each remark beside its line, with a mend, or praise. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { FindingView } from '../../app/views/draft-view.ts'
import { words } from '../words.ts'
import type { EditorHandle } from './letter-editor.tsx'
import { MarginNote } from './margin-note.tsx'
import { marginPlaces } from './margin-places.ts'

type MarginProps = {
  readonly letterId: string
  readonly findings: readonly FindingView[]
  readonly overrides: Readonly<Record<string, string>>
  readonly text: string
  readonly editor: RefObject<EditorHandle | null>
  readonly isReadOnly: boolean
  readonly activeId: string | null
  readonly onActive: (id: string | null) => void
  readonly onOverride: (id: string, reason: string | null) => void
}

const gapPx = 18
/** From here on the margin stands beside the sheet; see letter.css. */
const wideEnough = '(min-width: 1180px)'

export function Margin({
  letterId,
  findings,
  overrides,
  text,
  editor,
  isReadOnly,
  activeId,
  onActive,
  onOverride,
}: MarginProps) {
  const list = useRef<HTMLUListElement>(null)
  const [tops, setTops] = useState<readonly number[] | null>(null)
  const [height, setHeight] = useState(0)
  const isWide = useMatch(wideEnough)

  const place = useCallback(() => {
    const margin = list.current
    if (margin === null || !isWide) return setTops(null)
    const edge = margin.getBoundingClientRect().top
    const notes = [...margin.children].map((note, index) => {
      const span = findings[index]?.span
      const top = span ? editor.current?.topOf(span) : null
      return {
        wanted: top === null || top === undefined ? 0 : top - edge - 4,
        height: (note as HTMLElement).offsetHeight,
      }
    })
    if (notes.every(({ wanted }) => wanted === 0)) return setTops(null)
    const next = marginPlaces(notes, gapPx)
    setTops((before) =>
      before?.length === next.length && before.every((top, index) => Math.abs(top - (next[index] ?? 0)) < 1)
        ? before
        : next,
    )
    setHeight((next.at(-1) ?? 0) + (notes.at(-1)?.height ?? 0))
  }, [findings, editor, isWide])

  useLayoutEffect(place, [place, text])
  useEffect(() => {
    const watch = new ResizeObserver(place)
    for (const note of list.current?.children ?? []) watch.observe(note)
    if (list.current?.parentElement?.parentElement) watch.observe(list.current.parentElement.parentElement)
    void document.fonts.ready.then(place)
    return () => watch.disconnect()
  }, [place])

  const mend = (finding: FindingView, fix: string) => {
    if (finding.span === null) return
    const next = findings[findings.indexOf(finding) + 1] ?? findings[0]
    editor.current?.replace(finding.span, fix)
    if (next && next !== finding) document.getElementById(noteButtonId(next.id))?.focus()
  }

  return (
    <ul
      ref={list}
      className="notes"
      data-placed={tops !== null}
      style={tops === null ? undefined : { minHeight: height }}
    >
      {findings.map((finding, index) => (
        <li
          key={finding.id}
          className="note"
          data-severity={finding.severity}
          data-active={finding.id === activeId}
          style={tops === null ? undefined : { top: tops[index] }}
        >
          <MarginNote
            finding={finding}
            keptName={`reason.${letterId}.${finding.id}`}
            buttonId={noteButtonId(finding.id)}
            reason={overrides[finding.id] ?? finding.override}
            isReadOnly={isReadOnly}
            onActive={onActive}
            onShow={() => finding.span && editor.current?.select(finding.span)}
            onReach={() => finding.span && editor.current?.scrollTo(finding.span)}
            onMend={(fix) => mend(finding, fix)}
            onOverride={(reason) => onOverride(finding.id, reason)}
          />
        </li>
      ))}
      {findings.length === 0 && <li className="meta">{words.letter.noFindings}</li>}
    </ul>
  )
}

export const noteButtonId = (findingId: string) => `note-${findingId}`

function useMatch(media: string): boolean {
  const [isMatch, setMatch] = useState(() => matchMedia(media).matches)
  useEffect(() => {
    const query = matchMedia(media)
    const change = () => setMatch(query.matches)
    query.addEventListener('change', change)
    return () => query.removeEventListener('change', change)
  }, [media])
  return isMatch
}
