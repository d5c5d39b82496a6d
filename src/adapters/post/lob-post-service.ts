/**
 * Lob's print and mail interface (its OpenAPI description 1.5; docs.lob.com): HTTP Basic with the key as user name,
 * letters found again by their metadata. Only ever tried against a stand-in.
 */
import * as z from 'zod'
import type { Piece, PostEnd, PostOrder, PostService } from '../../app/ports/post-service.ts'
import { askService, dayOf, notAccepted, whyNot } from './ask-service.ts'

const letterSchema = z.object({
  id: z.string(),
  expected_delivery_date: z.string().nullish(),
  deleted: z.boolean().nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
  tracking_events: z.array(z.object({ name: z.string() })).nullish(),
})
const listSchema = z.object({ data: z.array(letterSchema) })
const errorSchema = z.object({ error: z.object({ message: z.string() }) })

const wordsOf = (json: unknown) => errorSchema.safeParse(json).data?.error.message

export function createLobPostService(
  options: { url?: string | undefined; timeoutMs?: number | undefined } = {},
): PostService {
  const base = `${options.url ?? 'https://api.lob.com'}/v1/letters`
  const timeoutMs = options.timeoutMs ?? 60_000
  const headersFor = (key: string) => ({ authorization: `Basic ${btoa(`${key}:`)}` })
  return {
    tooLong: async (_, { name, address }) =>
      [
        { words: name, most: nameChars },
        { words: address.organization ?? '', most: nameChars },
        ...linesOf(address).map((words) => ({ words, most: lineChars })),
      ].filter(({ words, most }) => words.length > most),
    async handOver({ key }, order) {
      const headers = { ...headersFor(key), 'idempotency-key': order.key }
      const answer = await askService({ url: base, method: 'POST', headers, body: formOf(order), timeoutMs })
      const letter = answer.kind === 'answered' && answer.status === 200 ? letterSchema.safeParse(answer.json) : null
      return letter?.success ? { kind: 'accepted', piece: pieceOf(letter.data) } : notAccepted(answer, wordsOf)
    },
    async find({ key }, orderKey) {
      const query = new URLSearchParams({ 'metadata[regards]': orderKey, limit: '10' })
      const answer = await askService({ url: `${base}?${query.toString()}`, headers: headersFor(key), timeoutMs })
      const list = answer.kind === 'answered' && answer.status === 200 ? listSchema.safeParse(answer.json) : null
      if (!list?.success) return { kind: 'problem', why: whyNot(answer, wordsOf) }
      const letter = list.data.data.find(({ metadata }) => metadata?.['regards'] === orderKey)
      return letter === undefined ? { kind: 'absent' } : { kind: 'found', piece: pieceOf(letter) }
    },
    async look({ key }, pieceId) {
      const url = `${base}/${encodeURIComponent(pieceId)}`
      const answer = await askService({ url, headers: headersFor(key), timeoutMs })
      if (answer.kind === 'answered' && answer.status === 404) return { kind: 'absent' }
      const letter = answer.kind === 'answered' && answer.status === 200 ? letterSchema.safeParse(answer.json) : null
      return letter?.success
        ? { kind: 'found', piece: pieceOf(letter.data) }
        : { kind: 'problem', why: whyNot(answer, wordsOf) }
    },
    async cancel({ key }, pieceId) {
      const url = `${base}/${encodeURIComponent(pieceId)}`
      const answer = await askService({ url, method: 'DELETE', headers: headersFor(key), timeoutMs })
      if (answer.kind === 'answered' && answer.status === 200) return { kind: 'cancelled' }
      const why = whyNot(answer, wordsOf)
      return { kind: answer.kind === 'answered' && answer.status === 422 ? 'too-late' : 'problem', why }
    },
  }
}

/** As documented for an address given with a letter. */
const nameChars = 40
const lineChars = 64

/** It has room for two. */
function linesOf({ street: [first = '', ...more] }: PostEnd['address']): readonly string[] {
  return more.length > 0 ? [first, more.join(', ')] : [first]
}

/** The address stands on a sheet of its own, so that it never covers what the letter has at its head. */
function formOf(order: PostOrder): FormData {
  const form = new FormData()
  const put = (end: 'to' | 'from', { name, address }: PostEnd) => {
    const [first = '', second] = linesOf(address)
    const parts = {
      name,
      company: address.organization,
      address_line1: first,
      address_line2: second,
      address_city: address.city,
      address_state: address.region,
      address_zip: address.postcode,
      address_country: address.country,
    }
    for (const [part, value] of Object.entries(parts)) if (value !== undefined) form.set(`${end}[${part}]`, value)
  }
  put('to', order.to)
  put('from', order.from)
  form.set('color', 'false')
  form.set('double_sided', 'false')
  form.set('use_type', 'operational')
  form.set('address_placement', 'insert_blank_page')
  form.set('metadata[regards]', order.key)
  form.set('file', new Blob([new Uint8Array(order.pdf)], { type: 'application/pdf' }), 'letter.pdf')
  return form
}

/** Names of tracking events as documented; the first scan by the post is 'In Transit', 'Mailed' where it is not scanned. */
const postedEvents = new Set([
  'Mailed',
  'In Transit',
  'In Local Area',
  'Processed for Delivery',
  'Delivered',
  'Re-Routed',
])

function pieceOf(letter: z.output<typeof letterSchema>): Piece {
  const names = (letter.tracking_events ?? []).map(({ name }) => name)
  const stage = letter.deleted
    ? 'cancelled'
    : names.includes('Returned to Sender')
      ? 'came-back'
      : names.some((name) => postedEvents.has(name))
        ? 'posted'
        : 'preparing'
  return { pieceId: letter.id, stage, expectedOn: dayOf(letter.expected_delivery_date) }
}
