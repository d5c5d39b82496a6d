/** The list of a menu button: arrow keys, first letters, Escape, and the focus back where it came from. */
import { Menu } from '@base-ui/react/menu'
import type { RefObject } from 'react'
import type { MenuEntry } from './menu-button.tsx'

type MenuListProps = {
  readonly anchor: RefObject<HTMLButtonElement | null>
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly label: string
  readonly entries: readonly MenuEntry[]
}

export function MenuList({ anchor, isOpen, onOpenChange, label, entries }: MenuListProps) {
  return (
    <Menu.Root
      open={isOpen}
      onOpenChange={(next, { reason, event }) => {
        // A press on the button itself closes by the button.
        if (!next && reason === 'outside-press' && anchor.current?.contains(event.target as Node)) return
        onOpenChange(next)
      }}
    >
      <Menu.Portal container={document.getElementById('content')}>
        <Menu.Positioner className="menu-place" anchor={anchor} sideOffset={6} align="end">
          <Menu.Popup className="menu" aria-label={label} finalFocus={anchor}>
            {entries.map((entry, index) =>
              entry.kind === 'line' ? (
                <Menu.Separator key={index} className="menu-line" />
              ) : (
                <Menu.Item key={entry.label} className="menu-item" onClick={entry.onSelect}>
                  {entry.label}
                  {entry.hint && <span className="menu-hint">{entry.hint}</span>}
                </Menu.Item>
              ),
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
