/** What was sent, newest first, and what came of each. */
import { Link } from 'wouter'
import type { SentLine } from '../../app/views/letters-view.ts'
import { useFind } from '../parts/find-field.tsx'
import { Rows } from '../parts/rows.tsx'
import { Section } from '../parts/section.tsx'
import { paths } from '../paths.ts'
import { lettersWords } from '../words/letters-words.ts'
import { clocksOf } from '../words.ts'

export function SentLetters({
  letters,
  count,
  onMore,
}: {
  readonly letters: readonly SentLine[]
  readonly count: number
  readonly onMore: () => void
}) {
  const find = useFind(letters, lettersWords.find, ({ title, company, role, subject }) =>
    [title, company, role, subject].join(' '),
  )
  return (
    <Section title={lettersWords.sent}>
      {find.field}
      {find.items.length === 0 && <p className="prose">{lettersWords.noneFound(find.text)}</p>}
      <Rows items={find.items} keyOf={({ letterId }) => letterId} className="sent-line">
        {(letter) => (
          <>
            <div>
              <p className="line-name">
                {letter.isKept ? <Link href={paths.sheet(letter.letterId)}>{letter.title}</Link> : letter.title}
              </p>
              <p className="row-of">
                <Link href={paths.opening(letter.openingId)}>
                  {[letter.company, letter.role].filter(Boolean).join(' · ')}
                </Link>
              </p>
            </div>
            <div>
              <p className="line-when">
                {clocksOf(letter.when).theirs}
                {letter.byHand && `, ${lettersWords.byHand}`}
              </p>
              <p className="sent-after" data-after={letter.after.kind}>
                {letter.after.words}
              </p>
            </div>
          </>
        )}
      </Rows>
      {letters.length < count && (
        <div className="actions">
          <button type="button" className="button" onClick={onMore}>
            {lettersWords.more}
          </button>
          <span className="meta">{lettersWords.shown(letters.length, count)}</span>
        </div>
      )}
    </Section>
  )
}
