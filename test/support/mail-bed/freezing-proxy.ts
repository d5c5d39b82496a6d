/** A proxy that can fall silent without closing anything, as a network does when a laptop sleeps. */
import { connect, createServer, type Socket } from 'node:net'

export type FreezingProxy = {
  readonly host: string
  readonly port: number
  /** How many connections were made so far. */
  readonly connections: () => number
  /** Passes nothing on any more for the connections that are open; later ones are fine. */
  freeze(): void
  /** Ends the connections that are open, in the middle of whatever they carry. */
  drop(): void
  stop(): Promise<void>
}

export async function startFreezingProxy(target: {
  readonly host: string
  readonly port: number
}): Promise<FreezingProxy> {
  const open = new Set<Socket>()
  let connections = 0
  const server = createServer((client) => {
    connections++
    const upstream = connect(target)
    client.pipe(upstream).pipe(client)
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => open.delete(socket))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    host: '127.0.0.1',
    port: typeof address === 'object' && address ? address.port : 0,
    connections: () => connections,
    freeze: () => {
      for (const socket of open) socket.unpipe().pause()
    },
    drop: () => {
      for (const socket of open) socket.destroy()
    },
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
