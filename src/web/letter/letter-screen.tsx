/** The letter on the desk: the sheet, its margin, and the yes. */
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { DraftView, FindingView } from '../../app/views/draft-view.ts'
import { useHelp, useLetter, useSecondReading, useToday } from '../api/queries.ts'
import { Asked, ProblemNote } from '../parts/asked.tsx'
import { useKeptState } from '../parts/kept-state.ts'
import { Page } from '../parts/page.tsx'
import { words } from '../words.ts'
import { Attachments, filesDropped, useFiles } from './attachments.tsx'
import { LetterEditor, type EditorHandle } from './letter-editor.tsx'
import { Margin, noteButtonId } from './margin.tsx'
import { movedFindings } from './moved-spans.ts'
import { MissingQuestions } from './missing-questions.tsx'
import { SendBar } from './send-bar.tsx'
import { SheetHead } from './sheet-head.tsx'
import { SheetTools } from './sheet-tools.tsx'
import { StandsOn } from './stands-on.tsx'
import { StateOfYes } from './state-of-yes.tsx'
import { useDesk, type DeskHandle } from './use-desk.ts'
import { Versions } from './versions.tsx'

export function LetterScreen({ stepId }: { readonly stepId: string }) {
  return (
    <Asked query={useLetter(stepId)} title={words.letter.body} meanwhile={<BlankSheet stepId={stepId} />}>
      {(draft) => <Letter key={draft.letterId} draft={draft} />}
    </Asked>
  )
}

/** Whom the letter is for is known before it is written and looked over; so nothing jumps when it is. */
function BlankSheet({ stepId }: { readonly stepId: string }) {
  const step = useToday().data?.toDo.find((each) => each.stepId === stepId)
  const title = step?.title ?? words.letter.body
  return (
    <Page
      title={title}
      heading={step ? undefined : <span className="for-ears">{title}</span>}
      sub={step && [step.company, step.role].filter(Boolean).join(' · ')}
      className="letter"
    >
      <div className="composer">
        <div className="sheet sheet-blank">
          <p className="loading">{words.writing}</p>
        </div>
      </div>
    </Page>
  )
}

/** Once the yes is given the words are fixed, until it is taken back. */
const fixedStates: ReadonlySet<string> = new Set(['approved', 'sending', 'sent', 'in-doubt', 'asking'])

