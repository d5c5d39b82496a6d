/**
 * A server on loopback that gives the answers Microsoft documents for the mail part of Graph, over a mail world in
 * memory: sending as MIME, delta queries with links, immutable ids, throttling, tokens that run out. It proves that the
 * adapter speaks as documented, not that Microsoft does.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { headerOf, type FakeMail, type FakeMailWorld } from '../../src/app/ports/fake-mail-world.ts'

export type GraphStandIn = {
  readonly port: number
  /** The token that lets this user in, until it is revoked. */
  token(user: string): string
  revoke(user: string): void
  /** The next answers, whatever is asked, instead of the right ones. */
  answerNext(...answers: readonly { status: number; code?: string; headers?: Record<string, string> }[]): void
  /** Links into the inbox of before mean nothing any more. */
  forgetLinks(): void
  /** What was asked: 'GET /me/mailFolders/inbox/messages/delta'. */
  readonly asked: readonly string[]
  stop(): Promise<void>
}

const folderNames: Readonly<Record<string, string>> = { inbox: 'INBOX', sentitems: 'Sent', junkemail: 'Junk' }

export async function startGraphStandIn(world: FakeMailWorld): Promise<GraphStandIn> {
  const users = new Map<string, string>()
  const scripted: { status: number; code?: string; headers?: Record<string, string> }[] = []
  const asked: string[] = []
  const generations: Record<string, number> = {}

  const answer = (response: ServerResponse, status: number, body?: unknown, headers: Record<string, string> = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(body === undefined ? undefined : JSON.stringify(body))
  }
  const refuse = (response: ServerResponse, status: number, code: string, message: string, headers = {}) =>
    answer(response, status, { error: { code, message } }, headers)

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://stand-in')
    const path = decodeURIComponent(url.pathname).replace(/^\/v1\.0/, '')
    asked.push(`${request.method} ${path}`)
    const body = await read(request)
    const next = scripted.shift()
    if (next) return refuse(response, next.status, next.code ?? 'error', 'as scripted', next.headers)
    const user = users.get(/^Bearer (.*)$/.exec(request.headers.authorization ?? '')?.[1] ?? '')
    if (user === undefined)
      return refuse(response, 401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.')
    if (!/IdType="ImmutableId"/.test(String(request.headers['prefer'] ?? '')))
      return refuse(response, 400, 'TestWantsImmutableIds', 'Prefer: IdType="ImmutableId" is missing')

    if (path === '/me/sendMail') return send(request, response, user, body)
    const inFolder = /^\/me\/mailFolders\/(\w+)(\/messages(\/delta)?)?$/.exec(path)
    const folder = folderNames[inFolder?.[1] ?? '']
    if (inFolder && folder !== undefined) {
      const mails = world.folder(user, folder).mails
      if (inFolder[2] === undefined) return answer(response, 200, { totalItemCount: mails.length })
      if (request.method === 'POST') {
        world.deliver(Buffer.from(body.toString(), 'base64'), user, folder)
        return answer(response, 201, { id: idOf(folder, mails.at(-1)) })
      }
      const size = Number(/maxpagesize=(\d+)/.exec(String(request.headers['prefer']))?.[1] ?? 10)
      return inFolder[3] === undefined
        ? list(response, url, folder, mails, size)
        : delta(response, url, folder, mails, size)
    }
    const one = /^\/me\/messages\/([^/]+)\/(\$value|move)$/.exec(path)
    const found = one && findMail(user, one[1] ?? '')
    if (!found) return refuse(response, 404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
    if (one[2] === '$value') return response.writeHead(200, { 'content-type': 'text/plain' }).end(found.mail.raw)
    const into =
      folderNames[String((JSON.parse(body.toString()) as { destinationId: string }).destinationId)] ?? 'INBOX'
    const from = world.folder(user, found.folder)
    from.mails = from.mails.filter((mail) => mail !== found.mail)
    world.deliver(found.mail.raw, user, into)
    return answer(response, 201, { id: idOf(into, world.folder(user, into).mails.at(-1)) })
  }

  const send = (request: IncomingMessage, response: ServerResponse, user: string, body: Buffer) => {
    if (request.headers['content-type'] !== 'text/plain' || !/^[A-Za-z\d+/=\s]+$/.test(body.toString()))
      return refuse(response, 400, 'ErrorMimeContentInvalidBase64String', 'Invalid base64 string for MIME content.')
    const mime = Buffer.from(body.toString(), 'base64')
    const addresses = ['to', 'cc', 'bcc'].flatMap((name) =>
      [...headerOf(mime, name).matchAll(/[^\s<>,"]+@[^\s<>,"]+/g)].map(([address]) => address),
    )
    const bad = addresses.find((address) => address.endsWith('@bad.test'))
    if (bad !== undefined)
      return refuse(response, 400, 'ErrorInvalidRecipients', `At least one recipient is not valid. ${bad}`)
    const cut = world.takeCut()
    if (cut === 'before-dot') return request.socket.destroy()
    const raw = Buffer.from(mime.toString('latin1').replace(/^Bcc: .*\r\n/i, ''), 'latin1')
    world.accept({ from: user, to: [...new Set(addresses)] }, raw)
    return cut === 'after-dot' ? request.socket.destroy() : answer(response, 202)
  }

  const linkTo = (url: URL, changes: Record<string, string>) => {
    const link = new URL(url)
    link.search = new URLSearchParams(changes).toString()
    return link
  }
  const list = (response: ServerResponse, url: URL, folder: string, mails: readonly FakeMail[], size: number) => {
    const skip = Number(url.searchParams.get('$skip') ?? 0)
    const newestFirst = mails.toReversed()
    const more = newestFirst.length > skip + size
    answer(response, 200, {
      value: newestFirst.slice(skip, skip + size).map((mail) => shown(folder, mail)),
      ...(more
        ? {
            '@odata.nextLink': `${origin()}${linkTo(url, { $skip: String(skip + size) }).pathname}?$skip=${skip + size}`,
          }
        : {}),
    })
  }
  const delta = (response: ServerResponse, url: URL, folder: string, mails: readonly FakeMail[], size: number) => {
    const generation = generations[folder] ?? 1
    const token = url.searchParams.get('$deltatoken') ?? url.searchParams.get('$skiptoken')
    const [made, after] = token === null ? [generation, 0] : token.split('-').map(Number)
    if (made !== generation)
      return refuse(response, 410, 'SyncStateNotFound', 'The sync state generation is not found.')
    const fresh = mails.filter(({ uid }) => uid > (after ?? 0))
    const page = fresh.slice(0, size)
    const more = fresh.length > page.length
    const link = `${origin()}${url.pathname}?$${more ? 'skip' : 'delta'}token=${generation}-${page.at(-1)?.uid ?? after ?? 0}`
    return answer(response, 200, {
      // a mail that was deleted since comes as a row without content
      value: [{ id: 'gone', '@removed': { reason: 'deleted' } }, ...page.map((mail) => shown(folder, mail))],
      [more ? '@odata.nextLink' : '@odata.deltaLink']: link,
    })
  }
  const idOf = (folder: string, mail: FakeMail | undefined) => `${folder}:${mail?.uid ?? 0}=`
  const findMail = (user: string, id: string) => {
    for (const folder of Object.values(folderNames)) {
      const mail = world.folder(user, folder).mails.find((each) => idOf(folder, each) === id)
      if (mail) return { folder, mail }
    }
    return null
  }
  const shown = (folder: string, mail: FakeMail) => {
    const recipient = (text: string) => ({
      emailAddress: { name: '', address: /[^\s<>,"]+@[^\s<>,"]+/.exec(text)?.[0] },
    })
    const head = Buffer.from(mail.raw).toString('latin1').split('\r\n\r\n', 1)[0] ?? ''
    return {
      id: idOf(folder, mail),
      internetMessageId: headerOf(mail.raw, 'message-id'),
      receivedDateTime: mail.receivedAt.toString(),
      subject: headerOf(mail.raw, 'subject'),
      from: recipient(headerOf(mail.raw, 'from')),
      toRecipients: [recipient(headerOf(mail.raw, 'to'))],
      ccRecipients: [],
      // Sent mails have not passed a transport, and so have none
      internetMessageHeaders:
        folder === 'Sent'
          ? null
          : head
              .replace(/\r\n(?=[ \t])/g, '')
              .split('\r\n')
              .map((line) => ({ name: line.split(':', 1)[0], value: line.slice(line.indexOf(':') + 1).trim() })),
      singleValueExtendedProperties: [
        { id: 'Integer 0xe08', value: String(mail.raw.length) },
        {
          id: 'String {00020386-0000-0000-c000-000000000046} Name X-Regards-Step',
          value: headerOf(mail.raw, 'x-regards-step'),
        },
      ],
    }
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((problem: unknown) => refuse(response, 500, 'TestFault', String(problem)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = () => `http://127.0.0.1:${port}`
  return {
    port,
    token: (user) => {
      users.set(`token of ${user}`, user)
      return `token of ${user}`
    },
    revoke: (user) => void users.delete(`token of ${user}`),
    answerNext: (...answers) => void scripted.push(...answers),
    forgetLinks: () => void (generations['INBOX'] = (generations['INBOX'] ?? 1) + 1),
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
