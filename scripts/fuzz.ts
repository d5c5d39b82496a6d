/** `npm run fuzz -- WHAT [--runs N] [--seed S] [--json]`: feeds damaged input to what reads it; the last line is one JSON object. */
type Fuzz = { readonly run: (words: readonly string[]) => Promise<void> }

const sets: Record<string, () => Promise<Fuzz>> = {
  files: () => import('./fuzz/files.ts'),
}

export async function run([name = '', ...words]: readonly string[]): Promise<void> {
  const load = sets[name]
  if (load) return (await load()).run(words)
  process.stderr.write(`There is no set “${name}”. There are: ${Object.keys(sets).join(', ')}.\n`)
  process.exitCode = 2
}
