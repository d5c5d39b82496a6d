/** What may be printed of a letter, in which forms, what it lacks, the words to copy by hand, and when it would land. */
import type { LetterId } from '../core/facts/ids.ts'
import { addressRemarks } from '../core/paper/address-check.ts'
import { dateOnPaper } from '../core/paper/paper-job.ts'
import { isProblem, type Problem } from './problem.ts'
import { letterOnPaper, type PaperContext } from './letter-on-paper.ts'
import { landingFor } from './plan-landing.ts'
import { endsOf, formsFor, missingFor, usualForm } from './print-letter.ts'
import { paperKinds, type PaperView } from './views/paper-view.ts'

export async function seePaper(
  context: PaperContext,
  { letterId, lands }: { readonly letterId: LetterId; readonly lands?: Temporal.PlainDate | undefined },
): Promise<PaperView | Problem> {
  const paper = await letterOnPaper(context, letterId)
  if (isProblem(paper)) return paper
  const landing = landingFor(context, paper, lands)
  if (isProblem(landing)) return landing
  const content = context.content.paper
  return {
    kinds: paperKinds.map((kind) => ({
      kind,
      forms: formsFor(kind, content),
      usual: usualForm(kind, paper, content),
      missing: missingFor(kind, paper)?.what ?? null,
    })),
    head: { ...endsOf(paper), date: dateOnPaper(paper.here.toPlainDate(), paper.me.language) },
    text: paper.draft.body,
    remarks: paper.person?.address ? addressRemarks(paper.person.address) : [],
    landing,
    isPosted: paper.opening.letters.some(
      (sent) => sent.letterId === letterId && sent.channel === 'post' && !sent.undelivered,
    ),
  }
}
