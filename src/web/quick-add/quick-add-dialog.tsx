/** The quick add for screens without a line of their own. */
import { Dialog } from '@base-ui/react/dialog'
import { words } from '../words.ts'
import type { Given } from './begin-quick-add.ts'
import { QuickAdd } from './quick-add.tsx'

type QuickAddDialogProps = {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly given: Given | null
}

export function QuickAddDialog({ isOpen, onOpenChange, given }: QuickAddDialogProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog dialog-wide">
          <Dialog.Title className="dialog-title">{words.quickAdd.label}</Dialog.Title>
          <QuickAdd place="dialog" given={given} onSaved={() => onOpenChange(false)} />
          <div className="actions">
            <Dialog.Close className="button button-quiet">{words.close}</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
