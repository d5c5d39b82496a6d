/** Binds what the page can ask and tell about letters on paper to the use cases. */
import { chooseLanding } from '../app/choose-landing.ts'
import type { Context } from '../app/context.ts'
import { printLetter } from '../app/print-letter.ts'
import { isProblem } from '../app/problem.ts'
import { recordCameBack, recordPosted } from '../app/record-posted.ts'
import { seePaper } from '../app/see-paper.ts'
import type { PaperVerbs } from '../server/verbs.ts'

export function bindPaper(context: Context): PaperVerbs {
  return {
    seePaper: (input) => seePaper(context, input),
    printPaper: async ({ letterId, kind, form, first }) => {
      const printed = await printLetter(context, { letterId, as: kind, form, first })
      return isProblem(printed) ? printed : { name: `${kind}-${printed.form}.pdf`, content: printed.bytes }
    },
    chooseLanding: async (input) => {
      const kept = await chooseLanding(context, input)
      return isProblem(kept) ? kept : { words: `The day is kept. ${kept.days}` }
    },
    recordPosted: async (input) => {
      const done = await recordPosted(context, input)
      return isProblem(done) ? done : { words: 'Noted as posted. The plan goes on from here.' }
    },
    recordCameBack: async (letterId) => {
      const done = await recordCameBack(context, letterId)
      return isProblem(done) ? done : { words: 'Noted: it came back. Another address is asked for in Today.' }
    },
  }
}
