/** Reads a file of JSON Lines: one record a line, blank lines skipped. */

import { readFile } from 'node:fs/promises'

export async function readJsonl<T>(path: string): Promise<T[]> {
  const lines = (await readFile(path, 'utf8')).split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T)
}
