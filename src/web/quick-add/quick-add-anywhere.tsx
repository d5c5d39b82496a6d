/** Makes `n` and a dropped file begin a new interview on whatever screen one is. */
import { useEffect, useMemo, useState } from 'react'
import { useShortcuts } from '../frame/shortcuts.ts'
import { useNotices } from '../frame/notices.tsx'
import { problemOf } from '../api/client.ts'
import { lazyPart } from '../parts/lazy-part.tsx'
import { beginQuickAdd, offerQuickAdd, type Given } from './begin-quick-add.ts'
import { fileOf, readGiven } from './given.ts'

const QuickAddDialog = lazyPart(async () => (await import('./quick-add-dialog.tsx')).QuickAddDialog)

export function QuickAddAnywhere() {
  const [isOpen, setOpen] = useState(false)
  const [given, setGiven] = useState<Given | null>(null)
  const { show } = useNotices()
  useShortcuts(useMemo(() => ({ n: () => beginQuickAdd(null) }), []))
  useEffect(
    () =>
      offerQuickAdd('dialog', (material) => {
        setGiven(material)
        setOpen(true)
      }),
    [],
  )
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      // A part of the page that takes files itself has said so.
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      const file = fileOf(event.dataTransfer)
      if (file) void readGiven(file).then(beginQuickAdd, (error: unknown) => show({ text: spoken(error) }))
    }
    document.addEventListener('dragover', over)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('drop', drop)
    }
  }, [show])
  return <QuickAddDialog isOpen={isOpen} onOpenChange={setOpen} given={given} />
}

function spoken(error: unknown): string {
  const { what, todo } = problemOf(error)
  return `${what} ${todo}`
}
