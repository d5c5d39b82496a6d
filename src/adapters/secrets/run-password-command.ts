/**
 * Runs a password manager's command: no shell reads it, nothing is expanded, and what it prints stays here. Its
 * questions (such as a passphrase) reach the terminal, where there is one.
 */
import { spawn } from 'node:child_process'
import type { CommandAnswer, PasswordCommand } from '../../app/ports/password-command.ts'

const usualMs = 60_000
const mostBytes = 10_000

export function createPasswordCommand({ timeoutMs = usualMs } = {}): PasswordCommand {
  return { run: (command) => runOnce(command, timeoutMs) }
}

function runOnce([program, ...given]: readonly string[], timeoutMs: number): Promise<CommandAnswer> {
  if (program === undefined) return Promise.resolve(failed('No command was named.'))
  return new Promise((resolve) => {
    let out = Buffer.alloc(0)
    let err = Buffer.alloc(0)
    let isLate = false
    const child = spawn(program, given, { shell: false, stdio: ['inherit', 'pipe', 'pipe'] })
    const timer = setTimeout(() => {
      isLate = true
      child.kill('SIGKILL')
      // what it started may hold the pipe open
      child.stdout.destroy()
      child.stderr.destroy()
    }, timeoutMs)
    child.stdout.on('data', (chunk: Buffer) => (out = Buffer.concat([out, chunk]).subarray(0, mostBytes)))
    child.stderr.on('data', (chunk: Buffer) => (err = Buffer.concat([err, chunk]).subarray(0, mostBytes)))
    child.on('error', (problem: NodeJS.ErrnoException) => {
      clearTimeout(timer)
      resolve(failed(startWords(program, problem)))
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      if (isLate) return resolve(failed(`“${program}” did not answer within ${Math.ceil(timeoutMs / 1_000)} s.`))
      if (code !== 0) return resolve(failed(endWords(program, code, err.toString())))
      const password = out.toString('utf8').split(/\r?\n/, 1)[0] ?? ''
      resolve(password === '' ? failed(`“${program}” printed no password.`) : { kind: 'password', password })
    })
  })
}

const failed = (words: string): CommandAnswer => ({ kind: 'problem', words })

function startWords(program: string, { code }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return `There is no program named “${program}” here.`
  return code === 'EACCES'
    ? `“${program}” may not be run.`
    : `“${program}” could not be started (${code ?? 'unknown'}).`
}

function endWords(program: string, code: number | null, err: string): string {
  const said = err.trim().split('\n').at(-1)?.slice(0, 200)
  return `“${program}” failed${code === null ? '' : ` with ${code}`}.${said ? ` It said: ${said}` : ''}`
}
