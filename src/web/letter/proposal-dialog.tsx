/** What the person's model proposes: what stands, what was struck and why. Taking it makes a new version; the one before is kept. */
import { Dialog } from '@base-ui/react/dialog'
import { useQuery } from '@tanstack/react-query'
import type { DraftView } from '../../app/views/draft-view.ts'
import { api, asked } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { wordingWords } from '../words/wording-words.ts'
import { words } from '../words.ts'

type ProposalDialogProps = {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly draft: DraftView
  readonly settle: () => Promise<number | null>
  readonly onTaken: (draft: DraftView) => void
}

export function ProposalDialog({ isOpen, onOpenChange, draft, settle, onTaken }: ProposalDialogProps) {
  const { proposal: said } = wordingWords
  const proposal = useQuery({
    queryKey: ['proposal', draft.stepId],
    queryFn: () => asked(api.steps[':stepId'].proposal.$post({ param: { stepId: draft.stepId } })),
    enabled: isOpen,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const take = useTell(
    async () => {
      const version = await settle()
      if (version === null || !proposal.data) return null
      const { subject, body } = proposal.data
      const standsOn = proposal.data.standsOn.map(({ sentence, facts }) => ({ sentence, facts: [...facts] }))
      const param = { letterId: draft.letterId }
      return asked(api.letters[':letterId'].$put({ param, json: { version, subject, body, standsOn, isNew: true } }))
    },
    {
      said: (edited) => (edited?.kind === 'saved' ? said.taken : null),
      onSuccess: (edited) => {
        if (edited === null) return
        onTaken(edited.draft)
        onOpenChange(false)
      },
    },
  )
  const standing = proposal.data?.standsOn.length ?? 0
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog dialog-wide">
          <Dialog.Title className="dialog-title">{said.title}</Dialog.Title>
          <Dialog.Description className="meta">{said.sub}</Dialog.Description>
          {proposal.isFetching && (
            <p className="loading" role="status">
              {said.asking}
            </p>
          )}
          {proposal.data && !proposal.isFetching && (
            <>
              <p className="meta">{said.by(proposal.data.by)}</p>
              <p className="version-subject">{proposal.data.subject}</p>
              <ul className="proposal">
                {proposal.data.sentences.map(({ text, struck, because }) => (
                  <li key={text} data-struck={struck !== null}>
                    {struck === null ? <span>{text}</span> : <s>{text}</s>}
                    <small className="meta">
                      {struck === null ? because.join('; ') || said.courtesy : `${said.struck}: ${struck}`}
                    </small>
                  </li>
                ))}
              </ul>
              {standing === 0 && <p>{said.nothing}</p>}
            </>
          )}
          <ProblemNote error={proposal.error ?? take.error} />
          <div className="actions">
            {standing > 0 && !proposal.isFetching && (
              <button type="button" className="button" disabled={take.isPending} onClick={() => take.mutate(undefined)}>
                {said.take}
              </button>
            )}
            <Dialog.Close className="button button-quiet">{proposal.data ? said.leave : words.close}</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
