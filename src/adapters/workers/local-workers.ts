/** Names processes of this machine by host and process id, and tells when one has ended. */
import { hostname } from 'node:os'
import type { Workers } from '../../app/ports/workers.ts'

export function createLocalWorkers(): Workers {
  const self = `${hostname()}/${process.pid}`
  return {
    self,
    isGone: (owner) => {
      const [host, pid] = [owner.slice(0, owner.lastIndexOf('/')), Number(owner.slice(owner.lastIndexOf('/') + 1))]
      if (host !== hostname() || !Number.isInteger(pid) || pid === process.pid) return false
      try {
        process.kill(pid, 0)
        return false
      } catch (error) {
        // EPERM: it lives and belongs to somebody else.
        return (error as NodeJS.ErrnoException).code === 'ESRCH'
      }
    },
  }
}
