/** Measures what is taken for newly written in a folder of NAME.mail.txt with NAME.expected.txt. */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newestText } from '../../src/core/mail/newest-text.ts'

export type QuotedMeasure = {
  readonly n: number
  /** Share of mails whose text is exactly the expected one, white space aside. */
  readonly exact: number
  /** Means over mails, by words. */
  readonly precision: number
  readonly recall: number
}

const ending = '.mail.txt'

export async function measureQuoted(dir: string): Promise<QuotedMeasure> {
  const names = (await readdir(dir))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
  let exact = 0
  let precision = 0
  let recall = 0
  for (const name of names) {
    const got = words(newestText(await readFile(join(dir, `${name}${ending}`), 'utf8')))
    const expected = words(await readFile(join(dir, `${name}.expected.txt`), 'utf8'))
    const common = commonCount(got, expected)
    const same = got.join(' ') === expected.join(' ')
    if (same) exact++
    else console.error(`${name}: got ${JSON.stringify(got.join(' ').slice(0, 300))}`)
    precision += got.length === 0 ? 1 : common / got.length
    recall += expected.length === 0 ? 1 : common / expected.length
  }
  const n = names.length
  const rate = (sum: number): number => (n === 0 ? 0 : Math.round((sum / n) * 1000) / 1000)
  return { n, exact: rate(exact), precision: rate(precision), recall: rate(recall) }
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

function commonCount(got: readonly string[], expected: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of got) {
    const have = left.get(word) ?? 0
    if (have === 0) continue
    left.set(word, have - 1)
    common++
  }
  return common
}
