/** Invented paper for the page: forms, a landing day, and what was told of the post. */
import type { DraftView } from '../../../src/app/views/draft-view.ts'
import { paperKinds, type PaperView } from '../../../src/app/views/paper-view.ts'
import { problem } from '../../../src/app/problem.ts'
import type { PaperVerbs } from '../../../src/server/verbs.ts'

const gone = problem('input', 'There is no such letter.', 'Go back to Today.')
const forms: PaperView['kinds'][number]['forms'] = [
  { id: 'us', name: 'US block letter' },
  { id: 'din-b', name: 'DIN 5008, form B' },
]

export function fakePaper(
  draftOf: (letterId: string) => DraftView | undefined,
  said: <T>(verb: string, input: unknown, value: T) => T,
): PaperVerbs {
  let isPosted = false
  let chosen: string | null = null
  return {
    seePaper: async ({ letterId, lands }) => {
      const draft = draftOf(letterId)
      if (draft === undefined) return gone
      const day = lands?.toString() ?? chosen ?? '2026-12-01'
      return {
        kinds: paperKinds.map((kind) => ({
          kind,
          forms,
          usual: 'us',
          missing: kind === 'envelope' ? 'Your own address is not known yet.' : null,
        })),
        head: {
          sender: ['12 Oak Street', 'Springfield, IL 62701'],
          recipient: ['Dana Kim', '1 Main Street', 'Springfield, IL 62701'],
          date: 'November 24, 2026',
        },
        text: draft.body,
        remarks: [],
        landing: {
          lands: day,
          writeBy: '2026-11-24',
          post: '2026-11-25',
          from: '2026-11-27',
          usually: day,
          until: '2026-12-04',
          chosen,
          canKeep: true,
          isTooLate: false,
          decisionBy: '2026-12-03',
          days: `Write it by Tuesday 24 November and post it on Wednesday 25 November: it usually arrives on ${day}.`,
          decision: 'They named Thursday 3 December for their answer. The note is usually there before it.',
          ways: [
            { way: 'email', why: 'The e-mail is there the same day, before Thursday 3 December.' },
            { way: 'post', why: 'The note on paper lands when the talk begins to fade.' },
          ],
          source: 'First-Class: usually 3, at most 6 working days with the mailroom.',
        },
        isPosted,
      }
    },
    printPaper: async (input) =>
      said('printPaper', input, { name: `${input.kind}.pdf`, content: new TextEncoder().encode('%PDF-1.7') }),
    chooseLanding: async (input) => {
      chosen = input.lands.toString()
      return said('chooseLanding', { ...input, lands: chosen }, { words: 'The day is kept.' })
    },
    recordPosted: async (input) => {
      isPosted = true
      return said('recordPosted', input, { words: 'Noted as posted. The plan goes on from here.' })
    },
    recordCameBack: async (letterId) => {
      isPosted = false
      return said('recordCameBack', letterId, { words: 'Noted: it came back.' })
    },
  }
}
