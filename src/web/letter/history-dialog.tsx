/** The kept versions of a letter; any of them can be put on the desk again, beside the one that is there. */
import { Dialog } from '@base-ui/react/dialog'
import { useQuery } from '@tanstack/react-query'
import type { DraftView, VersionView } from '../../app/views/draft-view.ts'
import { api, asked } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { words } from '../words.ts'

type HistoryDialogProps = {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly draft: DraftView
  readonly settle: () => Promise<number | null>
  readonly onBack: (draft: DraftView) => void
}

export function HistoryDialog({ isOpen, onOpenChange, draft, settle, onBack }: HistoryDialogProps) {
  const { history } = words.letter
  const param = { letterId: draft.letterId }
  const versions = useQuery({
    queryKey: ['versions', draft.letterId, draft.version],
    queryFn: () => asked(api.letters[':letterId'].versions.$get({ param })),
    enabled: isOpen,
  })
  const back = useTell(
    async ({ subject, body }: VersionView) => {
      const version = await settle()
      if (version === null) return null
      return asked(api.letters[':letterId'].$put({ param, json: { version, subject, body, isNew: true } }))
    },
    {
      said: (edited, { draftNumber }) => (edited?.kind === 'saved' ? history.wentBack(draftNumber) : null),
      onSuccess: (edited) => {
        if (edited === null) return
        onBack(edited.draft)
        onOpenChange(false)
      },
    },
  )
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog dialog-wide">
          <Dialog.Title className="dialog-title">{history.title}</Dialog.Title>
          <Dialog.Description className="meta">{history.sub}</Dialog.Description>
          <ul className="history">
            {versions.data?.map((version) => (
              <li key={version.version}>
                <details>
                  <summary>
                    <span>{history.name(version.draftNumber, version.when)}</span>{' '}
                    <span className="meta">
                      {version.version === draft.version ? history.now : history.by[version.by]}
                    </span>
                  </summary>
                  <p className="version-subject">{version.subject}</p>
                  <p className="version-body">{version.body}</p>
                  {version.version !== draft.version && (
                    <button
                      type="button"
                      className="button"
                      disabled={back.isPending}
                      onClick={() => back.mutate(version)}
                    >
                      {history.back}
                    </button>
                  )}
                </details>
              </li>
            ))}
          </ul>
          {versions.isPending && <p className="loading">{words.loading}</p>}
          <ProblemNote error={versions.error ?? back.error} />
          <div className="actions">
            <Dialog.Close className="button button-quiet">{words.close}</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
