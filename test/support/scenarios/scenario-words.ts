/** Reads the short words behind an event of a scenario: 'still deciding, by 2026-12-04, from Dana Kim'. */
import { channels, type Channel } from '../../../src/core/facts/fact.ts'

/** Something in a scenario that cannot be read; the message says what is allowed. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError'
}

export type Clauses = {
  /** The words before the first clause, which say what happened. */
  readonly head: string
  readonly day?: string
  readonly earliest?: string
  readonly moment?: string
  readonly learnt?: string
  readonly channel?: Channel
  readonly names: readonly string[]
  readonly byHand: boolean
}

const day = String.raw`(\d{4}-\d\d-\d\d)`
const hour = String.raw`(\d{4}-\d\d-\d\d \d\d:\d\d)`

const clauseForms = [
  'by 2026-12-04 (also until, back)',
  'between 2026-12-01 and 2026-12-04',
  'at 2026-12-01 10:00 (also to, until)',
  'from Dana Kim (also to, of)',
  `by ${channels.join(', by ')}`,
  'by hand',
  'learnt 2026-12-02 09:00',
]

type Reading = { -readonly [Key in keyof Clauses]: Clauses[Key] }

const forms: readonly (readonly [RegExp, (found: string[], into: Reading) => void])[] = [
  [new RegExp(`^between ${day} and ${day}$`), ([a = '', b = ''], into) => void ((into.earliest = a), (into.day = b))],
  [new RegExp(`^learnt ${hour}$`), ([a = ''], into) => void (into.learnt = a)],
  [new RegExp(`^(?:at|to|until) ${hour}$`), ([a = ''], into) => void (into.moment = a)],
  [new RegExp(`^(?:by|until|back) ${day}$`), ([a = ''], into) => void (into.day = a)],
  [new RegExp(`^by (${channels.join('|')})$`), ([a = ''], into) => void (into.channel = a as Channel)],
  [/^by hand$/, (_, into) => void (into.byHand = true)],
  [/^(?:from|of|to) (\p{L}.*)$/u, ([a = ''], into) => void (into.names = [...into.names, ...a.split(' and ')])],
]

/** The first part says what happened, unless it is itself a clause; the others are clauses. */
export function readClauses(text: string): Clauses {
  const into: Reading = { head: '', names: [], byHand: false }
  for (const [index, part] of text.trim().split(/,\s+/).entries()) {
    if (heed(part, into)) continue
    if (index > 0)
      throw new ScenarioError(`“${part}” is not understood; after a comma there may stand: ${clauseForms.join('; ')}`)
    // 'thank-you to Dana Kim by post' is short for three parts.
    const [, head = part, names, channel] =
      new RegExp(`^(.+?)(?: (to .+?))?(?: (by (?:${channels.join('|')})))?$`).exec(part) ?? []
    into.head = head
    for (const clause of [names, channel]) if (clause !== undefined) heed(clause, into)
  }
  return into
}

function heed(part: string, into: Reading): boolean {
  for (const [form, set] of forms) {
    const found = form.exec(part)
    if (found === null) continue
    set(found.slice(1), into)
    return true
  }
  return false
}
