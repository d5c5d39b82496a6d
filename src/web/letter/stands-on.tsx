/** What the sentences of a letter stand on: beside the pointer for the one under it, and as a list for everybody else. */
import { useEffect, useState, type RefObject } from 'react'
import type { DraftView } from '../../app/views/draft-view.ts'
import { wordingWords } from '../words/wording-words.ts'
import type { EditorHandle } from './letter-editor.tsx'
import { standingAt } from './standing-at.ts'

type StandsOnProps = {
  readonly standsOn: DraftView['standsOn']
  readonly text: string
  readonly editor: RefObject<EditorHandle | null>
}

type Shown = { readonly because: string; readonly left: number; readonly top: number }

/** Long enough that a pointer on its way elsewhere shows nothing. */
const restMs = 250
const belowPx = 22

export function StandsOn({ standsOn, text, editor }: StandsOnProps) {
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    let timer = 0
    const move = ({ target, clientX, clientY }: PointerEvent) => {
      clearTimeout(timer)
      setShown(null)
      if (!(target instanceof Element) || target.closest('.letter-body') === null) return
      timer = window.setTimeout(() => {
        const offset = editor.current?.offsetAt(clientX, clientY) ?? null
        const because = offset === null ? null : standingAt(offset, text, standsOn)
        if (because !== null) setShown({ because, left: clientX, top: clientY + belowPx })
      }, restMs)
    }
    document.addEventListener('pointermove', move)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointermove', move)
    }
  }, [standsOn, text, editor])
  const listed = standsOn.filter(({ sentence, because }) => text.includes(sentence) && (because?.length ?? 0) > 0)
  if (listed.length === 0) return null
  return (
    <>
      <details className="stands-on">
        <summary>{wordingWords.standsOn.title}</summary>
        <dl>
          {listed.map(({ sentence, because }) => (
            <div key={sentence}>
              <dt>{sentence}</dt>
              <dd className="meta">{because?.join('; ')}</dd>
            </div>
          ))}
        </dl>
      </details>
      {shown && (
        <p className="stands-on-here" style={{ left: shown.left, top: shown.top }} aria-hidden="true">
          {shown.because}
        </p>
      )}
    </>
  )
}
