/** Runs the built command line as a person's terminal would: a process of its own, a home of its own, a clock that is told. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

export type Ran = { readonly code: number; readonly out: string; readonly err: string; readonly json: never }

export type Terminal = {
  readonly home: string
  /** Runs one command with --json to its end; `now` is an ISO moment. */
  run(words: readonly string[], now: string, environment?: Record<string, string>): Promise<Ran>
  /** The same without --json. */
  say(words: readonly string[], now: string): Promise<Ran>
  /** Starts a command that stays, such as `watch`; its lines arrive as JSON. */
  start(words: readonly string[], now: string, environment?: Record<string, string>): Staying
  remove(): void
}

export type Staying = {
  readonly process: ChildProcess
  readonly lines: readonly unknown[]
  /** Resolves with the first line, past or coming, that `wanted` accepts. */
  until(wanted: (line: never) => boolean, timeoutMs: number): Promise<unknown>
  stop(signal?: NodeJS.Signals): Promise<void>
}

/** `directory` holds the home. */
export function createTerminal(environment: Record<string, string> = {}, directory = tmpdir()): Terminal {
  const home = mkdtempSync(join(directory, 'regards-home-'))
  const launch = (words: readonly string[], now: string, more: Record<string, string>, json: boolean) =>
    spawn(
      process.execPath,
      [join(root, 'bin', 'regards.js'), ...words, '--home', home, '--now', now, ...(json ? ['--json'] : [])],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, TZ: 'America/New_York', LANG: 'en_US.UTF-8', ...environment, ...more },
      },
    )
  const finish = (child: ChildProcess) =>
    new Promise<Ran>((resolve) => {
      let out = ''
      let err = ''
      child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()))
      child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()))
      child.on('close', (code) => resolve({ code: code ?? -1, out, err, json: lastJson(out) as never }))
    })
  return {
    home,
    run: (words, now, more = {}) => finish(launch(words, now, more, true)),
    say: (words, now) => finish(launch(words, now, {}, false)),
    start: (words, now, more = {}) => staying(launch(words, now, more, true)),
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}

function staying(child: ChildProcess): Staying {
  const lines: unknown[] = []
  const listeners = new Set<() => void>()
  let rest = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) lines.push(lastJson(part))
    for (const listener of listeners) listener()
  })
  let err = ''
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  return {
    process: child,
    lines,
    until: (wanted, timeoutMs) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`waited ${timeoutMs} ms in vain; seen: ${JSON.stringify(lines)} ${err}`)),
          timeoutMs,
        )
        const look = () => {
          const found = lines.find((line) => line !== null && wanted(line as never))
          if (found === undefined) return
          clearTimeout(timer)
          listeners.delete(look)
          resolve(found)
        }
        listeners.add(look)
        look()
      }),
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      await ended
    },
  }
}

function lastJson(text: string): unknown {
  const line = text.trimEnd().split('\n').at(-1) ?? ''
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
