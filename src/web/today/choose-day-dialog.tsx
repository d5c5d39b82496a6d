/** Asks for the day something is put off to. */
import { Dialog } from '@base-ui/react/dialog'
import type { FormEvent } from 'react'
import { ProblemNote } from '../parts/asked.tsx'
import { words } from '../words.ts'

type ChooseDayProps = {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly title: string
  /** The first day that can be chosen. */
  readonly first: string
  readonly onChoose: (day: string) => void
  readonly error: unknown
}

export function ChooseDayDialog({ isOpen, onOpenChange, title, first, onChoose, error }: ChooseDayProps) {
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const day = new FormData(event.currentTarget).get('day')
    if (typeof day === 'string') onChoose(day)
  }
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title className="dialog-title">{words.today.chooseDayTitle}</Dialog.Title>
          <Dialog.Description className="meta">{title}</Dialog.Description>
          <form onSubmit={choose}>
            <label className="field">
              <span>{words.today.day}</span>
              <input type="date" name="day" min={first} defaultValue={first} required />
            </label>
            <ProblemNote error={error} />
            <div className="actions">
              <button className="button button-primary">{words.today.putOff}</button>
              <Dialog.Close className="button button-quiet">{words.cancel}</Dialog.Close>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
