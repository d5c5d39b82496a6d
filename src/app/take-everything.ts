/**
 * Everything in one archive, to keep or to take elsewhere, and back in: the lines that Regards reads again, and beside
 * them letters, people and the record in forms that other programs read. Secrets are left out, and the README says so.
 */
import { letterFormFor } from '../core/paper/paper-form.ts'
import { letterJob } from '../core/paper/paper-job.ts'
import { addressLines } from '../core/paper/address-lines.ts'
import { exportReadme } from '../core/words/export-words.ts'
import type { Context } from './context.ts'
import { exportContacts } from './export-contacts.ts'
import { openingsOf } from './ground.ts'
import { readMe } from './me.ts'
import { exportEverything, importEverything, type Imported } from './move-everything.ts'
import type { PackedFile } from './ports/archive.ts'
import type { DraftVersion } from './ports/store.ts'
import { problem, type Problem } from './problem.ts'
import { recordOfSearch } from './record-of-search.ts'

export const exportForms = ['zip', 'jsonl'] as const
export type ExportForm = (typeof exportForms)[number]

/** Bytes that a page may bring in at once; the command line has no limit but the one of what unpacks. */
export const largestArchive = 250_000_000

const linesName = 'regards.jsonl'

type ExportContext = Pick<Context, 'store' | 'archive' | 'paperPrinter' | 'content' | 'guess' | 'clock'>

export async function exportInForm(context: ExportContext, form: ExportForm): Promise<Uint8Array> {
  return form === 'zip' ? exportArchive(context) : new TextEncoder().encode(await exportEverything(context))
}

async function exportArchive(context: ExportContext): Promise<Uint8Array> {
  const text = (name: string, content: string) => ({ name, content: new TextEncoder().encode(content) })
  const facts = await context.store.read((tx) => tx.facts.all())
  const days = facts.map(({ at }) => at.toZonedDateTimeISO('UTC').toPlainDate()).toSorted(Temporal.PlainDate.compare)
  const [first] = days
  const last = days.at(-1)
  const record =
    first && last
      ? await recordOfSearch(
          context,
          { from: first.subtract({ days: 1 }).toString(), until: last.add({ days: 1 }).toString() },
          'csv',
        )
      : null
  return context.archive.pack([
    text('README.txt', exportReadme),
    text(linesName, await exportEverything(context)),
    text('people.vcf', await exportContacts(context, 'vcard4')),
    ...(record && 'bytes' in record ? [{ name: 'record-of-search.csv', content: record.bytes }] : []),
    ...(await lettersAsFiles(context)),
  ])
}

/** The newest version of each as PDF, as text where the typeface lacks a character; what left also as it left. */
async function lettersAsFiles(
  context: Pick<Context, 'store' | 'paperPrinter' | 'content' | 'guess'>,
): Promise<readonly PackedFile[]> {
  const { drafts, me, companies, raws } = await context.store.read(async (tx) => ({
    drafts: await tx.drafts.all(),
    me: await readMe(tx.settings, context.guess),
    companies: new Map(openingsOf(await tx.facts.all()).map(({ id, company }) => [id, company])),
    raws: new Map((await tx.outbox.inStates(['sent'])).map(({ letterId, raw }) => [letterId, raw])),
  }))
  const newest = [...Map.groupBy(drafts, ({ letterId }) => letterId).values()].flatMap((all) => all.at(-1) ?? [])
  const country = me.address?.country ?? me.country
  const form = context.content.paper.forms[letterFormFor(country, context.content.paper)]
  const sender = me.address ? addressLines(me.address, country) : []
  const files: PackedFile[] = []
  for (const draft of newest) {
    const day = draft.createdAt.toZonedDateTimeISO(me.zone).toPlainDate()
    const name = `letters/${fileName(draft, day, companies.get(draft.openingId) ?? '')}`
    const words = { subject: draft.subject, body: draft.body, name: me.name, language: me.language }
    const recipient = draft.to.map((each) => each.replace(/\s*<.*$/, ''))
    const printed = form && (await context.paperPrinter.print(letterJob(words, { sender, recipient }, form, day)))
    if (printed?.kind === 'pdf') files.push({ name: `${name}.pdf`, content: printed.bytes })
    else files.push({ name: `${name}.txt`, content: new TextEncoder().encode(`${draft.subject}\n\n${draft.body}`) })
    const raw = raws.get(draft.letterId)
    if (raw && raw.length > 0) files.push({ name: `${name}.eml`, content: raw })
  }
  return files
}

/** Safe on every disk; the end of the id keeps two of one day apart. */
function fileName({ step, letterId }: DraftVersion, day: Temporal.PlainDate, company: string): string {
  const safe = company
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim()
    .slice(0, 40)
  return [day.toString(), safe, step, letterId.replace(/[^\w-]/g, '').slice(-8)].filter(Boolean).join(' ')
}

/** An archive, or the lines alone; without `save` it only tells what would come in. */
export async function importArchive(
  context: Context,
  bytes: Uint8Array,
  { save }: { readonly save: boolean },
): Promise<Imported | Problem> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip) return importEverything(context, new TextDecoder().decode(bytes), { save })
  const unpacked = await context.archive.unpack(bytes)
  if (unpacked.kind === 'broken')
    return problem(
      'input',
      `This archive cannot be read whole: ${unpacked.why}.`,
      'Take another copy of it, or export again.',
      'Nothing was imported.',
    )
  const lines = unpacked.files.get(linesName)
  if (lines === undefined)
    return problem(
      'input',
      `There is no ${linesName} in this archive, so it is none of Regards.`,
      'Choose a file that `regards export` has written.',
      'Nothing was imported.',
    )
  return importEverything(context, new TextDecoder().decode(lines), { save })
}
