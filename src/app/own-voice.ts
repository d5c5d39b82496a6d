/**
 * How the person writes: learnt from the letters they chose, from those they changed here, and from lines they set. Of
 * chosen letters only what they show is kept, not their text; all of it stays in the store on this machine.
 */
import * as z from 'zod'
import { newestText } from '../core/mail/newest-text.ts'
import { hashOf } from '../core/review/review-letter.ts'
import { instantSchema } from '../core/facts/temporal-codec.ts'
import { sentencesOf } from '../core/writing/sentences.ts'
import { letterTraits, letterTraitsSchema } from '../core/writing/voice/letter-traits.ts'
import {
  ownVoice,
  voiceLinesSchema,
  type OwnVoice,
  type VoiceLine,
  type VoiceSample,
} from '../core/writing/voice/own-voice.ts'
import { voiceFromText, voiceText } from '../core/writing/voice/voice-text.ts'
import type { Context } from './context.ts'
import type { DraftVersion, ReadTransaction, WriteTransaction } from './ports/store.ts'
import { isProblem, problem, type Problem } from './problem.ts'

const key = 'voice'
const chosenSchema = z.object({ id: z.string(), traits: letterTraitsSchema })
const storedSchema = z.object({
  chosen: z.array(chosenSchema).max(300),
  mine: voiceLinesSchema.partial(),
  /** Letters written before this are forgotten. */
  since: instantSchema.nullable(),
})
type Stored = z.output<typeof storedSchema>

export type VoiceView = OwnVoice & { readonly text: string }

/** Later letters tell more about how somebody writes now. */
const mostLetters = 60

export async function readVoice(tx: Pick<ReadTransaction, 'settings' | 'drafts'>): Promise<OwnVoice> {
  const { chosen, mine, since } = await readStored(tx)
  const written = writtenHere(await tx.drafts.all(), since)
  return ownVoice([...chosen.map(({ traits }) => ({ traits, weight: 2 as const })), ...written], definedOnly(mine))
}

export async function seeVoice(context: Pick<Context, 'store'>): Promise<VoiceView> {
  const voice = await context.store.read(readVoice)
  return { ...voice, text: voiceText(voice) }
}

/** Letters as text or as saved mails. The same letter twice teaches once. */
export async function learnVoice(
  context: Pick<Context, 'store' | 'mailParser'>,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<VoiceView | Problem> {
  const learnt: z.output<typeof chosenSchema>[] = []
  for (const { name, bytes } of files) {
    const text = await textOf(context, name, bytes)
    if (isProblem(text)) return text
    learnt.push({ id: hashOf(text), traits: letterTraits(text) })
  }
  await change(context, (stored) => {
    const ids = new Set(learnt.map(({ id }) => id))
    return { ...stored, chosen: [...stored.chosen.filter(({ id }) => !ids.has(id)), ...learnt].slice(-300) }
  })
  return seeVoice(context)
}

/** The profile as the person changed it: a changed line is theirs, an emptied one is learnt again. */
export async function editVoice(context: Pick<Context, 'store'>, text: string): Promise<VoiceView | Problem> {
  const read = voiceFromText(text, await context.store.read(readVoice))
  if (typeof read === 'string')
    return problem('input', read, 'Mend that line and try again.', 'The profile is as it was.')
  await change(context, (stored) => ({ ...stored, mine: { ...without(stored.mine, read.released), ...read.set } }))
  return seeVoice(context)
}

/** What was learnt and set is gone; letters that are written from now on teach anew. */
export async function forgetVoice(context: Pick<Context, 'store' | 'clock'>): Promise<VoiceView> {
  await change(context, () => ({ chosen: [], mine: {}, since: context.clock.now() }))
  return seeVoice(context)
}

async function readStored(tx: Pick<ReadTransaction, 'settings'>): Promise<Stored> {
  const read = storedSchema.safeParse(await tx.settings.get(key))
  return read.success ? read.data : { chosen: [], mine: {}, since: null }
}

async function change(context: Pick<Context, 'store'>, next: (stored: Stored) => Stored): Promise<void> {
  await context.store.write(async (tx: WriteTransaction) =>
    tx.settings.put(key, z.encode(storedSchema, next(await readStored(tx)))),
  )
}

/** The newest version of each letter that the person changed, against how it was begun. */
function writtenHere(drafts: readonly DraftVersion[], since: Temporal.Instant | null): readonly VoiceSample[] {
  const letters = Map.groupBy(drafts, ({ letterId }) => letterId)
  return [...letters.values()]
    .flatMap((versions) => {
      const last = versions.findLast(({ by }) => by === 'person')
      return last === undefined || (since !== null && Temporal.Instant.compare(last.createdAt, since) <= 0)
        ? []
        : [
            {
              last,
              begun: versions.find(({ by }) => by === 'regards'),
              helped: versions.flatMap(({ by, body }) =>
                by === 'helper' ? sentencesOf(body).map(({ text }) => text) : [],
              ),
            },
          ]
    })
    .toSorted((a, b) => Temporal.Instant.compare(a.last.createdAt, b.last.createdAt))
    .slice(-mostLetters)
    .map(({ last, begun, helped }) => ({
      traits: letterTraits(last.body, {
        begunAs: begun?.body,
        // Sentences taken from a proposal, or from a helper program, are not the person's.
        given: [...last.standsOn.map(({ sentence }) => sentence), ...helped],
      }),
      weight: 1,
    }))
}

async function textOf(
  context: Pick<Context, 'mailParser'>,
  name: string,
  bytes: Uint8Array,
): Promise<string | Problem> {
  const unreadable = problem(
    'input',
    `${name} is no letter Regards can read.`,
    'Give plain text (.txt) or a saved mail (.eml).',
  )
  if (bytes.length > 2_000_000) return unreadable
  if (!/\.eml$/i.test(name)) {
    const text = new TextDecoder().decode(bytes)
    return text.trim() === '' || text.includes('\u0000') ? unreadable : text
  }
  const parsed = await context.mailParser.parse(bytes)
  const text = parsed.kind === 'mail' ? newestText(parsed.mail.text) : ''
  return text.trim() === '' ? unreadable : text
}

const definedOnly = (mine: Stored['mine']) =>
  Object.fromEntries(Object.entries(mine).filter(([, value]) => value !== undefined)) as Partial<OwnVoice>
const without = (mine: Stored['mine'], lines: readonly VoiceLine[]) =>
  Object.fromEntries(Object.entries(mine).filter(([line]) => !lines.includes(line as VoiceLine)))
