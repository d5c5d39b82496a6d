/**
 * `npm run size [-- --json]`: what the page weighs when it is first opened, and what each screen adds, gzipped. Fails
 * beyond 150 kB of script or 20 kB of styles.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
/** Bytes, gzipped. */
const limits = { js: 150_000, css: 20_000 } as const

export async function run(words: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'regards-size-'))
  try {
    await build({
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true },
    })
    const page = readFileSync(join(folder, 'index.html'), 'utf8')
    const files = readdirSync(join(folder, 'assets'))
      .filter((file) => /\.(?:js|css)$/.test(file))
      .map((file) => ({
        file,
        kind: file.endsWith('.css') ? ('css' as const) : ('js' as const),
        bytes: gzipSync(readFileSync(join(folder, 'assets', file))).length,
        isFirst: page.includes(`/assets/${file}`),
      }))
    const first = (kind: 'js' | 'css') =>
      files.filter((each) => each.isFirst && each.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0)
    const sums = { js: first('js'), css: first('css') }
    const later = files.filter(({ isFirst }) => !isFirst).toSorted((a, b) => b.bytes - a.bytes)
    if (words.includes('--json')) process.stdout.write(`${JSON.stringify({ first: sums, limits, later })}\n`)
    else {
      for (const { file, bytes } of later.slice(0, 12)) process.stdout.write(`${kB(bytes)}  later  ${file}\n`)
      process.stdout.write(`${kB(sums.css)}  styles at first, of ${kB(limits.css).trim()} allowed\n`)
      process.stdout.write(`${kB(sums.js)}  script at first, of ${kB(limits.js).trim()} allowed\n`)
    }
    if (sums.js > limits.js || sums.css > limits.css) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(6)} kB`
