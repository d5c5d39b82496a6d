/** Ports on loopback that nobody listens on, below the range from which the kernel takes outgoing ones. */
import { createServer } from 'node:net'
import { randomInt } from 'node:crypto'

const firstPort = 15_000
const lastPort = 32_000

export async function freePorts(count: number): Promise<number[]> {
  const found = new Set<number>()
  while (found.size < count) {
    const port = randomInt(firstPort, lastPort)
    if (!found.has(port) && (await isFree(port))) found.add(port)
  }
  return [...found]
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
