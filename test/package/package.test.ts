import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePackage } from '../../scripts/package.ts'
import { version } from '../../src/main/version.ts'

let directory: string
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'regards-installed-'))
  const tarball = await makePackage(directory)
  writeFileSync(join(directory, 'package.json'), '{ "private": true }')
  // The lockfile's packages are in npm's cache; what is missing there comes from where npm gets everything.
  const installed = spawnSync(
    'npm',
    ['install', tarball, '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'],
    { cwd: directory, encoding: 'utf8' },
  )
  if (installed.status !== 0) throw new Error(installed.stderr)
}, 240_000)
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const regards = (...words: string[]) =>
  spawnSync(process.execPath, [join(directory, 'node_modules', 'regards', 'bin', 'regards.js'), ...words], {
    cwd: directory,
    encoding: 'utf8',
  })

describe('the package, installed in an empty folder', () => {
  it('says its version', () => {
    expect(regards('--version').stdout.trim()).toBe(version)
    expect(
      (JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as { version: string })
        .version,
    ).toBe(version)
  })

  it('shows the demo', () => {
    const { status, stdout } = regards('demo', '--now', '2026-11-24T15:00:00Z')
    expect(status).toBe(0)
    expect(stdout).toContain('Thank Dana Kim')
  })

  it('checks spelling in its worker', () => {
    writeFileSync(
      join(directory, 'letter.txt'),
      'Dear Dana,\n\nIt was good to recieve your note.\n\nBest regards,\nAlex',
    )
    const { stdout } = regards('review', '--file', 'letter.txt', '--json', '--home', join(directory, 'home'))
    expect(stdout).toContain('recieve')
  })

  it('brings no Node of its own', () => {
    const { dependencies } = JSON.parse(
      readFileSync(join(directory, 'node_modules', 'regards', 'package.json'), 'utf8'),
    ) as { dependencies: Record<string, string> }
    expect(Object.keys(dependencies).filter((name) => name.startsWith('node-'))).toEqual([])
  })
})
