/** Turns a parsed rules file into rule data: the head of the file folded in, `<<lists>>` filled in. Says which rule is wrong and why. */
import { phraseFileSchema, type PhraseRuleData } from './phrase-rules.ts'
import { wordPattern } from './word-patterns.ts'
import { ingOf, plainVerbBases, thirdPersonOf, verbBases } from './verbs.ts'

export type DataProblem = { readonly path: readonly (string | number)[]; readonly message: string }

/** Lists every pattern may name, besides those of content/review/word-lists.yaml. */
const builtIn: Readonly<Record<string, readonly string[]>> = {
  verb: [...verbBases],
  'verb-ing': [...verbBases].map(ingOf),
  'plain-verb': [...plainVerbBases],
  'plain-verb-s': [...plainVerbBases].map(thirdPersonOf),
}

/** A list means: any of these, as whole words. */
function oneExpression(pattern: string | string[]): string {
  return typeof pattern === 'string' ? pattern : `(?<![\\p{L}\\p{N}])(?:${pattern.join('|')})(?![\\p{L}\\p{N}])`
}

export function phraseData(
  value: unknown,
  lists: Readonly<Record<string, readonly string[]>>,
): { readonly rules: PhraseRuleData[]; readonly problems: DataProblem[] } {
  const parsed = phraseFileSchema.safeParse(value)
  if (!parsed.success)
    return {
      rules: [],
      problems: parsed.error.issues.map(({ path, message }) => ({
        path: path.filter((step) => typeof step !== 'symbol'),
        message,
      })),
    }
  const file = parsed.data
  const all = { ...builtIn, ...lists }
  const problems: DataProblem[] = []
  const rules = file.rules.map((rule, index): PhraseRuleData => {
    const expand = (pattern: string | string[], key: string) =>
      oneExpression(pattern).replace(/<<([a-z-]+)>>/g, (_whole, name: string) => {
        const list = all[name]
        if (list === undefined)
          problems.push({
            path: ['rules', index, key],
            message: `there is no word list “${name}”; there are ${Object.keys(all).join(', ')}`,
          })
        return `(?:${[...(list ?? [])].sort((a, b) => b.length - a.length).join('|')})`
      })
    const pattern = rule.pattern === undefined ? null : expand(rule.pattern, 'pattern')
    const words = (typeof rule.words === 'string' ? [rule.words] : (rule.words ?? [])).map((source) =>
      source.replace(/<<([a-z-]+)>>/g, (_whole, name: string) => {
        const list = all[name]
        if (list === undefined)
          problems.push({ path: ['rules', index, 'words'], message: `there is no word list “${name}”` })
        return (list ?? []).join('|')
      }),
    )
    for (const source of words)
      try {
        wordPattern(source)
      } catch (error) {
        problems.push({
          path: ['rules', index, 'words'],
          message: error instanceof Error ? error.message : String(error),
        })
      }
    const unless = rule.unless === undefined ? null : expand(rule.unless, 'unless')
    const only = rule.only === undefined ? null : expand(rule.only, 'only')
    const flags = rule.case === 'exact' ? 'gu' : 'giu'
    for (const [key, source] of [
      ['pattern', pattern],
      ['unless', unless],
      ['only', only],
    ] as const) {
      if (source === null) continue
      try {
        new RegExp(source, flags)
      } catch (error) {
        problems.push({ path: ['rules', index, key], message: error instanceof Error ? error.message : String(error) })
      }
    }
    return {
      id: rule.id,
      family: file.family,
      pattern,
      needs: null,
      words,
      unless,
      only,
      kinds: rule.kinds ?? file.kinds ?? null,
      exceptKinds: rule.exceptKinds ?? file.exceptKinds ?? [],
      flags,
      atLeast: rule.atLeast,
      title: rule.title ?? file.title,
      why: rule.why ?? file.why,
      fix: rule.fix ?? [],
      bad: rule.bad,
      good: rule.good,
    }
  })
  return { rules, problems }
}
