/** What each kind of letter must do and must leave alone, as a model is told it; after the table of domain/messages.md. */
import type { LetterKind } from '../letter-kind.ts'

const checklists: Readonly<Record<LetterKind, string>> = {
  'thank-you':
    'Thank for the time, naming role and day; take up one concrete point of this person; tie one strength of the writer to their need; say that the interest holds; close softly. Do not ask for the decision.',
  'coordinator-note': 'Thank for the arrangements, name role and day, greet the colleagues. No pitch.',
  'thank-you-card': 'Thank; one sentence of memory; a wish. No pitch and no question.',
  'additional-information':
    'Refer to their question or point; give the item in a few lines; say why it matters to them; offer more.',
  recovery:
    'Thank; own the slip plainly in one sentence, with at most one plain cause; give the better answer; offer a short second talk or a written answer at their convenience; accept that they may decline. Apologise once at most; blame nobody.',
  'check-in':
    'Say who writes (role and day); recall the date they named without blame; one reason of interest; ask once for news or a new date; offer further information; thank.',
  'second-check-in':
    'Shorter than the first; bring one useful thing; ask where things stand; thank. Do not count the letters or mention the silence.',
  call: 'Name, role and day; thank; ask once when a decision may come; offer information; thank.',
  closing:
    'A last note: assume they are busy or have moved on; the interest stays; wish well; leave the door open. No question and no blame.',
  'courtesy-line': 'Thank; confirm the date understood. No question.',
  'missed-appointment': 'Say plainly what happened; regret once; offer to find another time.',
  'other-offer':
    'They are the first choice only if the facts say so; another offer exists, with its date; ask whether a decision or a sense of timing is possible by then; understand if not. No pay, no pressure.',
  'rejection-reply':
    'Thank for telling; thank for one specific thing; good wishes; stay open for the future. No argument; at most one request for feedback, easy to refuse.',
  'linkedin-note': 'Where they met and one shared topic. No request; at most 300 characters.',
  'stay-in-touch': 'The reason for writing now, of value to them. No request for a job.',
  'offer-thanks': 'Thank for the offer; say when the answer comes.',
  accept: 'Thank; accept clearly; name the terms as agreed; what comes next.',
  decline: 'Thank; decline clearly; a brief neutral reason; wish well.',
  withdraw: 'Thank; withdraw clearly, naming the role; a brief reason; wish well.',
  'written-offer-question': 'Thank; ask for the offer in writing, with the points that matter.',
  correction: 'Name the slip and the right fact, and stop there.',
  'feedback-thanks': 'Thank for the feedback; one thing that is taken from it; wish well.',
}

export const checklistOf = (kind: LetterKind): string => checklists[kind]
