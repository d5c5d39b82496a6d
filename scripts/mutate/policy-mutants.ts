/** Small faults in a policy file: every value and every end of a range, one off, or the other way about. */
import { isMap, isScalar, parseDocument, visit, type Scalar } from 'yaml'
import type { Mutant } from './source-mutants.ts'

const judged: ReadonlySet<string> = new Set(['value', 'range', 'hard', 'gentle', 'steady', 'brisk', 'row', 'unit'])

export function policyMutants(file: string, source: string): readonly Mutant[] {
  const found: Mutant[] = []
  visit(parseDocument(source), {
    Scalar: (key, node, path) => {
      if (key === 'key' || !node.range) return
      const pairs = path.flatMap((each) => ('key' in each && isScalar(each.key) ? [String(each.key.value)] : []))
      const [kind] = pairs.slice(-1)
      if (pairs[0] !== 'lines' || kind === undefined || !judged.has(kind) || !path.some(isMap)) return
      const [start, end] = node.range
      for (const put of otherValues(node, kind))
        found.push({
          file,
          line: source.slice(0, start).split('\n').length,
          what: `${pairs.slice(1).join(' ')}: ${source.slice(start, end)} → ${put}`,
          text: source.slice(0, start) + put + source.slice(end),
        })
    },
  })
  return found
}

function otherValues({ value }: Scalar, kind: string): readonly string[] {
  if (typeof value === 'number') return [value + 1, ...(value > 0 ? [value - 1] : [])].map(String)
  if (typeof value === 'boolean') return [String(!value)]
  if (kind === 'row') return [value === 'P7' ? 'P8' : 'P7']
  if (kind === 'unit') return [value === 'hours' ? 'days' : 'hours']
  const text = String(value)
  const last = /\d(?=\D*$)/.exec(text)
  if (!last) return []
  const digit = Number(last[0]) === 9 ? 8 : Number(last[0]) + 1
  return [`'${text.slice(0, last.index)}${digit}${text.slice(last.index + 1)}'`]
}
