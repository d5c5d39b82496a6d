import { fork } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { describeOnMailBed } from '../support/mail-bed/describe-on-mail-bed.ts'
import { mastersOf } from '../support/mail-bed/leftovers.ts'
import { startMailBed } from '../support/mail-bed/mail-bed.ts'
import { mailFrom, until } from '../contract/mail-world.ts'

describeOnMailBed('the mail bed', () => {
  it('starts within five seconds, beside others, and leaves nothing behind', async () => {
    const start = performance.now()
    const one = await startMailBed()
    expect(performance.now() - start).toBeLessThan(5_000)
    const other = await startMailBed({ profile: 'outlook' })
    const user = one.freshUser()
    await Promise.all([
      one.deliver(mailFrom('a@b.test', 'one'), user),
      other.deliver(mailFrom('a@b.test', 'other'), user),
    ])
    expect(one.mailbox(user).map((mail) => mail.header('Subject'))).toEqual(['one'])
    expect(other.mailbox(user).map((mail) => mail.header('Subject'))).toEqual(['other'])
    await one.stop()
    await other.deliver(mailFrom('a@b.test', 'still there'), user)
    await other.stop()
    for (const bed of [one, other]) expect([existsSync(bed.directory), mastersOf(bed.directory)]).toEqual([false, []])
  })

  it('clears away at the next start what a killed process left', async () => {
    // a temp folder of its own: the beds of other tests would clear it away as well
    const temp = mkdtempSync(join(tmpdir(), 'beds-'))
    chmodSync(temp, 0o755)
    vi.stubEnv('TMPDIR', temp)
    const child = fork(join(import.meta.dirname, '../support/mail-bed/start-and-wait.ts'))
    const directory = await new Promise<string>((resolve) =>
      child.once('message', (message) => resolve(String(message))),
    )
    child.kill('SIGKILL')
    await until('the end of the process', () => child.signalCode !== null)
    expect(mastersOf(directory).length).toBeGreaterThanOrEqual(2)
    const bed = await startMailBed()
    expect([existsSync(directory), mastersOf(directory)]).toEqual([false, []])
    await bed.stop()
    vi.unstubAllEnvs()
    rmSync(temp, { recursive: true })
  })
})
