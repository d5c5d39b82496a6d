import { describe, expect, it } from 'vitest'
import { createPasswordCommand } from './run-password-command.ts'

const { run } = createPasswordCommand({ timeoutMs: 10_000 })
const node = (script: string, ...more: string[]) => run([process.execPath, '-e', script, '--', ...more])

describe('a command for the password', () => {
  it('gives the first line it prints, spaces and signs included', async () => {
    expect(await node(`console.log(' pä$$ "w ord" '); console.log('second line')`)).toEqual({
      kind: 'password',
      password: ' pä$$ "w ord" ',
    })
  })

  it('passes each argument as it stands: no shell reads it', async () => {
    expect(await node('console.log(process.argv.slice(1).join("|"))', '$(id)', '; echo x', '*')).toEqual({
      kind: 'password',
      password: '$(id)|; echo x|*',
    })
  })

  it.each([
    ['does not exist', ['regards-no-such-program'], /no program named “regards-no-such-program”/],
    ['prints nothing', [process.execPath, '-e', ''], /printed no password/],
    [
      'fails',
      [process.execPath, '-e', 'console.error("vault is locked"); process.exit(3)'],
      /failed with 3\. It said: vault is locked/,
    ],
  ])('one that %s is told in words', async (_, command, words) => {
    expect(await run(command)).toMatchObject({ kind: 'problem', words: expect.stringMatching(words) })
  })

  it('never tells what a failing one printed as its answer', async () => {
    const answer = await node('console.log("hunter2"); process.exit(1)')
    expect(JSON.stringify(answer)).not.toContain('hunter2')
  })

  it('is ended when it takes too long, and what it started does not hold us up', async () => {
    const started = performance.now()
    const script = `require('child_process').spawn('sleep', ['20'], { stdio: 'inherit' }); setTimeout(() => {}, 20000)`
    const answer = await createPasswordCommand({ timeoutMs: 300 }).run([process.execPath, '-e', script])
    expect(answer).toMatchObject({ kind: 'problem', words: expect.stringContaining('did not answer within 1 s') })
    expect(performance.now() - started).toBeLessThan(5_000)
  })
})
