/** The cases of a call as a little dialogue: they say something, one answers aloud, and then looks. */
import { useState } from 'react'
import type { CallSheetView } from '../../app/views/draft-view.ts'
import { Section } from '../parts/section.tsx'
import { callWords } from '../words/call-words.ts'

export function PracticeCall({ sheet }: { readonly sheet: CallSheetView }) {
  const { practice } = callWords
  const [chosen, setChosen] = useState<string | null>(null)
  const [isShown, setShown] = useState(false)
  const branch = sheet.branches.find((each) => each.branch === chosen)
  const choose = (next: string | null) => {
    setChosen(next)
    setShown(false)
  }
  if (sheet.branches.length === 0) return null
  return (
    <div className="call-practice">
      <Section title={practice.title}>
        {branch === undefined ? (
          <>
            <p className="meta">{practice.text}</p>
            <div className="actions">
              {sheet.branches.map(({ branch: each, label }) => (
                <button key={each} type="button" className="button" onClick={() => choose(each)}>
                  {label}
                </button>
              ))}
            </div>
          </>
        ) : (
          <>
            <dl className="call-branches" aria-live="polite">
              <div>
                <dt>{practice.you}</dt>
                <dd>{sheet.say[0]}</dd>
              </div>
              <div>
                <dt>{practice.they}</dt>
                <dd>{branch.they}</dd>
              </div>
              {isShown && (
                <div>
                  <dt>{practice.you}</dt>
                  <dd>
                    {branch.answer} {branch.note && <em>{branch.note}</em>}
                  </dd>
                </div>
              )}
            </dl>
            <div className="actions">
              {!isShown && (
                <button type="button" className="button" onClick={() => setShown(true)}>
                  {practice.show}
                </button>
              )}
              <button type="button" className="button button-quiet" onClick={() => choose(null)}>
                {practice.again}
              </button>
            </div>
          </>
        )}
      </Section>
    </div>
  )
}
