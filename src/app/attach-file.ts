/** Puts a file with a letter, or takes it away. Its content is kept once and leaves with the bytes that the yes fixes. */
import type { LetterId } from '../core/facts/ids.ts'
import { changeDraft, type Edited } from './change-draft.ts'
import type { Context } from './context.ts'
import type { AttachedFile, DraftVersion, ReadTransaction } from './ports/store.ts'
import type { OutgoingFile } from './ports/message-builder.ts'
import { problem, type Problem } from './problem.ts'

/** Bytes of all files of one letter: as sent they grow by a third, and many servers stop at 20 MB. */
export const largestFiles = 10_000_000
const mostFiles = 10
const longestName = 120

/** Mail servers refuse these, some of them without a word. */
const refused = /\.(?:exe|com|scr|bat|cmd|msi|js|jse|vbs|vbe|ps1|jar|apk|dll|hta|lnk|iso|img)$/i

export type Attaching = {
  readonly letterId: LetterId
  /** The version the change is based on. */
  readonly version: number
  readonly name: string
  readonly type: string
  readonly content: Uint8Array
}

export async function attachFile(context: Context, input: Attaching): Promise<Edited | Problem> {
  const name = plainName(input.name)
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(input.type) ? input.type : 'application/octet-stream'
  if (input.content.length === 0) return problem('input', `“${name}” is empty.`, 'Choose another file.')
  if (refused.test(name))
    return problem('person', 'Mail servers refuse files of this kind.', 'Send a PDF, a picture or a link instead.')
  return changeDraft(context, input, async (latest, tx) => {
    const files = latest.files ?? []
    const size = files.reduce((sum, file) => sum + file.size, input.content.length)
    if (size > largestFiles || files.length >= mostFiles)
      return problem(
        'input',
        'This is more than a mail can safely carry.',
        `Keep all files together under ${largestFiles / 1_000_000} MB, or send a link.`,
        'The letter is kept as it is.',
      )
    const file: AttachedFile = { id: `a-${context.ids.next()}`, name, type, size: input.content.length }
    await tx.files.put(file.id, input.content)
    return { files: [...files, file] }
  })
}

export async function detachFile(
  context: Context,
  input: Pick<Attaching, 'letterId' | 'version'> & { readonly fileId: string },
): Promise<Edited | Problem> {
  return changeDraft(context, input, async ({ files = [] }) => {
    const left = files.filter(({ id }) => id !== input.fileId)
    return left.length === files.length ? null : { files: left }
  })
}

/** The files of a letter as they leave; throws where the store has lost one. */
export async function filesToSend(
  tx: Pick<ReadTransaction, 'files'>,
  { files = [] }: DraftVersion,
): Promise<readonly OutgoingFile[]> {
  return Promise.all(
    files.map(async ({ id, name, type }) => {
      const content = await tx.files.content(id)
      if (content === null) throw new Error(`The store has no content of ${id}.`)
      return { name, type, content }
    }),
  )
}

/** The last part of a path, without signs that hide what kind of file it is. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain.length <= longestName) return plain || 'file'
  const ending = /\.[^.]{1,10}$/.exec(plain)?.[0] ?? ''
  return plain.slice(0, longestName - ending.length) + ending
}
