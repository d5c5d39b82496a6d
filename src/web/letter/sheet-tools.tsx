/** Looks at the letter from the outside: how it will arrive, and how it was before. */
import { useMemo, useState } from 'react'
import type { DraftView } from '../../app/views/draft-view.ts'
import { lazyPart } from '../parts/lazy-part.tsx'
import { useCommands } from '../palette/commands.ts'
import { useHelp } from '../api/queries.ts'
import { wordingWords } from '../words/wording-words.ts'
import { words } from '../words.ts'
import type { Sheet } from './desk.ts'

const PreviewDialog = lazyPart(async () => (await import('./preview-dialog.tsx')).PreviewDialog)
const ProposalDialog = lazyPart(async () => (await import('./proposal-dialog.tsx')).ProposalDialog)
const HistoryDialog = lazyPart(async () => (await import('./history-dialog.tsx')).HistoryDialog)

type SheetToolsProps = {
  readonly draft: DraftView
  readonly sheet: Sheet
  readonly isReadOnly: boolean
  readonly settle: () => Promise<number | null>
  readonly onBack: (draft: DraftView) => void
}

export function SheetTools({ draft, sheet, isReadOnly, settle, onBack }: SheetToolsProps) {
  const [open, setOpen] = useState<'preview' | 'history' | 'proposal' | null>(null)
  const { letter } = words
  const help = useHelp().data
  const hasModel = !isReadOnly && Boolean(help?.model)
  const hasHistory = !isReadOnly && draft.draftNumber > 1
  useCommands(
    useMemo(
      () => [
        { id: 'preview', name: letter.preview.open, run: () => setOpen('preview') },
        ...(hasModel ? [{ id: 'proposal', name: wordingWords.proposal.open, run: () => setOpen('proposal') }] : []),
        ...(hasHistory ? [{ id: 'history', name: letter.history.open, run: () => setOpen('history') }] : []),
      ],
      [letter, hasHistory, hasModel],
    ),
  )
  return (
    <span className="sheet-tools">
      <button type="button" id="preview" className="link-button" onClick={() => setOpen('preview')}>
        {letter.preview.open}
      </button>
      {hasHistory && (
        <button type="button" className="link-button" onClick={() => setOpen('history')}>
          {letter.history.open}
        </button>
      )}
      {hasModel && (
        <button type="button" className="link-button" onClick={() => setOpen('proposal')}>
          {wordingWords.proposal.open}
        </button>
      )}
      <ProposalDialog
        isOpen={open === 'proposal'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'proposal' : null)}
        draft={draft}
        settle={settle}
        onTaken={onBack}
      />
      <PreviewDialog
        isOpen={open === 'preview'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'preview' : null)}
        draft={draft}
        sheet={sheet}
        settle={settle}
      />
      <HistoryDialog
        isOpen={open === 'history'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'history' : null)}
        draft={draft}
        settle={settle}
        onBack={onBack}
      />
    </span>
  )
}
