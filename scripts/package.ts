/** `npm run package [-- DIR]`: makes the tarball that is published: the bundle, its three outside dependencies, no Node. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { outsideTheBundle, run as build } from './build.ts'

const root = join(import.meta.dirname, '..')

export async function run([directory = 'dist-package']: readonly string[]): Promise<void> {
  process.stdout.write(`${await makePackage(resolve(directory))}\n`)
}

/** The path of the tarball. */
export async function makePackage(directory: string): Promise<string> {
  await build([])
  const folder = mkdtempSync(join(tmpdir(), 'regards-package-'))
  try {
    for (const part of ['bin/regards.js', 'dist', 'LICENSE', 'NOTICE', 'README.md', 'CHANGELOG.md'])
      cpSync(join(root, part), join(folder, part), { recursive: true })
    rmSync(join(folder, 'dist', '.built'))
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(publishedManifest(), null, 2)}\n`)
    mkdirSync(directory, { recursive: true })
    const packed = spawnSync('npm', ['pack', '--silent', '--pack-destination', directory], {
      cwd: folder,
      encoding: 'utf8',
    })
    if (packed.status !== 0) throw new Error(`npm pack failed: ${packed.stderr}`)
    return join(directory, packed.stdout.trim().split('\n').at(-1) ?? '')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function publishedManifest(): object {
  const { name, version, description, license, type, bin, engines, dependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<string, unknown> & { dependencies: Record<string, string> }
  return {
    name,
    version,
    description,
    license,
    type,
    bin,
    engines,
    dependencies: Object.fromEntries(outsideTheBundle.map((dependency) => [dependency, dependencies[dependency]])),
  }
}
