/** The files that go with the letter: named with their size, added by choosing or dropping, taken away with one press. */
import { useState, type DragEvent } from 'react'
import type { DraftView } from '../../app/views/draft-view.ts'
import { api, asked } from '../api/client.ts'
import { askedWithBytes } from '../api/raw.ts'
import { ProblemNote } from '../parts/asked.tsx'
import { words } from '../words.ts'

type Edited = { readonly kind: 'saved' | 'conflict'; readonly draft: DraftView }

export type FileDesk = {
  readonly isBusy: boolean
  readonly problem: unknown
  readonly attach: (files: readonly File[]) => void
  readonly detach: (fileId: string) => void
}

/** Each change is made to what is saved, so what was typed is saved first. */
export function useFiles(
  letterId: string,
  settle: () => Promise<number | null>,
  onChanged: (draft: DraftView) => void,
): FileDesk {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const change = async (tell: (version: number) => Promise<Edited>) => {
    const version = await settle()
    if (version === null) return
    onChanged((await tell(version)).draft)
  }
  const guarded = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    try {
      await work()
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return {
    isBusy,
    problem,
    attach: (files) =>
      void guarded(async () => {
        for (const file of files)
          await change((version) => {
            const query = new URLSearchParams({ version: String(version), name: file.name, type: file.type })
            return askedWithBytes<Edited>(`/api/files/letters/${encodeURIComponent(letterId)}?${query}`, file)
          })
      }),
    detach: (fileId) =>
      void guarded(() =>
        change((version) =>
          asked(
            api.letters[':letterId'].files[':fileId'].$delete({
              param: { letterId, fileId },
              query: { version: String(version) },
            }),
          ),
        ),
      ),
  }
}

export const filesDropped = ({ dataTransfer }: DragEvent): readonly File[] => [...dataTransfer.files]

type AttachmentsProps = {
  readonly files: DraftView['files']
  readonly isReadOnly: boolean
  readonly desk: FileDesk
}

export function Attachments({ files, isReadOnly, desk }: AttachmentsProps) {
  const { letter } = words
  if (isReadOnly && files.length === 0) return null
  return (
    <section className="attached" aria-label={letter.files.title} aria-busy={desk.isBusy}>
      {files.length > 0 && (
        <ul>
          {files.map(({ id, name, size }) => (
            <li key={id}>
              <span className="attached-name">{name}</span> <span className="meta">{sizeInWords(size)}</span>
              {!isReadOnly && (
                <button
                  type="button"
                  className="link-button"
                  aria-label={letter.files.remove(name)}
                  disabled={desk.isBusy}
                  onClick={() => desk.detach(id)}
                >
                  {letter.files.removeShort}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <label className="attach">
          <input
            type="file"
            multiple
            disabled={desk.isBusy}
            onChange={(event) => {
              desk.attach([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
          <span>{letter.files.attach}</span>
        </label>
      )}
      <ProblemNote error={desk.problem} />
    </section>
  )
}

/** '340 kB', '2.4 MB'. */
export function sizeInWords(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, bytes / 1_000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  return new Intl.NumberFormat('en', {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(value)
}
