/** A stand-in for Lob and PostGrid on loopback: it gives the answers they document, and can lose one on the way. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PostServiceName } from '../../src/app/ports/post-service.ts'

export type StandInLetter = {
  readonly id: string
  readonly fields: Readonly<Record<string, string>>
  readonly pdfBytes: number
  status: 'ready' | 'printing' | 'posted' | 'came-back' | 'cancelled'
}

export type PostStandIn = Awaited<ReturnType<typeof startPostStandIn>>

/** What becomes of the next handing over: it is taken and the answer is lost, refused, or too much was asked. */
type Fault = 'refuse' | 'lose-answer' | 'lose-request' | 'fail' | 'hold-answer' | null

export async function startPostStandIn(service: PostServiceName, key = 'test_key') {
  const letters: StandInLetter[] = []
  const byKey = new Map<string, StandInLetter>()
  const state = { fault: null as Fault, posts: 0, remembersKeys: true }
  const isLob = service === 'lob'
  const path = isLob ? '/v1/letters' : '/print-mail/v1/letters'

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    const url = new URL(request.url ?? '/', 'http://stand-in')
    const say = (status: number, json: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json))
    }
    const refuse = (status: number, message: string) => say(status, { error: { message, status_code: status } })
    const given = isLob
      ? atob((request.headers.authorization ?? '').replace(/^Basic /, '')) === `${key}:`
      : request.headers['x-api-key'] === key
    if (!given) return refuse(401, 'Your API key is not valid.')
    const id = url.pathname.slice(path.length + 1)
    if (request.method === 'POST' && url.pathname === path) {
      state.posts += 1
      const fault = state.fault
      state.fault = null
      if (fault === 'lose-request') return request.socket.destroy()
      const form = await new Response(new Uint8Array(body), {
        headers: { 'content-type': request.headers['content-type'] ?? '' },
      }).formData()
      const fields: Record<string, string> = {}
      let pdf = new Uint8Array()
      for (const [name, value] of form)
        if (typeof value === 'string') fields[name] = value
        else pdf = new Uint8Array(await value.arrayBuffer())
      const city = fields[isLob ? 'to[address_city]' : 'to[city]']
      if (!city) return refuse(422, 'to.address_city is required')
      if (new TextDecoder().decode(pdf.slice(0, 5)) !== '%PDF-') return refuse(422, 'file must be a PDF')
      const idempotency = String(request.headers['idempotency-key'])
      const known = state.remembersKeys ? byKey.get(idempotency) : undefined
      const letter: StandInLetter = known ?? {
        id: `${isLob ? 'ltr' : 'letter'}_${letters.length + 1}`,
        fields,
        pdfBytes: pdf.length,
        status: 'ready',
      }
      if (!known) letters.push(letter)
      byKey.set(idempotency, letter)
      if (fault === 'lose-answer') return request.socket.destroy()
      if (fault === 'fail') return refuse(500, 'Something went wrong.')
      if (fault === 'hold-answer') return
      return say(isLob ? 200 : 201, jsonOf(letter))
    }
    if (request.method === 'GET' && url.pathname === path) {
      const wanted = url.searchParams.get(isLob ? 'metadata[regards]' : 'search')
      const data = letters.filter(({ fields }) => fields['metadata[regards]'] === wanted).map(jsonOf)
      return say(200, { object: 'list', data })
    }
    const letter = letters.find((each) => each.id === id)
    if (letter === undefined) return refuse(404, 'letter not found')
    if (request.method === 'DELETE') {
      if (state.fault === 'refuse') return refuse(400, 'Not today.')
      if (letter.status !== 'ready') return refuse(isLob ? 422 : 400, 'This letter is already being printed.')
      letter.status = 'cancelled'
      return say(200, isLob ? { id, deleted: true } : jsonOf(letter))
    }
    return say(200, jsonOf(letter))
  })

  function jsonOf(letter: StandInLetter) {
    const metadata = { regards: letter.fields['metadata[regards]'] }
    if (isLob)
      return {
        id: letter.id,
        object: 'letter',
        metadata,
        expected_delivery_date: '2026-12-01',
        ...(letter.status === 'cancelled' ? { deleted: true } : {}),
        tracking_events: [
          ...(letter.status === 'posted' || letter.status === 'came-back' ? [{ name: 'In Transit' }] : []),
          ...(letter.status === 'came-back' ? [{ name: 'Returned to Sender' }] : []),
        ],
      }
    const isOut = letter.status === 'posted' || letter.status === 'came-back'
    return {
      id: letter.id,
      object: 'letter',
      metadata,
      status: isOut ? 'processed_for_delivery' : letter.status,
      ...(letter.status === 'posted' ? { imbStatus: 'entered_mail_stream' } : {}),
      ...(letter.status === 'came-back' ? { imbStatus: 'returned_to_sender' } : {}),
    }
  }

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    service,
    key,
    letters,
    state,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
