/** Small faults that could have been written into a source file: a number off by one, a comparison turned, a day too early. */
import { parseSync } from 'oxc-parser'

export type Mutant = {
  /** From the root of the repository. */
  readonly file: string
  readonly line: number
  /** 'isAfter → isAtOrAfter'. */
  readonly what: string
  /** The whole file with the fault in it. */
  readonly text: string
}

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<Record<string, unknown>>
type Change = { readonly start: number; readonly end: number; readonly put: string }

const turned = new Map(Object.entries({
  '<': '<=', '<=': '<', '>': '>=', '>=': '>', '===': '!==', '!==': '===', '==': '!=', '!=': '==',
  '&&': '||', '||': '&&', '+': '-', '-': '+', '*': '/', '/': '*',
})) // prettier-ignore

/** Calls that have an opposite, or a near relative that differs in one moment. */
const swapped = new Map(Object.entries({
  min: 'max', max: 'min', some: 'every', every: 'some', find: 'findLast', findLast: 'find', add: 'subtract',
  subtract: 'add', addBusinessDays: 'subtractBusinessDays', afterDays: 'daysBefore', daysBefore: 'afterDays',
  isAfter: 'isAtOrAfter', isAtOrAfter: 'isAfter',
})) // prettier-ignore

/** Calls that choose between two moments; the fault takes the first. */
const choosing: ReadonlySet<string> = new Set(['later', 'laterDay'])

export function sourceMutants(file: string, source: string): readonly Mutant[] {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? 'cannot be read'}`)
  const changes: Change[] = []
  walk(program as unknown as Node, (node) => changes.push(...changesOf(node, source)))
  return changes.map(({ start, end, put }) => ({
    file,
    line: source.slice(0, start).split('\n').length,
    what: `${source.slice(start, end).replace(/\s+/g, ' ')} → ${put.replace(/\s+/g, ' ')}`,
    text: source.slice(0, start) + put + source.slice(end),
  }))
}

function changesOf(node: Node, source: string): readonly Change[] {
  const { start, end } = node
  switch (node.type) {
    case 'Literal':
      if (typeof node['value'] === 'number')
        return [node['value'] + 1, node['value'] - 1].map((value) => ({ start, end, put: String(value) }))
      return typeof node['value'] === 'boolean' ? [{ start, end, put: String(!node['value']) }] : []
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const left = node['left'] as Node
      const right = node['right'] as Node
      const operator = String(node['operator'])
      const put = turned.get(operator)
      const isText = operator === '+' && [left, right].some((side) => isWords(side))
      if (put === undefined || isText) return []
      const at = source.indexOf(operator, left.end)
      return [{ start: at, end: at + operator.length, put }]
    }
    case 'UnaryExpression':
      return node['operator'] === '!' ? [{ start, end: start + 1, put: '' }] : []
    case 'CallExpression': {
      const callee = node['callee'] as Node
      const name = callee.type === 'MemberExpression' ? (callee['property'] as Node) : callee
      const called = typeof name['name'] === 'string' ? name['name'] : ''
      const put = swapped.get(called)
      if (put !== undefined) return [{ start: name.start, end: name.end, put: known(put, source, name, callee) }]
      const [first] = node['arguments'] as readonly Node[]
      return choosing.has(called) && first ? [{ start, end, put: source.slice(first.start, first.end) }] : []
    }
    default:
      return []
  }
}

/** A function that the file does not import is reached through one that it does, so that the fault is in the result. */
function known(put: string, source: string, name: Node, callee: Node): string {
  if (callee !== name || new RegExp(`\\b${put}\\b`).test(source.slice(0, name.start))) return put
  switch (put) {
    case 'isAtOrAfter':
      return '((a, b) => !isAfter(b, a))'
    case 'isAfter':
      return '((a, b) => !isAtOrAfter(b, a))'
    case 'daysBefore':
      return '((day, count) => day.subtract({ days: count }))'
    case 'afterDays':
      return '((day, count) => day.add({ days: count }))'
    default:
      return '((day, count) => day.subtract({ days: count }))'
  }
}

const isWords = ({ type, ...node }: Node): boolean =>
  type === 'TemplateLiteral' || (type === 'Literal' && typeof node['value'] === 'string')

function walk(node: Node, visit: (node: Node) => void): void {
  // Types decide nothing when the program runs.
  if (node.type.startsWith('TS') && !/^TS(?:As|Satisfies|NonNull)/.test(node.type)) return
  if (node.type === 'ImportDeclaration') return
  visit(node)
  for (const child of Object.values(node))
    for (const each of Array.isArray(child) ? child : [child]) if (isNode(each)) walk(each, visit)
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
