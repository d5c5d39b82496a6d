/** The list of keys, and the switch that puts the single ones to sleep. */
import { Dialog } from '@base-ui/react/dialog'
import { words } from '../words.ts'
import { switchSingleKeys, useSingleKeys } from './shortcuts.ts'

export function KeysDialog({
  isOpen,
  onOpenChange,
}: {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}) {
  const areOn = useSingleKeys()
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title className="dialog-title">{words.keys.title}</Dialog.Title>
          <dl className="keys">
            {words.keys.list.map(([key, what]) => (
              <div key={key}>
                <dt>
                  {key.split('  ').map((each) => (
                    <kbd key={each}>{each}</kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <label className="tick">
            <input type="checkbox" checked={areOn} onChange={(event) => switchSingleKeys(event.target.checked)} />
            {words.keys.switchOff}
          </label>
          <div className="actions">
            <Dialog.Close className="button">{words.close}</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
