/** The letter for another mail program: a link, a mail file, plain text; and the word that it was sent. */
import { useLocation } from 'wouter'
import type { DraftView } from '../../app/views/draft-view.ts'
import { api, asked, problemOf } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { useNotices } from '../frame/notices.tsx'
import { MenuButton, type MenuEntry } from '../parts/menu-button.tsx'
import { paths } from '../paths.ts'
import { words } from '../words.ts'

type OutsideProps = {
  readonly draft: DraftView
  readonly settle: () => Promise<number | null>
  /** There is no mailbox: these are the main ways. */ readonly isMain?: boolean
}

export function OutsideMenu({ draft, settle, isMain = false }: OutsideProps) {
  const { outside } = words.letter
  const [, goTo] = useLocation()
  const notices = useNotices()
  const sent = useTell(
    async () => {
      await settle()
      return asked(api.letters[':letterId']['sent-by-hand'].$post({ param: { letterId: draft.letterId } }))
    },
    { said: ({ words: text }) => text, canUndo: true, onSuccess: () => goTo(paths.today()) },
  )
  const hand =
    (give: (found: { mailto: string | null; eml: string; text: string }) => void | Promise<void>) => async () => {
      try {
        await settle()
        await give(await asked(api.steps[':stepId'].outside.$get({ param: { stepId: draft.stepId } })))
      } catch (error) {
        const { what, todo } = problemOf(error)
        notices.show({ text: `${what} ${todo}` })
      }
    }
  const openMail = hand(({ mailto, eml }) => (mailto === null ? saveFile(eml) : window.location.assign(mailto)))
  const saveMail = hand(({ eml }) => saveFile(eml))
  const copy = hand(async ({ text }) => {
    await navigator.clipboard.writeText(text)
    notices.show({ text: outside.copied })
  })
  const iSentIt = () => sent.mutate(undefined, { onError: (error) => notices.show({ text: problemOf(error).what }) })
  const entries: readonly MenuEntry[] = [
    ...(isMain ? [] : [{ kind: 'action' as const, label: outside.mailto, onSelect: () => void openMail() }]),
    { kind: 'action', label: outside.eml, onSelect: () => void saveMail() },
    { kind: 'action', label: outside.copy, onSelect: () => void copy() },
    ...(isMain
      ? []
      : [{ kind: 'line' as const }, { kind: 'action' as const, label: outside.sentIt, onSelect: iSentIt }]),
  ]
  return (
    <>
      {isMain && (
        <>
          <button type="button" className="button button-primary" onClick={() => void openMail()}>
            {outside.mailto}
          </button>
          <button type="button" className="button" disabled={sent.isPending} onClick={iSentIt}>
            {outside.sentIt}
          </button>
        </>
      )}
      <MenuButton label={outside.other} entries={entries} />
    </>
  )
}

function saveFile(eml: string): void {
  const address = URL.createObjectURL(new Blob([eml], { type: 'message/rfc822' }))
  const link = document.createElement('a')
  link.href = address
  link.download = words.letter.outside.fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
