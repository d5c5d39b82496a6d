import { get } from 'node:http'
import { networkInterfaces } from 'node:os'
import { afterEach, describe, expect, it } from 'vitest'
import { createFakeVerbs } from '../../test/support/fake-verbs/fake-verbs.ts'
import { startServer, type RunningServer } from './start-server.ts'

const assets = { read: () => null }
const running: RunningServer[] = []
const start = async (options: { port?: number; token?: string } = {}) => {
  const server = await startServer(createFakeVerbs(), { assets, ...options })
  running.push(server)
  return server
}

/** The status, or the system's error code. */
const statusAt = (host: string, port: string, headers: Record<string, string>, path = '/api/today') =>
  new Promise<number | string>((resolve) => {
    get({ host, port, path, headers }, (answer) => resolve(answer.resume().statusCode ?? 0)).on('error', (error) =>
      resolve((error as NodeJS.ErrnoException).code ?? 'error'),
    )
  })

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
})

describe('the running server', () => {
  it('hands out an address with its key and answers whoever has it', async () => {
    const { origin, address } = await start({ port: 0 })
    const { port, host, searchParams } = new URL(address)
    const token = searchParams.get('token') ?? ''
    expect(address.startsWith(`${origin}/?token=`)).toBe(true)
    expect(token.length).toBeGreaterThanOrEqual(43)
    expect(await statusAt('127.0.0.1', port, { host })).toBe(401)
    expect(await statusAt('127.0.0.1', port, { host, cookie: `regards-session-${port}=${token}` })).toBe(200)
  })

  it('cannot be reached at the other addresses of this machine', async () => {
    const { address } = await start({ port: 0 })
    const { port } = new URL(address)
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
    for (const { address: other } of others) expect(await statusAt(other, port, {})).toBe('ECONNREFUSED')
  })

  it('takes another port where the usual one is taken, but says so where one was asked for', async () => {
    const first = await start()
    const second = await start()
    expect(second.origin).not.toBe(first.origin)
    await expect(start({ port: Number(new URL(first.origin).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('makes up a new key at every start', async () => {
    const [one, two] = [await start({ port: 0 }), await start({ port: 0 })]
    expect(new URL(one.address).search).not.toBe(new URL(two.address).search)
  })

  it('ends although a page still listens', async () => {
    const { address, close } = await start({ port: 0, token: 'k' })
    const { port, host } = new URL(address)
    const listening = new Promise<void>((resolve) => {
      get(
        { host: '127.0.0.1', port, path: '/api/events', headers: { host, cookie: `regards-session-${port}=k` } },
        (answer) => {
          answer.once('data', () => resolve()).on('error', () => undefined)
        },
      ).on('error', () => undefined)
    })
    await listening
    await close()
    expect(await statusAt('127.0.0.1', port, { host })).toBe('ECONNREFUSED')
  })
})
