/**
 * `npm test`: every test, on real servers and a real browser. As root on Debian it installs what is missing, without
 * starting any service; elsewhere it uses what is there and names each suite it left out and how to get it. With CI
 * set, anything left out is a failure. The last line is `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run as build } from './build.ts'

const root = join(import.meta.dirname, '..')

type Need = {
  readonly suite: string
  readonly packages: readonly string[]
  readonly isThere: () => boolean
  readonly elsewhere: string
}

const onPath = (...names: string[]) =>
  names.some((name) => (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, name))))

const needs: readonly Need[] = [
  {
    suite: 'browser tests (Chromium)',
    packages: ['chromium'],
    isThere: () =>
      onPath('chromium', 'chromium-browser', 'google-chrome') ||
      existsSync('/Applications/Google Chrome.app') ||
      existsSync('/Applications/Chromium.app'),
    elsewhere: 'install Chromium or Chrome (Debian: apt-get install chromium; macOS: brew install --cask chromium)',
  },
  {
    suite: 'mailbox tests on real servers (Dovecot, Postfix)',
    packages: ['dovecot-imapd', 'dovecot-lmtpd', 'dovecot-sieve', 'postfix', 'openssl'],
    isThere: () =>
      process.getuid?.() === 0 &&
      existsSync('/usr/sbin/dovecot') &&
      existsSync('/usr/lib/postfix/sbin/master') &&
      existsSync('/usr/lib/dovecot/modules/lib90_sieve_plugin.so'),
    elsewhere:
      'they need root and Debian, as in a container: docker run --rm -v "$PWD:/regards" -w /regards node:26-bookworm npm test',
  },
  {
    suite: 'a calendar account (Radicale)',
    packages: ['radicale'],
    isThere: () => onPath('radicale'),
    elsewhere: 'install Radicale (Debian: apt-get install radicale; elsewhere: pip install radicale)',
  },
]

export async function run(words: readonly string[]): Promise<void> {
  installMissing()
  const leftOut = needs.filter(({ isThere }) => !isThere())
  await build([])
  const counts = runVitest(words)
  for (const { suite, elsewhere } of leftOut) process.stdout.write(`Left out: ${suite}. To have them: ${elsewhere}.\n`)
  const missing = process.env['CI'] ? leftOut.length : 0
  const failed = counts.failed + missing
  process.stdout.write(`${counts.passed} passed, ${failed} failed\n`)
  if (failed > 0 || counts.passed === 0) process.exitCode = 1
}

function installMissing(): void {
  const packages = needs.filter(({ isThere }) => !isThere()).flatMap((need) => need.packages)
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get')
  if (packages.length === 0 || !isDebianRoot) return
  process.stdout.write(`Installing ${packages.join(', ')} (no service is started)…\n`)
  const apt = (...given: string[]) =>
    spawnSync('apt-get', given, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    }).status === 0
  const guard = '/usr/sbin/policy-rc.d'
  const isOurs = !existsSync(guard)
  if (isOurs) writeFileSync(guard, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    apt('update', '-qq')
    apt('install', '-y', '-qq', '--no-install-recommends', '-o', 'Dpkg::Options::=--force-confold', ...packages)
  } finally {
    if (isOurs) rmSync(guard)
  }
}

function runVitest(words: readonly string[]): { passed: number; failed: number } {
  const directory = mkdtempSync(join(tmpdir(), 'regards-test-'))
  const report = join(directory, 'report.json')
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const done = spawnSync(
    process.execPath,
    [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...words],
    { cwd: root, stdio: 'inherit' },
  )
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(
      readFileSync(report, 'utf8'),
    ) as Record<string, number>
    const failed = numFailedTests || (success ? 0 : Math.max(1, numFailedTestSuites ?? 1))
    return { passed: numPassedTests ?? 0, failed }
  } catch {
    return { passed: 0, failed: done.status === 0 ? 0 : 1 }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
