/** `npm run fuzz -- mail|files|text [--runs N] [--seed S] [--json]`: mutated and hostile input of that kind; the last line is JSON. */

type Fuzz = { readonly run: (args: readonly string[]) => Promise<void> }

const kinds: Readonly<Record<string, () => Promise<Fuzz>>> = {
  mail: () => import('./fuzz/mail.ts'),
  files: () => import('./fuzz/files.ts'),
  text: () => import('./fuzz/text.ts'),
}

export async function run(words: readonly string[]): Promise<void> {
  const [kind = '', ...args] = words
  const load = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (load === undefined) {
    process.stderr.write(`Say what: ${Object.keys(kinds).join(', ')}.\n`)
    process.exitCode = 2
    return
  }
  await (await load()).run(args)
}
