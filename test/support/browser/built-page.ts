/** The page built for a test, once per process, outside of dist/ so that tests never meet an old build. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import type { Assets } from '../../../src/server/assets.ts'
import { readBuiltAssets } from '../../../src/server/built-assets.ts'

const root = join(import.meta.dirname, '..', '..', '..')

let building: Promise<Assets> | null = null

export function builtPage(): Promise<Assets> {
  building ??= (async () => {
    const directory = mkdtempSync(join(tmpdir(), 'regards-page-'))
    try {
      await build({
        configFile: join(root, 'vite.config.ts'),
        logLevel: 'error',
        build: { outDir: directory, emptyOutDir: true },
      })
      return readBuiltAssets(directory)
    } finally {
      rmSync(directory, { recursive: true, force: true })
    }
  })()
  return building
}
