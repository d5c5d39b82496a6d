/**
 * Finds in a regular expression a few strings of which every match holds at least one. Most rules of the review find
 * nothing in most letters; a look for these strings tells so without running the expression.
 */
import { RegExpParser, type AST } from '@eslint-community/regexpp'

/** With more than these a look costs as much as the expression itself. */
const mostNeeded = 40

const parser = new RegExpParser({ ecmaVersion: 2025 })

/** In small letters; null where nothing useful can be said. */
export function neededWords(source: string, flags: string): readonly string[] | null {
  const { alternatives } = parser.parsePattern(source, undefined, undefined, {
    unicode: flags.includes('u'),
    unicodeSets: false,
  })
  const found = ofAny(alternatives)
  return found === null || found.size > mostNeeded ? null : [...found].toSorted()
}

type Needed = ReadonlySet<string> | null

/** One of several: each must bring its own. */
function ofAny(alternatives: readonly AST.Alternative[]): Needed {
  const all = new Set<string>()
  for (const alternative of alternatives) {
    const own = ofAll(alternative.elements)
    if (own === null) return null
    for (const word of own) all.add(word)
    if (all.size > mostNeeded * 4) return null
  }
  return all
}

/** All in turn: the most telling of them is enough. Letters side by side are one string. */
function ofAll(elements: readonly AST.Element[]): Needed {
  let best: Needed = null
  let run = ''
  const take = (found: Needed) => {
    if (found !== null && tells(found) > (best === null ? 0 : tells(best))) best = found
  }
  const endRun = () => {
    if (run.trim().length > 1) take(new Set([run]))
    run = ''
  }
  for (const element of elements) {
    if (element.type === 'Character') {
      run += String.fromCodePoint(element.value).toLowerCase()
      continue
    }
    // What is asserted takes no letters; the run goes on over it.
    if (element.type === 'Assertion') continue
    endRun()
    take(ofElement(element))
  }
  endRun()
  return best
}

function ofElement(element: AST.Element): Needed {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return ofAny(element.alternatives)
    case 'Quantifier':
      return element.min > 0 ? ofElement(element.element) : null
    case 'Character':
      return new Set([String.fromCodePoint(element.value).toLowerCase()])
    default:
      return null
  }
}

/** Long strings tell more than short ones, few more than many; a single letter tells nothing. */
function tells(found: ReadonlySet<string>): number {
  const shortest = Math.min(...[...found].map((word) => word.trim().length))
  return shortest < 2 ? 0 : shortest - found.size / 12 + 10
}
