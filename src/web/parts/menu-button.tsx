/** A button that opens a short list of actions. The list itself is loaded when it is first asked for. */
import { lazy, Suspense, useRef, useState } from 'react'

export type MenuEntry =
  | { readonly kind: 'action'; readonly label: string; readonly hint?: string; readonly onSelect: () => void }
  | { readonly kind: 'line' }

const loadList = () => import('./menu-list.tsx')
const MenuList = lazy(async () => ({ default: (await loadList()).MenuList }))

type MenuButtonProps = {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly describedBy?: string
  readonly className?: string
  readonly press?: string
}

export function MenuButton({ label, entries, describedBy, className = 'button button-quiet', press }: MenuButtonProps) {
  const ref = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [wasOpened, setWasOpened] = useState(false)
  const open = () => {
    setWasOpened(true)
    setOpen(true)
  }
  return (
    <>
      <button
        ref={ref}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-describedby={describedBy}
        data-press={press}
        onPointerEnter={() => void loadList()}
        onFocus={() => void loadList()}
        onClick={() => (isOpen ? setOpen(false) : open())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          open()
        }}
      >
        {label}
      </button>
      {wasOpened && (
        <Suspense>
          <MenuList anchor={ref} isOpen={isOpen} onOpenChange={setOpen} label={label} entries={entries} />
        </Suspense>
      )}
    </>
  )
}
