/** Runs one property over random values; a failure carries its words, the shrunk value as a story, and how to see it again. */
import fc from 'fast-check'

export type Failure = { readonly words: string; readonly story: string; readonly seed: number; readonly path: string }

/** Null where it holds. `broken` says what is wrong in words; what it throws counts as wrong too. */
export function checkProperty<Value>(
  arbitrary: fc.Arbitrary<Value>,
  broken: (value: Value) => readonly string[],
  storyOf: (value: Value) => string,
  { runs, seed, path }: { readonly runs: number; readonly seed?: number; readonly path?: string },
): Failure | null {
  const property = fc.property(arbitrary, (value) => {
    const found = broken(value)
    if (found.length > 0) throw new Error(found.join('\n'))
  })
  const details = fc.check(property, {
    numRuns: runs,
    ...(seed === undefined ? {} : { seed }),
    ...(path === undefined ? {} : { path }),
  })
  if (!details.failed) return null
  const value = details.counterexample?.[0]
  return {
    words: details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance),
    story: value === undefined ? '' : storyOf(value),
    seed: details.seed,
    path: details.counterexamplePath ?? '',
  }
}

export function sayFailure(name: string, { words, story, seed, path }: Failure): string {
  return `${name}\n${words}\n\n${story}\n\nseed ${seed}, path ${path}`
}
