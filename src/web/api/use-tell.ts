/** Tells the server something: says what came of it, offers to take it back, and has everything asked again. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNotices } from '../frame/notices.tsx'
import { api, asked } from './client.ts'

type Said<Input, Output> = {
  /** What the notice says; nothing where it is null. */
  readonly said?: (output: Output, input: Input) => string | null
  /** The notice offers to take the last thing back. */
  readonly canUndo?: boolean
  /** After that, where the page shows what is no more. */
  readonly undone?: () => void
  readonly onSuccess?: (output: Output, input: Input) => void
}

export function useTell<Input, Output>(
  tell: (input: Input) => Promise<Output>,
  { said, canUndo = false, undone, onSuccess }: Said<Input, Output> = {},
) {
  const client = useQueryClient()
  const notices = useNotices()
  return useMutation({
    mutationFn: tell,
    onSuccess: (output, input) => {
      void client.invalidateQueries()
      const text = said?.(output, input)
      const undo = async () => {
        const back = await asked(api.undo.$post({ json: {} }))
        undone?.()
        return back
      }
      if (text) notices.show({ text, ...(canUndo ? { undo } : {}) })
      onSuccess?.(output, input)
    },
  })
}