function Letter({ draft }: { readonly draft: DraftView }) {
  const handle = useDesk(draft)
  const { desk } = handle
  const { base, sheet, conflict } = desk
  const editor = useRef<EditorHandle>(null)
  const hintId = useId()
  const [activeId, setActiveId] = useState<string | null>(null)
  const [overrides, setOverrides, letGo] = useKeptState<Readonly<Record<string, string>>>(
    `reasons.${base.letterId}`,
    {},
  )
  const again = useSecondReading(base.letterId, base.version, (useHelp().data?.readers.length ?? 0) > 0).data
  const findings = useMemo(() => {
    const heard = again ? movedFindings(again.findings, base.body, sheet.body) : []
    return inReadingOrder([...desk.findings, ...heard], overrides)
  }, [desk.findings, again, base.body, sheet.body, overrides])
  const holding = findings.filter(({ severity, override }) => severity === 'error' && override === null)
  const isFixed = base.outbox !== null && fixedStates.has(base.outbox.state)
  const isCard = base.kind === 'thank-you-card'
  const files = useFiles(base.letterId, handle.settle, handle.replace)
  useF8(findings, editor)

  // The reasons are stored with the yes.
  useEffect(() => void (isFixed && letGo()), [isFixed, letGo])

  const override = useCallback(
    (id: string, reason: string | null) =>
      setOverrides({
        ...Object.fromEntries(Object.entries(overrides).filter(([other]) => other !== id)),
        ...(reason === null ? {} : { [id]: reason }),
      }),
    [overrides, setOverrides],
  )
  const onHeld = (held: DraftView | null) => {
    if (held) handle.replace(held)
    const [first] = held
      ? inReadingOrder(held.findings, overrides).filter(
          ({ severity, override: kept }) => severity === 'error' && kept === null,
        )
      : holding
    setTimeout(() => first && document.getElementById(noteButtonId(first.id))?.focus(), 50)
  }

  return (
    <Page
      title={base.title}
      heading={<span id="letter-title">{base.title}</span>}
      sub={
        <>
          <span>{words.letter.sub(base.company, base.role, base.draftNumber)}</span>
          <SheetTools draft={base} sheet={sheet} isReadOnly={isFixed} settle={handle.settle} onBack={handle.replace} />
        </>
      }
      className="letter"
    >
      <StateOfYes draft={base} />
      {handle.wasRestored && <p className="restored">{words.letter.restored}</p>}
      {conflict && <Versions yours={sheet} theirs={conflict} onChoose={handle.choose} />}
      <div className="composer">
        {/* Files are dropped on the sheet; the button at its foot does the same for a keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div
          className="sheet"
          onDragOver={(event) => !isFixed && event.dataTransfer.types.includes('Files') && event.preventDefault()}
          onDrop={(event) => {
            const dropped = filesDropped(event)
            if (isFixed || isCard || dropped.length === 0) return
            event.preventDefault()
            files.attach(dropped)
          }}
        >
          {!isCard && <SheetHead draft={base} sheet={sheet} isReadOnly={isFixed} onChange={handle.type} />}
          <LetterEditor
            ref={editor}
            text={sheet.body}
            isReadOnly={isFixed}
            findings={findings}
            activeId={activeId}
            hintId={hintId}
            onChange={(body) => handle.type({ body })}
          />
          <p id={hintId} className="for-ears">
            {words.letter.bodyHint}
          </p>
          <StandsOn standsOn={base.standsOn} text={sheet.body} editor={editor} />
          {!isCard && <Attachments files={base.files} isReadOnly={isFixed} desk={files} />}
        </div>
        <section className="margin" aria-label={words.letter.margin}>
          {!isFixed && (
            <MissingQuestions
              stepId={base.stepId}
              missing={base.missing}
              isOwnWording={base.by !== 'regards' || desk.saving !== 'saved'}
              onWritten={handle.replace}
            />
          )}
          <Margin
            letterId={base.letterId}
            findings={findings}
            overrides={overrides}
            text={sheet.body}
            editor={editor}
            isReadOnly={isFixed}
            activeId={activeId}
            onActive={setActiveId}
            onOverride={override}
          />
          <MarginFoot
            findings={findings}
            holding={holding.length}
            isChecked={base.spellingChecked}
            unread={again?.unread ?? []}
          />
        </section>
        {!isFixed && (
          <SendBar draft={base} overrides={overrides} holding={holding.length} settle={handle.settle} onHeld={onHeld}>
            <ProblemNote error={handle.problem} />
            <p className="counts">
              {words.letter.counts(...lengthOf(sheet.body))} · <SavingState handle={handle} />
            </p>
          </SendBar>
        )}
      </div>
    </Page>
  )
}

function MarginFoot({
  findings,
  holding,
  isChecked,
  unread,
}: {
  readonly findings: readonly FindingView[]
  readonly holding: number
  readonly isChecked: boolean
  /** Second readers that did not answer. */
  readonly unread: readonly string[]
}) {
  const hints = findings.filter(({ severity }) => severity === 'hint').length
  return (
    <p className="margin-foot">
      {words.letter.summary(holding, hints)}
      {!isChecked && `. ${words.letter.noSpelling}`}
      {unread.map((why) => ` ${why}`)}
    </p>
  )
}

function SavingState({ handle: { desk } }: { readonly handle: DeskHandle }) {
  switch (desk.saving) {
    case 'saved':
      return words.letter.saved
    case 'saving':
    case 'unsaved':
      return words.letter.saving
    case 'silent':
    case 'refused':
      return words.letter.notSaved
  }
}

/** Silent reading, words a minute (Brysbaert 2019). */
const readingSpeed = 238

function lengthOf(body: string): [words: number, seconds: number] {
  const count = body.split(/\s+/).filter(Boolean).length
  return [count, Math.max(1, Math.round((count / readingSpeed) * 60))]
}

/** As they stand in the letter; what is about the whole of it comes first. */
function inReadingOrder(
  findings: readonly FindingView[],
  overrides: Readonly<Record<string, string>>,
): readonly FindingView[] {
  return findings
    .map((finding) => ({ ...finding, override: overrides[finding.id] ?? finding.override }))
    .toSorted((a, b) => (a.span?.[0] ?? -1) - (b.span?.[0] ?? -1))
}

/** F8 walks the remarks from where the focus or the caret is; with Shift backwards. */
function useF8(findings: readonly FindingView[], editor: React.RefObject<EditorHandle | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || findings.length === 0) return
      event.preventDefault()
      const focused = findings.findIndex(({ id }) =>
        document.getElementById(noteButtonId(id))?.closest('.note')?.contains(document.activeElement),
      )
      const caret = editor.current?.caret() ?? null
      const ahead = caret === null ? 0 : findings.findIndex(({ span }) => span !== null && span[1] > caret)
      const here = focused >= 0 ? focused : caret === null || ahead < 0 ? -1 : ahead - 1
      const next = event.shiftKey
        ? (here <= 0 ? findings.length : here + (focused >= 0 ? 0 : 1)) - 1
        : (here + 1) % findings.length
      const finding = findings[next]
      if (finding) document.getElementById(noteButtonId(finding.id))?.focus()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [findings, editor])
}
