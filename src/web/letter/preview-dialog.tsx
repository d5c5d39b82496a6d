/** The letter as it will arrive: as an e-mail, and on paper as it is printed. */
import { Dialog } from '@base-ui/react/dialog'
import { Tabs } from '@base-ui/react/tabs'
import type { DraftView } from '../../app/views/draft-view.ts'
import { useAbout } from '../api/queries.ts'
import { dayAt, dayInWords } from '../days.ts'
import { words } from '../words.ts'
import type { Sheet } from './desk.ts'
import { PaperTools, usePaper } from './on-paper.tsx'

type PreviewDialogProps = {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly draft: DraftView
  readonly sheet: Sheet
  readonly settle: () => Promise<number | null>
}

export function PreviewDialog({ isOpen, onOpenChange, draft, sheet, settle }: PreviewDialogProps) {
  const { preview } = words.letter
  const isCard = draft.kind === 'thank-you-card'
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog dialog-preview">
          <Dialog.Title className="dialog-title">{preview.title}</Dialog.Title>
          <Tabs.Root defaultValue={draft.channel === 'post' ? 'paper' : 'mail'}>
            <Tabs.List className="tabs" aria-label={preview.how}>
              {!isCard && (
                <Tabs.Tab value="mail" className="tab">
                  {preview.mail}
                </Tabs.Tab>
              )}
              <Tabs.Tab value="paper" className="tab">
                {isCard ? preview.card : preview.paper}
              </Tabs.Tab>
            </Tabs.List>
            {!isCard && (
              <Tabs.Panel value="mail">
                <AsMail draft={draft} sheet={sheet} />
              </Tabs.Panel>
            )}
            <Tabs.Panel value="paper">
              {isCard ? <AsCard sheet={sheet} /> : <OnPaper draft={draft} sheet={sheet} settle={settle} />}
              <PaperTools draft={draft} settle={settle} />
            </Tabs.Panel>
          </Tabs.Root>
          <div className="actions">
            <Dialog.Close className="button button-quiet">{words.close}</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

type Shown = { readonly draft: DraftView; readonly sheet: Sheet }

function AsMail({ draft, sheet }: Shown) {
  const { letter } = words
  const about = useAbout().data
  const name = about?.me.name ?? ''
  const address = about?.mail.address ?? about?.me.email ?? ''
  const head = [
    [letter.preview.from, address ? `${name} <${address}>`.trim() : name],
    [letter.to, sheet.to || letter.preview.noAddress],
    ...(sheet.cc ? [[letter.cc, sheet.cc]] : []),
    [letter.preview.sent, draft.when],
    ...(draft.files.length > 0 ? [[letter.preview.files, draft.files.map(({ name }) => name).join(', ')]] : []),
  ] as const
  return (
    <article className="as-mail">
      <h3>{sheet.subject || letter.preview.noSubject}</h3>
      <dl>
        {head.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="as-mail-body">{sheet.body}</p>
    </article>
  )
}

/** As it is printed; until the lines of the addresses are there, the names stand for them. */
function OnPaper({ draft, sheet, settle }: Shown & Pick<PreviewDialogProps, 'settle'>) {
  const me = useAbout().data?.me
  const head = usePaper(draft, settle).data?.head
  const [first] = draft.recipients
  const own = [...(head?.sender ?? []), me?.email, me?.phone].filter((line): line is string => Boolean(line))
  const named = [first?.name, first?.title, draft.company].filter((line): line is string => Boolean(line))
  const to = head && head.recipient.length > 0 ? head.recipient : named
  return (
    <article className="paper">
      <address>
        <strong>{me?.name}</strong>
        {own.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <p className="paper-to">
        {to.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <p className="paper-day">{head?.date ?? dayInWords(dayAt(draft.sendAt, draft.zone))}</p>
      <p className="paper-body">{sheet.body}</p>
    </article>
  )
}

/** The front and the inside, side by side as they lie before one writes. */
function AsCard({ sheet }: Pick<Shown, 'sheet'>) {
  const { preview } = words.letter
  return (
    <div className="as-card">
      <section className="card-front" aria-label={preview.front}>
        {preview.frontText}
      </section>
      <section className="card-inside" aria-label={preview.inside}>
        {sheet.body}
      </section>
    </div>
  )
}
