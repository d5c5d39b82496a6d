/**
 * Everything in and out as JSON lines: facts, cards, drafts, letters, settings, accounts (never a secret), what was seen.
 * An export imported into an empty store gives the same export again.
 */
import * as z from 'zod'
import { factSchema, type Fact } from '../core/facts/fact.ts'
import type { OpeningId } from '../core/facts/ids.ts'
import { instantSchema } from '../core/facts/temporal-codec.ts'
import { stepKinds } from '../core/facts/step-kind.ts'
import { cardSchema } from '../core/people/card.ts'
import { factIdSchema, letterIdSchema, openingIdSchema, personIdSchema, stepIdSchema } from '../core/facts/ids.ts'
import type { Context } from './context.ts'
import { helperTokensKey } from './helper-tokens.ts'
import { settleOpening } from './learn.ts'
import {
  outboxStates,
  type CardChange,
  type ReadTransaction,
  type DraftVersion,
  type MailAccount,
  type MessageSeen,
  type OutboxItem,
} from './ports/store.ts'
import { problem, type Problem } from './problem.ts'
import { rehearsed } from './rehearsed.ts'

const format = 'regards-export'
/** 2: cards, and how accounts sign in. */
const version = 2

const base64Schema = z.codec(z.string(), z.instanceof(Uint8Array), {
  decode: (text) => Uint8Array.fromBase64(text),
  encode: (bytes) => bytes.toBase64(),
})
const letterParts = {
  letterId: letterIdSchema,
  openingId: openingIdSchema,
  stepId: stepIdSchema,
  step: z.enum(stepKinds),
  personIds: z.array(personIdSchema),
  subject: z.string(),
}
const draftSchema = z.object({
  ...letterParts,
  version: z.number().int().positive(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  body: z.string(),
  by: z.enum(['regards', 'person', 'helper']),
  createdAt: instantSchema,
  overrides: z.array(z.object({ findingId: z.string(), reason: z.string() })),
  standsOn: z.array(z.object({ sentence: z.string(), facts: z.array(z.string()) })),
  files: z
    .array(z.object({ id: z.string(), name: z.string(), type: z.string(), size: z.number().int() }))
    .exactOptional(),
})
const itemSchema = z.object({
  ...letterParts,
  accountId: z.string(),
  state: z.enum(outboxStates),
  raw: base64Schema,
  messageId: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  approvedAt: instantSchema,
  sendAt: instantSchema,
  attempts: z.number().int(),
  doubtSince: instantSchema.nullable(),
  settledAt: instantSchema.nullable(),
  answer: z.string().nullable(),
  providerMessageId: z.string().nullable(),
  note: z.string().nullable(),
})
const serverSchema = z.object({
  host: z.string(),
  port: z.number().int(),
  security: z.enum(['tls', 'starttls', 'none']),
})
const accountSchema = z.object({
  id: z.string(),
  address: z.string(),
  displayName: z.string(),
  user: z.string(),
  imap: serverSchema,
  smtp: serverSchema,
  transport: z.literal('graph').optional(),
  sentFiling: z.enum(['provider', 'self-append', 'self-bcc']),
  trustedCa: z.string().optional(),
  login: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('command'), command: z.array(z.string()) }),
      z.object({
        kind: z.literal('oauth'),
        authority: z.enum(['microsoft', 'google']),
        clientId: z.string(),
        scopes: z.array(z.string()),
      }),
    ])
    .optional(),
  shown: z
    .object({
      at: instantSchema,
      arrivedIn: z.enum(['inbox', 'junk', 'elsewhere']).nullable(),
      afterSeconds: z.number(),
      filesSent: z.boolean(),
      keepsMessageId: z.boolean(),
      clockSkewSeconds: z.number().nullable(),
      spf: z.string().nullable(),
      dkim: z.string().nullable(),
      dmarc: z.string().nullable(),
    })
    .optional(),
  connectedAt: instantSchema,
})
const changeSchema = z.object({
  batch: z.string(),
  cardId: personIdSchema,
  at: instantSchema,
  card: cardSchema.nullable(),
  factIds: z.array(factIdSchema),
})
const seenSchema = z.object({
  accountId: z.string(),
  key: z.string(),
  folder: z.string(),
  seenAt: instantSchema,
  outcome: z.string(),
  openingId: openingIdSchema.nullable(),
})

const lineSchema = z.discriminatedUnion('record', [
  z.object({ record: z.literal('head'), format: z.literal(format), version: z.number().int().min(1).max(version) }),
  z.object({ record: z.literal('setting'), key: z.string(), value: z.unknown() }),
  z.object({ record: z.literal('account'), account: accountSchema }),
  z.object({ record: z.literal('fact'), fact: factSchema }),
  z.object({ record: z.literal('card'), change: changeSchema }),
  z.object({ record: z.literal('draft'), draft: draftSchema }),
  z.object({ record: z.literal('file'), id: z.string(), content: base64Schema }),
  z.object({ record: z.literal('letter'), letter: itemSchema }),
  z.object({ record: z.literal('seen'), seen: seenSchema }),
])
type Line = z.output<typeof lineSchema>

