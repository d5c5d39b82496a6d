/** The process that hands a letter over is killed before it hears the answer; the next one finds the letter. */
import { expect, it } from 'vitest'
import { startPostStandIn } from '../support/post-stand-in.ts'
import { createTerminal } from '../support/run-regards.ts'

it('killed between the call and the record, one letter is printed', { timeout: 60_000 }, async () => {
  const standIn = await startPostStandIn('lob', 'live_key')
  const terminal = createTerminal({ REGARDS_LOB: standIn.url, LOB_KEY: 'live_key', REGARDS_SECRETS: 'file' })
  const now = '2026-11-23T21:00:00Z'
  const run = async (words: readonly string[]) => {
    const ran = await terminal.run(words, now)
    if (ran.code !== 0) throw new Error(`${words.join(' ')}: ${ran.out}${ran.err}`)
    return ran
  }
  const place = ['--city', 'Springfield', '--region', 'IL', '--postcode', '62701', '--country', 'US']
  try {
    await run(['me', '--name', 'Alex Moreau', '--country', 'US', '--zone', 'America/New_York'])
    await run(['add', 'Acme', '--held', '2026-11-23T14:00', '--person', 'Dana Kim <dana@acme.test>', '--country', 'US'])
    await run(['debrief', 'Acme', '--rating', '4', '--said', 'Dana: the ledger drifts'])
    await run(['address', '--me', '--street', '5 Elm Street', ...place])
    await run(['address', 'Acme', '--street', '1 Main Street', ...place])
    await run(['post', 'connect', 'lob', '--key-env', 'LOB_KEY', '--price', '1.20 USD'])
    standIn.state.fault = 'hold-answer'
    const staying = terminal.start(['post', 'send', 'Acme', '--yes'], now)
    await expect.poll(() => standIn.letters.length, { timeout: 15_000 }).toBe(1)
    await staying.stop('SIGKILL')
    const looked = await run(['post', 'look'])
    expect(looked.json).toMatchObject({ letters: [{ state: 'handed-over' }] })
    expect(standIn.letters).toHaveLength(1)
    expect(standIn.state.posts).toBe(1)
  } finally {
    terminal.remove()
    await standIn.close()
  }
})
