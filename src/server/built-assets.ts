/** Reads the built page into memory once, so that a path from outside never touches the disk. */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { Asset, Assets } from './assets.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/** Throws where the directory is missing: the page was not built. */
export function readBuiltAssets(directory: string): Assets {
  const files = new Map<string, Asset>()
  for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true })) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(directory, file).split(sep).join('/')}`
    files.set(path, { body: new Uint8Array(readFileSync(file)), type, isForever: path.startsWith('/assets/') })
  }
  return { read: (path) => files.get(path) ?? null }
}
