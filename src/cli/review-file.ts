/** Reviews a letter in a file against a context in a file, as the measured notes have it; nothing is stored. */
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { problem } from '../app/problem.ts'
import { plainDateSchema } from '../core/facts/temporal-codec.ts'
import { holdingFindings, reviewLetter } from '../core/review/review-letter.ts'
import { languages, letterKinds } from '../core/writing/letter-kind.ts'
import { problemOfIssue } from './read-input.ts'
import { sayFindings } from './say-draft.ts'
import { fail, type Shell } from './shell.ts'

const person = z.object({ name: z.string(), title: z.string().optional(), company: z.string().optional() })
const contextSchema = z.object({
  kind: z.enum(letterKinds).default('thank-you'),
  subject: z.string().default(''),
  me: z.string().default(''),
  recipient: person.optional(),
  role: z.string().optional(),
  interviewedOn: plainDateSchema.optional(),
  otherPeople: z.array(person).default([]),
  attachments: z.array(z.string()).default([]),
  formerEmployers: z.array(z.string()).default([]),
  to: z.array(z.string()).default([]),
  language: z.enum(languages).default('en-US'),
})

export async function reviewFile(io: Shell, file: string, contextFile: string | undefined): Promise<void> {
  let body: string
  let json: unknown = {}
  try {
    body = readFileSync(file, 'utf8')
    if (contextFile !== undefined) json = JSON.parse(readFileSync(contextFile, 'utf8'))
  } catch (error) {
    return fail(
      io,
      problem(
        'input',
        `It could not be read: ${(error as Error).message}.`,
        'Give a text file, and with --context a JSON file.',
      ),
    )
  }
  const parsed = z.safeDecode(contextSchema, json as never)
  if (!parsed.success) return fail(io, problemOfIssue(contextFile ?? file, parsed.error))
  const known = parsed.data
  const context = await io.context()
  const raw = await context.proofreader.check(body, known.language).catch(() => [])
  const named = ({ name, title }: { name: string; title?: string | undefined }) => ({
    name,
    ...(title ? { title } : {}),
  })
  const findings = reviewLetter(
    { kind: known.kind, subject: known.subject, body, to: known.to, cc: [], attachments: known.attachments },
    {
      me: { name: known.me },
      recipient: known.recipient ? named(known.recipient) : null,
      otherPeople: known.otherPeople.map(named),
      company: known.recipient?.company ?? '',
      ...(known.role ? { role: known.role } : {}),
      interviewDays: known.interviewedOn ? [known.interviewedOn] : [],
      companiesKnown: [],
      formerEmployers: known.formerEmployers,
      language: known.language,
    },
    raw,
    await context.content.phrases(),
  )
  if (holdingFindings(findings, new Set()).length > 0) io.setExit(1)
  if (io.flags.json) return io.json({ findings })
  io.say(
    sayFindings(findings.map((finding) => ({ ...finding, override: null })))
      .join('\n')
      .trim() || 'Nothing was found.',
  )
}
