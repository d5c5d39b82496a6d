/** Two versions of one letter side by side, until the person says which to go on with. */
import type { DraftView } from '../../app/views/draft-view.ts'
import { words } from '../words.ts'
import type { Sheet } from './desk.ts'

type VersionsProps = {
  readonly yours: Sheet
  readonly theirs: DraftView
  readonly onChoose: (version: 'yours' | 'theirs') => void
}

export function Versions({ yours, theirs, onChoose }: VersionsProps) {
  const { conflict } = words.letter
  return (
    <section className="versions" aria-labelledby="versions-title" role="alert">
      <h2 id="versions-title">{conflict.title}</h2>
      <p className="meta">{conflict.text}</p>
      <div className="versions-pair">
        <Version
          name={conflict.yours}
          subject={yours.subject}
          body={yours.body}
          action={conflict.keepYours}
          onChoose={() => onChoose('yours')}
        />
        <Version
          name={conflict.theirs(theirs.draftNumber)}
          subject={theirs.subject}
          body={theirs.body}
          action={conflict.keepTheirs}
          onChoose={() => onChoose('theirs')}
        />
      </div>
    </section>
  )
}

function Version({
  name,
  subject,
  body,
  action,
  onChoose,
}: {
  readonly name: string
  readonly subject: string
  readonly body: string
  readonly action: string
  readonly onChoose: () => void
}) {
  return (
    <div className="version">
      <h3>{name}</h3>
      <p className="version-subject">{subject}</p>
      <p className="version-body">{body}</p>
      <button type="button" className="button" onClick={onChoose}>
        {action}
      </button>
    </div>
  )
}
