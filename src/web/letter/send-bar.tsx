/** Under the sheet: the yes with its hour, the ways around it, and how long the letter is. */
import { useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { DraftView } from '../../app/views/draft-view.ts'
import { api, asked, ProblemError } from '../api/client.ts'
import { useToday } from '../api/queries.ts'
import { useTell } from '../api/use-tell.ts'
import { useNotices } from '../frame/notices.tsx'
import { ProblemNote } from '../parts/asked.tsx'
import { Because } from '../parts/because.tsx'
import { lazyPart } from '../parts/lazy-part.tsx'
import { useCommands, type Command } from '../palette/commands.ts'
import { hasCome } from '../moments.ts'
import { paths } from '../paths.ts'
import { LaterMenu } from '../today/later-menu.tsx'
import { clocksOf, words } from '../words.ts'
import { OutsideMenu } from './outside-menu.tsx'

const HourDialog = lazyPart(async () => (await import('./hour-dialog.tsx')).HourDialog)

/** Pressed as a hand would, so that the palette does nothing that the page does not show. */
const press = (id: string) => () => document.getElementById(id)?.click()
const commands: readonly Command[] = [
  { id: 'approve', name: words.letter.approveThis, run: press('approve') },
  { id: 'other-hour', name: words.letter.otherHour, run: press('other-hour') },
]
const none: readonly Command[] = []

type SendBarProps = {
  readonly draft: DraftView
  readonly overrides: Readonly<Record<string, string>>
  /** Findings that hold the letter as it stands on the page. */
  readonly holding: number
  readonly settle: () => Promise<number | null>
  /** Brings the person to the first finding that holds it. */
  readonly onHeld: (draft: DraftView | null) => void
  readonly children: ReactNode
}

/** Letters that may leave at an unusual hour when the person insists. */
const mayInsist: ReadonlySet<string> = new Set(['thank-you', 'recovery'])

/** `at` may be a moment, ISO 8601. */
type Yes = { readonly at: 'good-hour' | 'now' | (string & {}); readonly insist?: boolean }

export function SendBar({ draft, overrides, holding, settle, onHeld, children }: SendBarProps) {
  const { letter } = words
  const { stepId, letterId } = draft
  const [, goTo] = useLocation()
  const notices = useNotices()
  const today = useToday().data
  const [heldWhy, setHeldWhy] = useState<string | null>(null)
  const [isChoosing, setChoosing] = useState(false)
  const step = today?.toDo.find((each) => each.stepId === stepId)
  const isHourAhead = today === undefined || !hasCome(draft.sendAt, today.now)

  const approve = useTell(
    async ({ at, insist = false }: Yes) => {
      const version = await settle()
      if (version === null) return null
      return asked(
        api.letters[':letterId'].approval.$post({
          param: { letterId },
          json: {
            version,
            at,
            insist,
            overrides: Object.entries(overrides).map(([findingId, reason]) => ({ findingId, reason })),
          },
        }),
      )
    },
    {
      onSuccess: (approved, { at }) => {
        if (approved === null) return
        if (approved.kind === 'held') {
          setHeldWhy(approved.why)
          return onHeld(approved.draft)
        }
        const { title, when } = approved.letter
        const text = at === 'now' ? letter.leavesSoon(title) : letter.approved(title, clocksOf(when).theirs)
        notices.show({
          text: approved.warning ? `${text} ${approved.warning}` : text,
          undo: () => asked(api.undo.$post({ json: { letterId } })),
          yesOf: letterId,
        })
        goTo(paths.today())
      },
    },
  )
  const say = (yes: Yes) => {
    setHeldWhy(null)
    if (holding > 0) {
      setHeldWhy(letter.holds(holding))
      return onHeld(null)
    }
    approve.mutate(yes)
  }
  useCommands(draft.canSend ? commands : none)
  const canInsist =
    approve.error instanceof ProblemError && approve.variables?.at !== 'good-hour' && mayInsist.has(draft.kind)

  return (
    <div className="send">
      <Lead draft={draft} />
      <div className="actions">
        {draft.channel === 'post' && (
          <button type="button" className="button button-primary" onClick={press('preview')}>
            {letter.byPost.print}
          </button>
        )}
        {draft.canSend ? (
          <>
            <button
              type="button"
              id="approve"
              className={draft.channel === 'post' ? 'button' : 'button button-primary'}
              disabled={approve.isPending}
              onClick={() => say({ at: 'good-hour' })}
            >
              {isHourAhead ? letter.approve(clocksOf(draft.when).theirs) : letter.approveSoon}
            </button>
            {isHourAhead && (
              <button type="button" className="button" disabled={approve.isPending} onClick={() => say({ at: 'now' })}>
                {letter.sendNow}
              </button>
            )}
            <button type="button" id="other-hour" className="button" onClick={() => setChoosing(true)}>
              {letter.otherHour}
            </button>
            <OutsideMenu draft={draft} settle={settle} />
          </>
        ) : (
          draft.kind !== 'thank-you-card' && (
            <OutsideMenu draft={draft} settle={settle} isMain={draft.channel === 'email'} />
          )
        )}
        {step && today && (
          <LaterMenu
            step={step}
            now={today.now}
            zone={today.zone}
            describedBy="letter-title"
            onDone={() => goTo(paths.today())}
          />
        )}
      </div>
      {heldWhy && (
        <p className="held" role="alert">
          {heldWhy}
        </p>
      )}
      <ProblemNote error={approve.error} />
      {canInsist && (
        <div className="actions">
          <button
            type="button"
            className="button"
            onClick={() => say({ at: approve.variables?.at ?? 'now', insist: true })}
          >
            {letter.insist}
          </button>
        </div>
      )}
      {today && (
        <HourDialog
          isOpen={isChoosing}
          onOpenChange={setChoosing}
          draft={draft}
          here={today.zone}
          now={today.now}
          onChoose={(at) => say({ at })}
        />
      )}
      {children}
      {(draft.canSend || draft.channel === 'post') && draft.because.length > 0 && (
        <div className="send-why">
          <span className="meta">{letter.whyThen}:</span> <Because reasons={draft.because} />
        </div>
      )}
    </div>
  )
}

/** What is to be known first: that it goes another way, or that nothing can be sent from here. */
function Lead({ draft: { channel, canSend } }: Pick<SendBarProps, 'draft'>) {
  const { byPost, onLinkedIn, outside } = words.letter
  if (channel === 'post') return <p className="send-lead">{byPost.lead}</p>
  if (channel === 'linkedin') return <p className="send-lead">{onLinkedIn}</p>
  if (canSend) return null
  return (
    <p className="send-lead">
      {outside.lead} <Link href={paths.settings()}>{outside.connect}</Link>
    </p>
  )
}
