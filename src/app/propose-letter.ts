/**
 * Asks the person's model for the letter of a step. What it says is weighed sentence by sentence against the facts, then
 * reviewed like any letter; what was invented is struck and shown. Nothing is stored: taking it is the person's act.
 */
import * as z from 'zod'
import type { StepId } from '../core/facts/ids.ts'
import { letterGround } from '../core/writing/letter-fields.ts'
import { isLetterKind } from '../core/writing/letter-kind.ts'
import { briefOf } from '../core/writing/proposal/brief.ts'
import {
  bodyOf,
  proposalFrom,
  proposalSchema,
  standing,
  type ProposedSentence,
} from '../core/writing/proposal/proposal.ts'
import { templateFor } from '../core/writing/draft-letter.ts'
import { factWords } from '../core/words/fact-words.ts'
import { sentencesOf } from '../core/writing/sentences.ts'
import type { Context } from './context.ts'
import { draftLetter } from './draft-letter.ts'
import { openingAmong } from './ground.ts'
import { heardLetters } from './heard-letters.ts'
import { readMe } from './me.ts'
import { modelServer } from './model-choice.ts'
import { readVoice } from './own-voice.ts'
import type { LetterModel, ModelServer } from './ports/letter-model.ts'
import type { DraftVersion } from './ports/store.ts'
import { isProblem, problem, type Problem } from './problem.ts'
import { reviewDraft } from './review-draft.ts'
import type { LetterId, OpeningId } from '../core/facts/ids.ts'
import type { ProposalView } from './views/draft-view.ts'

/** A small model on a laptop writes a letter in half a minute. */
const usualTimeoutMs = 90_000

export async function proposeLetter(
  context: Context,
  stepId: StepId,
  timeoutMs = usualTimeoutMs,
): Promise<ProposalView | Problem> {
  const server = await modelServer(context)
  if (isProblem(server)) return server
  const desk = await draftLetter(context, stepId)
  if (isProblem(desk)) return desk
  const known = await groundOfLetter(context, desk.letterId as LetterId, desk.openingId as OpeningId)
  if (known === null) return problem('person', 'This step is no letter.', 'See more with `regards why`.')
  const { opening, me, ground, template, templates, latest } = known
  const brief = briefOf(template.kind as never, ground, template.words, me.language)
  const answer = await askWithin(context.letterModel, server, { brief, timeoutMs })
  if (answer.kind === 'failed')
    return problem(
      'outside',
      `No proposal came. ${answer.words}`,
      'Try again later; `regards model try` says more. The letter Regards wrote is on your desk.',
    )
  const courtesy = templates
    .flatMap(({ paragraphs }) => paragraphs.flat().flatMap(({ phrasings }) => phrasings.map(({ text }) => text)))
    .join('\n')
    .replace(/\{\{[^}]*\}\}/g, ' ')
  const proposal = proposalFrom(answer.value, brief, courtesy)
  const subject = proposal.subject ?? latest.subject
  const closing = [ground.fields.closing ?? '', me.name, me.phone ?? '']
  const lay = (sentences: readonly ProposedSentence[]): DraftVersion => ({
    ...latest,
    subject,
    by: 'person',
    body: bodyOf(sentences, ground.fields.greeting ?? '', closing),
    standsOn: standing(sentences),
  })
  const sentences = await struckByReview(context, lay, proposal.sentences)
  const draft = lay(sentences)
  const review = await reviewDraft(context, draft)
  const { zone } = opening.place
  const today = context.clock.now().toZonedDateTimeISO(zone).toPlainDate()
  const because = (ids: readonly string[]) => [
    ...new Set(opening.facts.filter(({ id }) => ids.includes(id)).map((fact) => factWords(fact, zone, today))),
  ]
  return {
    letterId: draft.letterId,
    version: draft.version,
    subject,
    body: draft.body,
    sentences: sentences.map((sentence) => ({ ...sentence, because: because(sentence.facts) })),
    standsOn: draft.standsOn,
    findings: review.findings.map((finding) => ({ ...finding, override: null })),
    by: `${server.model} at ${new URL(server.url).host}`,
  }
}

function askWithin(
  model: LetterModel,
  server: ModelServer,
  { brief, timeoutMs }: { brief: ReturnType<typeof briefOf>; timeoutMs: number },
) {
  return model.ask(server, {
    instructions: brief.instructions,
    text: brief.text,
    name: 'letter',
    schema: proposalSchema,
    timeoutMs,
  })
}

/** A sentence with an error in it, or with a tone that harms, is struck with what the review says. */
async function struckByReview(
  context: Context,
  lay: (sentences: readonly ProposedSentence[]) => DraftVersion,
  sentences: readonly ProposedSentence[],
): Promise<readonly ProposedSentence[]> {
  const draft = lay(sentences)
  const { findings } = await reviewDraft(context, draft)
  const places = sentencesOf(draft.body)
  return sentences.map((sentence) => {
    if (sentence.struck !== null) return sentence
    const place = places.find(({ text }) => text === sentence.text)
    const fault = findings.find(
      ({ span, severity, rule }) =>
        place !== undefined &&
        span !== null &&
        span[0] < place.end &&
        place.start < span[1] &&
        (severity === 'error' || (severity === 'hint' && rule.startsWith('tone:'))),
    )
    return fault === undefined ? sentence : { ...sentence, struck: `${fault.title}: “${fault.words}”.` }
  })
}

async function groundOfLetter(context: Context, letterId: LetterId, openingId: OpeningId) {
  return context.store.read(async (tx) => {
    const latest = await tx.drafts.latest(letterId)
    if (latest === null || !isLetterKind(latest.step) || latest.step === 'call') return null
    const opening = await openingAmong(tx, openingId)
    const me = await readMe(tx.settings, context.guess)
    const step = { id: latest.stepId, kind: latest.step, to: latest.personIds, late: false }
    const heard = await heardLetters(tx, opening.company, step)
    const today = context.clock.now().toZonedDateTimeISO(opening.place.zone).toPlainDate()
    const ground = letterGround(opening, step, { ...me, voice: await readVoice(tx) }, today, heard)
    const templates = context.content.letters(latest.step, me.language)
    const template = templateFor(templates, ground.fields)
    return template && { opening, me, ground, template, templates, latest }
  })
}

/** One small question with nothing of the person's in it, so that a mistake in the address shows at once. */
export async function tryModel(context: Context): Promise<{ readonly words: string } | Problem> {
  const server = await modelServer(context)
  if (isProblem(server)) return server
  const answer = await context.letterModel.ask(server, {
    instructions: 'You answer in JSON.',
    text: 'Write a greeting of at most five words as "greeting".',
    name: 'greeting',
    schema: z.object({ greeting: z.string().max(200) }),
    timeoutMs: usualTimeoutMs,
  })
  if (answer.kind === 'failed')
    return problem('outside', answer.words, 'Look at the address and the name of the model, and whether it runs.')
  return { words: `${server.model} answers: ${answer.value.greeting}` }
}
