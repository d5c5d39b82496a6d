/** Sets a letter, a card or an envelope into a PDF: tagged, with its fonts inside, the same bytes for the same job. */
import type { PaperJob } from '../../core/paper/paper-job.ts'

export interface PaperPrinter {
  print(job: PaperJob): Promise<PrintedPaper>
}

export type PrintedPaper =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array; readonly pages: number }
  /** `why` in words: a character the typeface lacks, or what the typesetter said. */
  | { readonly kind: 'unprintable'; readonly why: string }
