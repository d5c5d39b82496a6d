/** Asks for another hour to send at, on the clock of whoever receives it. */
import { Dialog } from '@base-ui/react/dialog'
import { useState, type FormEvent } from 'react'
import type { DraftView } from '../../app/views/draft-view.ts'
import { clockAt, clockInWords, dayAt, dayInWords, momentAt } from '../days.ts'
import { words } from '../words.ts'

type HourDialogProps = {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly draft: DraftView
  /** The person's own zone, and the moment it is. */
  readonly here: string
  readonly now: string
  /** `at` is ISO 8601. */
  readonly onChoose: (at: string) => void
}

export function HourDialog({ isOpen, onOpenChange, draft, here, now, onChoose }: HourDialogProps) {
  const { hour } = words.letter
  const { zone, sendAt } = draft
  const [day, setDay] = useState(() => dayAt(sendAt, zone))
  const [time, setTime] = useState(() => clockAt(sendAt, zone))
  const at = day && time ? momentAt(day, time, zone) : null
  const city = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
  const choose = (event: FormEvent) => {
    event.preventDefault()
    if (at === null) return
    onOpenChange(false)
    onChoose(at)
  }
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title className="dialog-title">{hour.title}</Dialog.Title>
          <Dialog.Description className="meta">{hour.sub(draft.title, city)}</Dialog.Description>
          <form onSubmit={choose}>
            <div className="hour-fields">
              <label className="field">
                <span>{hour.day}</span>
                <input
                  type="date"
                  value={day}
                  min={dayAt(now, zone)}
                  required
                  onChange={(event) => setDay(event.target.value)}
                />
              </label>
              <label className="field">
                <span>{hour.time}</span>
                <input type="time" value={time} required onChange={(event) => setTime(event.target.value)} />
              </label>
            </div>
            {at !== null && here !== zone && (
              <p className="meta hour-here">
                {hour.forYou(dayInWords(dayAt(at, here)), clockInWords(clockAt(at, here)))}
              </p>
            )}
            <div className="actions">
              <button className="button button-primary">{hour.choose}</button>
              <Dialog.Close className="button button-quiet">{words.cancel}</Dialog.Close>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
