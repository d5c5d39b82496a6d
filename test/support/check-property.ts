/** Runs one property over random values; a failure carries its words, the shrunk value as a story, and how to see it again. */
import fc from 'fast-check'

export type Failure = { readonly words: string; readonly story: string; readonly seed: number; readonly path: string }

type At = { readonly runs: number; readonly seed?: number | undefined; readonly path?: string | undefined }

const settings = ({ runs, seed, path }: At): fc.Parameters<unknown> => ({
  numRuns: runs,
  ...(seed === undefined ? {} : { seed }),
  ...(path === undefined ? {} : { path }),
})

/** Null where it holds. `broken` says what is wrong in words; what it throws counts as wrong too. */
export function checkProperty<Value>(
  arbitrary: fc.Arbitrary<Value>,
  broken: (value: Value) => readonly string[],
  storyOf: (value: Value) => string,
  at: At,
): Failure | null {
  const property = fc.property(arbitrary, (value) => complain(broken(value)))
  return failureOf(fc.check(property, settings(at) as fc.Parameters<[Value]>), storyOf)
}

/** The same for what takes its time. */
export async function checkAsync<Value>(
  arbitrary: fc.Arbitrary<Value>,
  broken: (value: Value) => Promise<readonly string[]>,
  storyOf: (value: Value) => string,
  at: At,
): Promise<Failure | null> {
  const property = fc.asyncProperty(arbitrary, async (value) => complain(await broken(value)))
  return failureOf(await fc.check(property, settings(at) as fc.Parameters<[Value]>), storyOf)
}

function complain(found: readonly string[]): void {
  if (found.length > 0) throw new Error(found.join('\n'))
}

function failureOf<Value>(details: fc.RunDetails<[Value]>, storyOf: (value: Value) => string): Failure | null {
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
