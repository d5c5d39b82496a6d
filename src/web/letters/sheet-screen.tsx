/** One letter to read, as it left or as it lies there; nothing on it can be changed. */
import { Link } from 'wouter'
import type { LetterSheetView } from '../../app/views/letters-view.ts'
import { useSheet } from '../api/queries.ts'
import { useNotices } from '../frame/notices.tsx'
import { Asked } from '../parts/asked.tsx'
import { Page } from '../parts/page.tsx'
import { paths } from '../paths.ts'
import { lettersWords } from '../words/letters-words.ts'
import { breakable } from '../words.ts'
import './letters.css'

export function SheetScreen({ letterId }: { readonly letterId: string }) {
  return (
    <Asked query={useSheet(letterId)} title={lettersWords.title}>
      {(letter) => <Sheet letter={letter} />}
    </Asked>
  )
}

function Sheet({ letter }: { readonly letter: LetterSheetView }) {
  const { sheet } = lettersWords
  const notices = useNotices()
  const copy = async () => {
    await navigator.clipboard.writeText(letter.body)
    notices.show({ text: sheet.copied })
  }
  return (
    <Page title={letter.title} sub={`${letter.headline} ${[letter.company, letter.role].filter(Boolean).join(' · ')}`}>
      <article className="sheet sheet-read" aria-label={letter.title}>
        <dl className="sheet-lines">
          <dt>{sheet.to}</dt>
          <dd>{letter.to.map(breakable).join(', ')}</dd>
          {letter.cc.length > 0 && (
            <>
              <dt>{sheet.cc}</dt>
              <dd>{letter.cc.map(breakable).join(', ')}</dd>
            </>
          )}
          <dt>{sheet.subject}</dt>
          <dd>{letter.subject || sheet.noSubject}</dd>
        </dl>
        <div className="letter-body">{letter.body}</div>
      </article>
      {letter.note && <p className="meta sheet-note">{letter.note}</p>}
      <div className="actions">
        {letter.stepId && (
          <Link href={paths.letter(letter.stepId)} className="button button-primary">
            {sheet.open}
          </Link>
        )}
        <button type="button" className="button" onClick={() => void copy()}>
          {sheet.copy}
        </button>
        <Link href={paths.opening(letter.openingId)} className="button button-quiet">
          {sheet.opening}
        </Link>
      </div>
    </Page>
  )
}
