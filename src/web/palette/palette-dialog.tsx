/** The palette: one line, and under it everything that begins so. Arrow keys walk, Enter goes. */
import { Dialog } from '@base-ui/react/dialog'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { words } from '../words.ts'
import type { Command } from './commands.ts'
import { useEntries, type Entry } from './use-entries.ts'

type PaletteDialogProps = {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  /** What can be done on every screen. */
  readonly standing: readonly Command[]
}

export function PaletteDialog({ isOpen, onOpenChange, standing }: PaletteDialogProps) {
  const { palette } = words
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog palette" aria-label={palette.title}>
          <Palette standing={standing} onDone={() => onOpenChange(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Palette({ standing, onDone }: { readonly standing: readonly Command[]; readonly onDone: () => void }) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const { groups, isAsking } = useEntries(text, standing)
  const entries = groups.flatMap((group) => group.entries)
  const at = Math.max(
    0,
    entries.findIndex((entry) => entry.id === chosen),
  )
  const current = entries[at]
  const optionId = (entry: Entry) => `${id}-${entry.id}`
  const run = (entry: Entry | undefined) => {
    if (entry === undefined) return
    onDone()
    // The dialog gives the focus back first, so that what is run may take it.
    setTimeout(entry.run, 0)
  }
  const move = (to: number) => {
    const next = entries[(to + entries.length) % entries.length]
    if (next === undefined) return
    setChosen(next.id)
    list.current?.querySelector(`[id="${CSS.escape(optionId(next))}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: Math.min(entries.length - 1, at + 8),
      PageUp: Math.max(0, at - 8),
    }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      move(to)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(current)
    }
  }
  return (
    <>
      <input
        className="palette-line"
        type="text"
        role="combobox"
        aria-label={words.palette.label}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current && optionId(current)}
        placeholder={words.palette.placeholder}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value)
          setChosen(null)
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} className="palette-list" role="listbox" aria-label={words.palette.found}>
        {groups.map(({ title, entries: own }) => (
          <div key={title} role="group" aria-labelledby={`${id}-${title}`}>
            <p id={`${id}-${title}`} className="palette-title" role="presentation">
              {title}
            </p>
            {own.map((entry) => (
              // The keys are heard by the line above, which keeps the focus.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={entry.id}
                id={optionId(entry)}
                role="option"
                aria-selected={entry === current}
                className="palette-entry"
                onPointerMove={() => setChosen(entry.id)}
                onClick={() => run(entry)}
              >
                <span className="palette-name">{entry.name}</span>
                {entry.aside && <span className="palette-aside">{entry.aside}</span>}
                {entry.keys && <kbd aria-hidden="true">{entry.keys}</kbd>}
              </div>
            ))}
          </div>
        ))}
      </div>
      {entries.length === 0 && !isAsking && <p className="palette-none">{words.palette.none}</p>}
      <p className="for-ears" role="status">
        {text.trim() !== '' && !isAsking && words.palette.count(entries.length)}
      </p>
    </>
  )
}
