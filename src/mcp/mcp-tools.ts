/**
 * What a helper may do through MCP: read, plan, draft and record. The yes to a letter, sending, deleting and settling
 * what is in doubt are not here, and no tool changes who a letter goes to.
 */
import * as z from 'zod'
import { letterIdSchema, openingIdSchema, personIdSchema, stepIdSchema } from '../core/facts/ids.ts'
import { replyKinds } from '../core/mail/reply-kind.ts'
import type { Verbs } from '../server/verbs.ts'

/** The verbs a tool can reach: the type holds approving, sending and settling out of this folder. */
export type HelperVerbs = Pick<
  Verbs,
  | 'seeToday'
  | 'listOpenings'
  | 'showOpening'
  | 'explain'
  | 'seePeople'
  | 'seePerson'
  | 'seePolicy'
  | 'find'
  | 'readLetter'
  | 'seeReply'
  | 'callSheet'
  | 'draftLetter'
  | 'answerMissing'
  | 'editDraft'
  | 'reviewLetter'
  | 'recordFact'
  | 'giveDebrief'
>

export type McpTool = {
  readonly name: string
  readonly does: string
  readonly isWriting: boolean
  readonly input: z.ZodObject
  run(verbs: HelperVerbs, input: unknown): Promise<unknown>
}

function tool<Input extends z.ZodObject>(
  name: string,
  kind: 'read' | 'write',
  does: string,
  input: Input,
  run: (verbs: HelperVerbs, input: z.output<Input>) => Promise<unknown>,
): McpTool {
  return { name, does, isWriting: kind === 'write', input, run: (verbs, given) => run(verbs, input.parse(given)) }
}

const nothing = z.object({})
const ofOpening = z.object({ openingId: openingIdSchema })
const ofStep = z.object({ stepId: stepIdSchema })
const words = (most: number) => z.string().trim().min(1).max(most)

export const mcpTools: readonly McpTool[] = [
  tool('today', 'read', 'What is to do today, what waits, and what is on its way.', nothing, (verbs) =>
    verbs.seeToday(),
  ),
  tool('list_openings', 'read', 'All openings, with where each stands.', nothing, (verbs) => verbs.listOpenings()),
  tool('show_opening', 'read', 'One opening: its story, people, letters and next step.', ofOpening, (verbs, given) =>
    verbs.showOpening(given.openingId),
  ),
  tool('forecast', 'read', 'What is planned at an opening if nobody answers.', ofOpening, async (verbs, given) => {
    const opening = await verbs.showOpening(given.openingId)
    return opening && { now: opening.now, forecast: opening.forecast }
  }),
  tool(
    'why',
    'read',
    'Why a step is proposed, or why an opening stands as it does.',
    z.object({ id: words(400) }),
    (verbs, { id }) => verbs.explain(id),
  ),
  tool('people', 'read', 'All people, by company.', nothing, (verbs) => verbs.seePeople()),
  tool(
    'person',
    'read',
    'One person, with what was said and written.',
    z.object({ personId: personIdSchema }),
    (verbs, given) => verbs.seePerson(given.personId),
  ),
  tool('policy', 'read', 'When to write, call, wait and stop, and why.', nothing, (verbs) => verbs.seePolicy({})),
  tool('find', 'read', 'Letters and people that have these words.', z.object({ words: words(200) }), (verbs, given) =>
    verbs.find(given.words),
  ),
  tool('read_letter', 'read', 'One letter.', z.object({ letterId: letterIdSchema }), (verbs, given) =>
    verbs.readLetter(given.letterId),
  ),
  tool(
    'review',
    'read',
    'A letter on the desk with what its review finds: what holds it, what is missing, what could be better.',
    z.object({ letterId: letterIdSchema }),
    (verbs, given) => verbs.reviewLetter(given.letterId),
  ),
  tool('read_reply', 'read', 'The answer a step asks about.', ofStep, (verbs, given) => verbs.seeReply(given.stepId)),
  tool('call_sheet', 'read', 'What to have at hand for a call.', ofStep, (verbs, given) =>
    verbs.callSheet(given.stepId),
  ),
  tool(
    'draft',
    'write',
    'The letter of a step with its review; written from the facts when there is none yet. It stays on the desk.',
    ofStep,
    (verbs, given) => verbs.draftLetter(given.stepId),
  ),
  tool(
    'answer_missing',
    'write',
    'Answer what a letter still needs to know, in the person’s words.',
    ofStep.extend({
      answers: z
        .array(z.object({ field: words(200), answer: words(4_000) }))
        .min(1)
        .max(30),
    }),
    (verbs, given) => verbs.answerMissing(given),
  ),
  tool(
    'edit_draft',
    'write',
    'A new version of a letter with its review. Who it goes to stays as it is.',
    z.object({
      letterId: letterIdSchema,
      version: z.number().int().positive(),
      subject: z.string().max(1_000),
      body: z.string().max(100_000),
    }),
    (verbs, given) => verbs.editDraft({ ...given, isNew: true, by: 'helper' }),
  ),
  tool(
    'record_promise',
    'write',
    'They said when they would answer, in their words: “by Friday”.',
    ofOpening.extend({ words: words(500) }),
    (verbs, given) =>
      verbs.recordFact({ openingId: given.openingId, telling: { kind: 'promise', words: given.words } }),
  ),
  tool(
    'record_reply',
    'write',
    'An answer that came outside the mailbox, as the person told it.',
    ofOpening.extend({
      meaning: z.enum(replyKinds),
      channel: z.enum(['email', 'phone', 'in-person', 'linkedin', 'post', 'other']),
      note: words(4_000).optional(),
    }),
    (verbs, { openingId, ...told }) => verbs.recordFact({ openingId, telling: { kind: 'answer', ...told } }),
  ),
  tool(
    'record_debrief',
    'write',
    'How an interview went, as the person told it.',
    ofOpening.extend({
      rating: z.number().int().min(1).max(5).optional(),
      points: z.array(z.object({ said: words(4_000), myLink: words(4_000).optional() })).max(50),
      promise: words(500).optional(),
    }),
    (verbs, given) => verbs.giveDebrief({ ...given, regrets: [] }),
  ),
]
