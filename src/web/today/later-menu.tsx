/** Puts a step off to a day that is named, leaves it out, or says that it is done already. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { StepView } from '../../app/views/today-view.ts'
import { api, asked, problemOf } from '../api/client.ts'
import { useTell } from '../api/use-tell.ts'
import { addDays, dayAt, dayInWords, laterDays } from '../days.ts'
import { useNotices } from '../frame/notices.tsx'
import { lazyPart } from '../parts/lazy-part.tsx'
import { MenuButton, type MenuEntry } from '../parts/menu-button.tsx'
import { isLetterStep, stepPath } from '../paths.ts'
import { words } from '../words.ts'

const ChooseDayDialog = lazyPart(async () => (await import('./choose-day-dialog.tsx')).ChooseDayDialog)

const says = ({ words: text }: { words: string }) => text

type LaterMenuProps = {
  readonly step: StepView
  readonly now: string
  readonly zone: string
  readonly describedBy: string
  /** Once the step is out of the way. */
  readonly onDone?: () => void
}

export function LaterMenu({ step, now, zone, describedBy, onDone }: LaterMenuProps) {
  const param = { stepId: step.stepId }
  const [, goTo] = useLocation()
  const [isChoosing, setChoosing] = useState(false)
  const notices = useNotices()
  const hold = useTell((until: string) => asked(api.steps[':stepId'].hold.$post({ param, json: { until } })), {
    said: says,
    canUndo: true,
    onSuccess: () => (setChoosing(false), onDone?.()),
  })
  const skip = useTell(() => asked(api.steps[':stepId'].skip.$post({ param, json: {} })), {
    said: says,
    canUndo: true,
    onSuccess: () => onDone?.(),
  })
  const sent = useTell(
    async () => {
      const { letterId } = await asked(api.steps[':stepId'].letter.$put({ param }))
      return asked(api.letters[':letterId']['sent-by-hand'].$post({ param: { letterId } }))
    },
    { said: says, canUndo: true, onSuccess: () => onDone?.() },
  )
  const onError = (error: unknown) => {
    const { what, todo } = problemOf(error)
    notices.show({ text: `${what} ${todo}` })
  }
  const today = dayAt(now, zone)
  const isLetter = isLetterStep(step.kind)
  const done = () => (isLetter ? sent.mutate(undefined, { onError }) : goTo(stepPath(step)))
  const entries: readonly MenuEntry[] = [
    ...laterDays(today).map(({ words: label, day }) => ({
      kind: 'action' as const,
      label,
      hint: dayInWords(day),
      onSelect: () => hold.mutate(day, { onError }),
    })),
    { kind: 'action', label: words.today.chooseDay, onSelect: () => setChoosing(true) },
    { kind: 'line' },
    ...(isLetter ? [{ kind: 'action' as const, label: words.today.alreadyDone, onSelect: done }] : []),
    { kind: 'action', label: words.today.leaveOut, onSelect: () => skip.mutate(undefined, { onError }) },
  ]
  return (
    <>
      <MenuButton label={words.today.later} entries={entries} describedBy={describedBy} press="later" />
      <button type="button" hidden data-press="done" onClick={done}>
        {words.today.alreadyDone}
      </button>
      <ChooseDayDialog
        isOpen={isChoosing}
        onOpenChange={setChoosing}
        title={step.title}
        first={addDays(today, 1)}
        onChoose={(day) => hold.mutate(day)}
        error={hold.error}
      />
    </>
  )
}
