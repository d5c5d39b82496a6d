/** A fake: a "PDF" that holds the words of the job, so that a use case can be tried without a typesetter. */
import { unprintable } from '../../core/paper/printable.ts'
import type { PaperPrinter } from './paper-printer.ts'

export function createFakePaperPrinter(): PaperPrinter {
  return {
    print: (job) => {
      const text = JSON.stringify(job)
      const [missing] = unprintable(text)
      return Promise.resolve(
        missing === undefined
          ? { kind: 'pdf', bytes: new TextEncoder().encode(text), pages: 1 }
          : { kind: 'unprintable', why: `The typeface has no “${missing}”.` },
      )
    },
  }
}
