/** Tells the server something: says what came of it, offers to take it back, and has everything asked again. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNotices } from '../frame/notices.tsx'
import { api, asked } from './client.ts'

type Said<Input, Output> = {
  /** What the notice says; nothing where it is null. */
  readonly said?: (output: Output, input: Input) => string | null
  /** The notice offers to take the last thing back. */
  readonly canUndo?: boolean
  readonly onSuccess?: (output: Output, input: Input) => void
}

export function useTell<Input, Output>(
  tell: (input: Input) => Promise<Output>,
  { said, canUndo = false, onSuccess }: Said<Input, Output> = {},
) {
  const client = useQueryClient()
  const notices = useNotices()
  return useMutation({
    mutationFn: tell,
    onSuccess: (output, input) => {
      void client.invalidateQueries()
      const text = said?.(output, input)
      if (text) notices.show({ text, ...(canUndo ? { undo: () => asked(api.undo.$post({ json: {} })) } : {}) })
      onSuccess?.(output, input)
    },
  })
}
