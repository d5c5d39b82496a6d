/** Reads a command as a person types it into program and arguments, as a shell would, and refuses what needs a shell. */
import { problem, type Problem } from './problem.ts'

/** Quotes and backslashes work as in a shell (POSIX §2.2). Nothing is expanded. */
export function commandFrom(text: string): readonly string[] | Problem {
  const words: string[] = []
  let word: string | null = null
  let quote: '"' | "'" | null = null
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (quote === "'") {
      if (letter === "'") quote = null
      else word += letter
    } else if (letter === '\\' && (quote === null || '"\\$`'.includes(text[at + 1] ?? ' ')))
      word = (word ?? '') + (text[++at] ?? '')
    else if (letter === '$' || letter === '`') return needsShell(letter)
    else if (quote === '"') {
      if (letter === '"') quote = null
      else word += letter
    } else if (letter === '"' || letter === "'") [quote, word] = [letter, word ?? '']
    else if ('|&;<>()*?~\n'.includes(letter)) return needsShell(letter)
    else if (/\s/.test(letter)) {
      if (word !== null) words.push(word)
      word = null
    } else word = (word ?? '') + letter
  }
  if (quote !== null) return problem('input', 'A quotation mark of the command is not closed.', 'Close it.')
  if (word !== null) words.push(word)
  return words.length > 0 ? words : problem('input', 'The command is empty.', 'Write it as “pass show mail”.')
}

const needsShell = (letter: string) =>
  problem(
    'input',
    `The command has “${letter === '\n' ? 'a line end' : letter}”, which only a shell understands. Regards runs it without one, so that nothing in it means more than it says.`,
    'Put quotation marks around it if it is meant as it stands, or put what the shell should do into a script and name that.',
  )
