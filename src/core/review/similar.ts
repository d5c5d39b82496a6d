/** How near two words or names are: edits with neighbours swapped, accents and case set aside. */

/** Without accents, in lower case: 'Siobhán' is 'siobhan'. Letters that do not decompose have their plain twin. */
export function folded(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ı/g, 'i')
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
export function editsBetween(a: string, b: string): number {
  if (a === b) return 0
  let twoAgo: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replaced)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (twoAgo[j - 2] ?? 0) + 1)
      row.push(best)
    }
    twoAgo = last
    last = row
  }
  return last[b.length] ?? 0
}

/** 1 for the same, 0 for nothing in common. */
export function closeness(a: string, b: string): number {
  const left = folded(a)
  const right = folded(b)
  const longest = Math.max(left.length, right.length)
  return longest === 0 ? 1 : 1 - editsBetween(left, right) / longest
}

/** So near that one is probably meant for the other: one edit in a short word, two in a longer, three in a very long. */
export function isSlipOf(word: string, name: string): boolean {
  const a = folded(word)
  const b = folded(name)
  if (a === b) return false
  const longest = Math.max(a.length, b.length)
  if (Math.min(a.length, b.length) < 3 || Math.abs(a.length - b.length) > 3) return false
  const edits = editsBetween(a, b)
  if (longest <= 4) return edits === 1
  if (longest <= 6) return edits === 1 || (edits === 2 && a[0] === b[0] && longest >= 5 && a.at(-1) === b.at(-1))
  if (longest <= 9) return edits <= 2
  return edits <= 3 && a[0] === b[0]
}
