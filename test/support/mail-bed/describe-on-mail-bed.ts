/** Tests that need real mail servers: left out by name, with the reason, where there are none; a failure in CI. */
import { describe, it } from 'vitest'
import { mailBedAvailable } from './mail-bed-available.ts'

export function describeOnMailBed(name: string, tests: () => void): void {
  const available = mailBedAvailable()
  if (available.ok) {
    describe(name, tests)
    return
  }
  const reason = `needs ${available.missing.join(', ')}; ${available.how}`
  if (process.env['CI'])
    describe(name, () => {
      it('has real mail servers', () => {
        throw new Error(`CI must run these tests: ${reason}`)
      })
    })
  else describe.skip(`${name} (left out: ${reason})`, tests)
}
