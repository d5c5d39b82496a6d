/**
 * PostGrid's print and mail interface (docs.postgrid.com): the key in `x-api-key`, letters found again by their
 * metadata among those that a search for the key gives. Only ever tried against a stand-in.
 */
import * as z from 'zod'
import type { Piece, PostEnd, PostOrder, PostService } from '../../app/ports/post-service.ts'
import { askService, dayOf, notAccepted, whyNot, type Answer } from './ask-service.ts'

const letterSchema = z.object({
  id: z.string(),
  status: z.string().nullish(),
  imbStatus: z.string().nullish(),
  expectedDeliveryDate: z.string().nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
})
const listSchema = z.object({ data: z.array(letterSchema) })
const errorSchema = z.object({ error: z.object({ message: z.string() }) })

const wordsOf = (json: unknown) => errorSchema.safeParse(json).data?.error.message
const isFine = (status: number) => status === 200 || status === 201

const letterOf = (answer: Answer) =>
  answer.kind === 'answered' && isFine(answer.status) ? letterSchema.safeParse(answer.json).data : undefined

export function createPostgridPostService(
  options: { url?: string | undefined; timeoutMs?: number | undefined } = {},
): PostService {
  const base = `${options.url ?? 'https://api.postgrid.com'}/print-mail/v1/letters`
  const timeoutMs = options.timeoutMs ?? 60_000
  return {
    tooLong: async () => [],
    async handOver({ key }, order) {
      const headers = { 'x-api-key': key, 'idempotency-key': order.key }
      const answer = await askService({ url: base, method: 'POST', headers, body: formOf(order), timeoutMs })
      const letter = letterOf(answer)
      return letter ? { kind: 'accepted', piece: pieceOf(letter) } : notAccepted(answer, wordsOf)
    },
    async find({ key }, orderKey) {
      const query = new URLSearchParams({ search: orderKey, limit: '100' })
      const answer = await askService({ url: `${base}?${query.toString()}`, headers: { 'x-api-key': key }, timeoutMs })
      const list = answer.kind === 'answered' && isFine(answer.status) ? listSchema.safeParse(answer.json) : null
      if (!list?.success) return { kind: 'problem', why: whyNot(answer, wordsOf) }
      const letter = list.data.data.find(({ metadata }) => metadata?.['regards'] === orderKey)
      return letter === undefined ? { kind: 'absent' } : { kind: 'found', piece: pieceOf(letter) }
    },
    async look({ key }, pieceId) {
      const url = `${base}/${encodeURIComponent(pieceId)}`
      const answer = await askService({ url, headers: { 'x-api-key': key }, timeoutMs })
      if (answer.kind === 'answered' && answer.status === 404) return { kind: 'absent' }
      const letter = letterOf(answer)
      return letter ? { kind: 'found', piece: pieceOf(letter) } : { kind: 'problem', why: whyNot(answer, wordsOf) }
    },
    async cancel({ key }, pieceId) {
      const url = `${base}/${encodeURIComponent(pieceId)}`
      const answer = await askService({ url, method: 'DELETE', headers: { 'x-api-key': key }, timeoutMs })
      if (answer.kind === 'answered' && isFine(answer.status)) return { kind: 'cancelled' }
      const why = whyNot(answer, wordsOf)
      // Its refusals do not say which of them means that it is printed; the letter itself does.
      const now = letterOf(await askService({ url, headers: { 'x-api-key': key }, timeoutMs }))
      if (now?.status === 'cancelled') return { kind: 'cancelled' }
      return { kind: now?.status && now.status !== 'ready' ? 'too-late' : 'problem', why }
    },
  }
}

/** The address stands on a sheet of its own, so that it never covers what the letter has at its head. */
function formOf(order: PostOrder): FormData {
  const form = new FormData()
  const put = (end: 'to' | 'from', { name, address }: PostEnd) => {
    const [first = '', ...more] = address.street
    const parts = {
      firstName: name,
      companyName: address.organization,
      addressLine1: first,
      addressLine2: more.join(', ') || undefined,
      city: address.city,
      provinceOrState: address.region,
      postalOrZip: address.postcode,
      countryCode: address.country,
    }
    for (const [part, value] of Object.entries(parts)) if (value !== undefined) form.set(`${end}[${part}]`, value)
  }
  put('to', order.to)
  put('from', order.from)
  form.set('color', 'false')
  form.set('doubleSided', 'false')
  form.set('addressPlacement', 'insert_blank_page')
  form.set('size', order.sheet === 'a4' ? 'a4' : 'us_letter')
  form.set('description', order.key)
  form.set('metadata[regards]', order.key)
  form.set('pdf', new Blob([new Uint8Array(order.pdf)], { type: 'application/pdf' }), 'letter.pdf')
  return form
}

function pieceOf({ id, status, imbStatus, expectedDeliveryDate }: z.output<typeof letterSchema>): Piece {
  const stage =
    status === 'cancelled'
      ? 'cancelled'
      : imbStatus === 'returned_to_sender'
        ? 'came-back'
        : imbStatus || status === 'completed'
          ? 'posted'
          : 'preparing'
  return { pieceId: id, stage, expectedOn: dayOf(expectedDeliveryDate) }
}