export async function exportEverything(context: Pick<Context, 'store'>): Promise<string> {
  const lines = await context.store.read(async (tx): Promise<Line[]> => {
    const drafts = await tx.drafts.all()
    const facts = await tx.facts.all()
    return [
      { record: 'head', format, version },
      ...(await tx.settings.entries())
        .filter(([key]) => key !== helperTokensKey)
        .map(([key, value]): Line => ({ record: 'setting', key, value })),
      ...(await tx.accounts.list()).map((account): Line => ({
        record: 'account',
        account: account as z.output<typeof accountSchema>,
      })),
      ...facts.map((fact): Line => ({ record: 'fact', fact })),
      ...(await tx.cards.changes()).map((change): Line => ({
        record: 'card',
        change: change as z.output<typeof changeSchema>,
      })),
      ...drafts.map((draft): Line => ({ record: 'draft', draft: draft as z.output<typeof draftSchema> })),
      ...(await filesOf(tx, drafts, facts)),
      ...(await tx.outbox.inStates(outboxStates)).map(({ lease: _, ...letter }): Line => ({
        record: 'letter',
        letter: letter as z.output<typeof itemSchema>,
      })),
      ...(await tx.messagesSeen.recent(1_000_000))
        .toReversed()
        .map((seen): Line => ({ record: 'seen', seen: seen as z.output<typeof seenSchema> })),
    ]
  })
  return lines.map((line) => `${JSON.stringify(z.encode(lineSchema, line))}\n`).join('')
}

/** Each once, whichever versions or facts name it: what goes with letters, and the mails that were received. */
async function filesOf(tx: ReadTransaction, drafts: readonly DraftVersion[], facts: readonly Fact[]): Promise<Line[]> {
  const ids = new Set([
    ...drafts.flatMap(({ files = [] }) => files.map(({ id }) => id)),
    ...facts.flatMap((fact) => ('mail' in fact && fact.mail !== undefined ? [fact.mail] : [])),
  ])
  const lines: Line[] = []
  for (const id of ids) {
    const content = await tx.files.content(id)
    if (content !== null) lines.push({ record: 'file', id, content: content as Uint8Array<ArrayBuffer> })
  }
  return lines
}

export type Imported = {
  readonly facts: number
  readonly drafts: number
  readonly letters: number
  readonly accounts: number
  readonly cards: number
  /** False: this is what would come in. */
  readonly saved: boolean
}

/**
 * All or nothing; what is there already stays, and the same file twice changes nothing. Secrets do not travel, so a
 * letter with a yes asks first on another machine instead of leaving twice.
 */
export async function importEverything(
  context: Context,
  text: string,
  { save }: { readonly save: boolean } = { save: true },
): Promise<Imported | Problem> {
  const lines: Line[] = []
  const newer = versionOf(text)
  if (newer !== null && newer > version)
    return problem(
      'input',
      `A newer Regards wrote this export (form ${newer}; this one reads up to ${version}).`,
      'Update Regards, and import it then.',
      'Nothing was imported.',
    )
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const read = readLine(line)
    if (typeof read === 'string')
      return problem(
        'input',
        `Line ${index + 1} is not part of a Regards export: ${read}`,
        'Export again with `regards export`, or mend that line.',
        'Nothing was imported.',
      )
    lines.push(read)
  }
  if (lines[0]?.record !== 'head')
    return problem(
      'input',
      'The first line does not say that this is a Regards export.',
      'Use a file written by `regards export`.',
      'Nothing was imported.',
    )
  return rehearsed(context.store, !save, async (tx) => {
    const counts = { facts: 0, drafts: 0, letters: 0, accounts: 0, cards: 0, saved: save }
    const knownBatches = new Set((await tx.cards.changes()).map(({ batch }) => batch))
    const openings = new Set<OpeningId>()
    for (const line of lines) {
      switch (line.record) {
        case 'head':
          break
        case 'setting':
          if (line.key !== helperTokensKey && (await tx.settings.get(line.key)) === null)
            await tx.settings.put(line.key, line.value)
          break
        case 'account':
          if ((await tx.accounts.get(line.account.id)) === null) {
            await tx.accounts.put(line.account as MailAccount)
            counts.accounts++
          }
          break
        case 'fact':
          if ((await tx.facts.byId(line.fact.id)) === null) counts.facts++
          await tx.facts.append([line.fact as Fact])
          openings.add(line.fact.openingId)
          break
        case 'card':
          if (knownBatches.has(line.change.batch)) break
          await tx.cards.put([line.change as CardChange])
          counts.cards++
          break
        case 'draft':
          if (await tx.drafts.add(line.draft as DraftVersion)) counts.drafts++
          break
        case 'file':
          await tx.files.put(line.id, line.content)
          break
        case 'letter':
          if (await tx.outbox.add({ ...(line.letter as Omit<OutboxItem, 'lease'>), lease: null })) counts.letters++
          break
        case 'seen':
          if ((await tx.messagesSeen.find(line.seen.accountId, line.seen.key)) === null)
            await tx.messagesSeen.add(line.seen as MessageSeen)
          break
      }
    }
    for (const openingId of openings) await settleOpening(context, tx, openingId)
    return counts
  })
}

/** Looked at before anything else, since a newer Regards may have written lines that mean nothing here. */
function versionOf(text: string): number | null {
  const end = text.indexOf('\n')
  try {
    return headSchema.parse(JSON.parse(text.slice(0, end === -1 ? undefined : end))).version
  } catch {
    return null
  }
}

const headSchema = z.object({ record: z.literal('head'), format: z.literal(format), version: z.number().int() })

function readLine(line: string): Line | string {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return 'it is not JSON.'
  }
  const parsed = z.safeDecode(lineSchema, json as never)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  return `${issue?.path.join('.') || 'the record'}: ${issue?.message ?? 'unknown'}.`
}
