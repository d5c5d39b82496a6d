/** What does not fit the shape of a policy file, in words for whoever wrote it: what is wrong, and what is allowed there. */
import type { $ZodIssue } from 'zod/v4/core'
import { nearest } from '../words/nearest.ts'
import { lineIds } from './line-ids.ts'
import { keysAllowedAt } from './policy-file.ts'

export type FileMistake = { readonly path: readonly PropertyKey[]; readonly words: string }

/** `content` is the whole file, for the kind it says it is. */
export function fileMistakes(issues: readonly $ZodIssue[], content: unknown): readonly FileMistake[] {
  const kind = typeof content === 'object' && content !== null && 'kind' in content ? content.kind : undefined
  return issues.flatMap((issue) => mistakesOf(issue, kind))
}

function mistakesOf(issue: $ZodIssue, kind: unknown): readonly FileMistake[] {
  const { path } = issue
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...path, key], key, kind))
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1))
    return [
      path[0] === 'lines'
        ? unknownLine(path, key)
        : { path, words: `“${key}” is not the name of a source; write it like S23.` },
    ]
  }
  const inner = issue.code === 'invalid_union' ? innerKeys(issue.errors) : []
  if (inner.length > 0) return inner.map((key) => unknownKey([...path, key], key, kind))
  if (path.length === 0) return [{ path, words: `The file ${issue.message}.` }]
  if (issue.code === 'invalid_type' && /received undefined/.test(issue.message))
    return [{ path, words: `${named(path)} is missing.` }]
  return [{ path, words: `${named(path)} ${issue.message}.` }]
}

/** Keys that no shape of the value knows: a rhythm that does not exist. */
function innerKeys(errors: readonly (readonly $ZodIssue[])[]): readonly string[] {
  return errors.flat().flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))
}

function unknownLine(path: readonly PropertyKey[], id: string): FileMistake {
  const near = nearest(id, lineIds)
  const hint = near ? `Did you mean “${near}”?` : 'The names of all lines stand in general.yaml.'
  return { path, words: `There is no line called “${id}”. ${hint}` }
}

function unknownKey(path: readonly PropertyKey[], key: string, kind: unknown): FileMistake {
  const allowed = keysAllowedAt(path.slice(0, -1), kind)
  const near = nearest(key, allowed)
  const hint = near ? `Did you mean “${near}”? ` : ''
  return { path, words: `“${key}” is not known here. ${hint}Allowed: ${allowed.join(', ')}.` }
}

function named(path: readonly PropertyKey[]): string {
  const [first, id, ...rest] = path.map(String)
  if (first !== 'lines' || id === undefined) return `“${path.map(String).join(' → ')}”`
  return rest.length === 0 ? `The line “${id}”` : `The line “${id}”, ${rest[0] ?? ''},`
}
