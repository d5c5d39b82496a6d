/**
 * What Gmail adds to IMAP (X-GM-EXT-1): it says so, and tells the conversation of each mail that is asked for it, beside a number of its own. Stands
 * before the bed's own server, without encryption, and tells the numbers it is given by UID.
 */
import { connect, createServer, type Socket } from 'node:net'

export type GmailConversations = {
  readonly host: string
  readonly port: number
  /** How often a conversation was asked for. */
  asked(): number
  stop(): Promise<void>
}

export async function startGmailConversations(
  target: { readonly host: string; readonly port: number },
  threadOf: (uid: number) => string,
): Promise<GmailConversations> {
  const open = new Set<Socket>()
  let asked = 0
  const server = createServer((client) => {
    const behind = connect(target)
    let isAsked = false
    let held = ''
    client.on('data', (chunk: Buffer) => {
      const command = chunk.toString('latin1')
      if (/ FETCH /.test(command)) isAsked = command.includes('X-GM-THRID')
      if (isAsked) asked++
      behind.write(command.replace(/ X-GM-(?:THRID|MSGID)\b/g, ''), 'latin1')
    })
    behind.on('data', (chunk: Buffer) => {
      const lines = (held + chunk.toString('latin1')).split('\n')
      held = lines.pop() ?? ''
      client.write(lines.map((line) => `${told(line, isAsked, threadOf)}\n`).join(''), 'latin1')
    })
    for (const [one, other] of [
      [client, behind],
      [behind, client],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the proxy has no port')
  return {
    host: '127.0.0.1',
    port: address.port,
    asked: () => asked,
    stop: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function told(line: string, isAsked: boolean, threadOf: (uid: number) => string): string {
  if (/^(?:\* |[^ ]+ OK \[|\* OK \[)CAPABILITY /.test(line))
    return line.replace(/CAPABILITY /, 'CAPABILITY X-GM-EXT-1 ')
  const uid = isAsked ? /^\* \d+ FETCH \(.*?\bUID (\d+)/.exec(line)?.[1] : undefined
  return uid === undefined
    ? line
    : line.replace(
        /FETCH \(/,
        `FETCH (X-GM-MSGID ${1_266_000_000_000_000_000n + BigInt(uid)} X-GM-THRID ${threadOf(Number(uid))} `,
      )
}
