/**
 * A proxy before submission that loses the connection at the worst moments: before the final dot, or after the
 * server has said 250 and before the client hears it. It answers STARTTLS itself with the bed's certificate and
 * talks plainly to the server on loopback, so that it sees the dot also when the client speaks TLS.
 */
import { createServer, connect, type Socket } from 'node:net'
import { TLSSocket, createSecureContext } from 'node:tls'
import type { ProviderHabits, TakenLetter } from './outlook-habits.ts'

/**
 * What happens to one connection: it passes, is cut before the final dot or after the server's answer to it, or
 * that answer is swallowed and the connection left hanging.
 */
export type Cut = 'pass' | 'before-dot' | 'after-dot' | 'swallow-answer'

export type CuttingProxy = {
  readonly host: string
  readonly port: number
  /** Decides for each connection, counted from zero, at its final dot. */
  plan(plan: (connection: number) => Cut): void
  /** How often each thing has happened to a message so far. */
  readonly counts: Readonly<Record<Cut, number>>
  /** Connections taken so far. */
  connections(): number
  stop(): Promise<void>
}

const finalDot = Buffer.from('\r\n.\r\n')

/** A line that begins with a dot travels with another before it (RFC 5321 §4.5.2). */
const unstuffed = (raw: Buffer) => Buffer.from(raw.toString('latin1').replace(/^\.\./gm, '.'), 'latin1')
const stuffed = (raw: Buffer) => Buffer.from(raw.toString('latin1').replace(/^\./gm, '..'), 'latin1')

export async function startCuttingProxy(options: {
  target: { readonly host: string; readonly port: number }
  ca: string
  key: string
  /** What the provider it stands before does to letters; the bed's own servers change nothing. */
  habits?: ProviderHabits
}): Promise<CuttingProxy> {
  const counts: Record<Cut, number> = { pass: 0, 'before-dot': 0, 'after-dot': 0, 'swallow-answer': 0 }
  const open = new Set<Socket>()
  const secureContext = createSecureContext({ cert: options.ca, key: options.key })
  let plan: (connection: number) => Cut = () => 'pass'
  let connections = 0

  const server = createServer((plain) => {
    const number = connections++
    const target = connect(options.target)
    let client: Socket = plain
    let mode: 'commands' | 'data' | 'answer' = 'commands'
    let cut: Cut = 'pass'
    let body: Buffer = Buffer.alloc(0)
    let from = ''
    let taken: TakenLetter | null = null

    const end = () => {
      for (const socket of [plain, client, target]) socket.destroy()
    }
    const fromClient = (chunk: Buffer) => {
      if (mode === 'data') return fromClientData(chunk)
      from = /^MAIL FROM:<([^>]*)>/im.exec(chunk.toString('latin1'))?.[1] ?? from
      if (!/^STARTTLS\r\n$/i.test(chunk.toString('latin1'))) return target.write(chunk)
      plain.off('data', fromClient)
      plain.write('220 2.0.0 Ready to start TLS\r\n')
      client = new TLSSocket(plain, { isServer: true, secureContext })
      listen(client)
      return
    }
    const fromClientData = (chunk: Buffer) => {
      body = Buffer.concat([body, chunk])
      const at = body.indexOf(finalDot)
      if (at === -1) {
        if (options.habits !== undefined) return
        // what may be the start of the dot is kept back
        const safe = Math.max(0, body.length - finalDot.length + 1)
        target.write(body.subarray(0, safe))
        body = body.subarray(safe)
        return
      }
      cut = plan(number)
      counts[cut]++
      if (cut === 'before-dot') {
        target.end(body.subarray(0, at))
        return end()
      }
      taken = options.habits?.take(from, unstuffed(body.subarray(0, at + 2))) ?? null
      target.write(taken === null ? body : Buffer.concat([stuffed(taken.raw), finalDot.subarray(2)]))
      body = Buffer.alloc(0)
      mode = 'answer'
      return
    }
    const fromTarget = (chunk: Buffer) => {
      const words = chunk.toString('latin1')
      if (mode === 'commands' && /^354 /m.test(words)) {
        mode = 'data'
        // the dot of an empty message follows the command's own line end
        body = Buffer.alloc(0)
      } else if (mode === 'answer') {
        mode = 'commands'
        const isTaken = taken !== null && words.startsWith('250')
        const answer = () => {
          if (cut === 'after-dot') return end()
          if (cut !== 'swallow-answer') client.write(isTaken ? (taken?.answer ?? chunk) : chunk)
        }
        if (isTaken) void taken?.file().then(answer, end)
        else answer()
        return
      }
      client.write(chunk)
      return
    }
    const listen = (socket: Socket) => {
      open.add(socket)
      socket.on('data', fromClient)
      socket.on('error', end)
      socket.on('close', () => {
        open.delete(socket)
        end()
      })
    }
    listen(plain)
    open.add(target)
    target.on('data', fromTarget)
    target.on('error', end)
    target.on('close', () => {
      open.delete(target)
      if (cut !== 'swallow-answer') end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()

  return {
    host: '127.0.0.1',
    port: typeof address === 'object' && address ? address.port : 0,
    plan: (next) => {
      plan = next
    },
    counts,
    connections: () => connections,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
