/** The words for a line that does not exist, with those that were perhaps meant. */
import { nearest } from '../words/nearest.ts'
import { lineIds } from './line-ids.ts'

/** 'There is no line called “check-in.after”. Did you mean “check-in.after-promise” or …?' */
export function noSuchLine(id: string): string {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')
  const wanted = letters(id)
  const holding = wanted.length < 4 ? [] : lineIds.filter((each) => letters(each).includes(wanted)).slice(0, 4)
  const near = holding.length > 0 ? holding : [nearest(id, lineIds)].filter((each) => each !== null)
  const quoted = near.map((each) => `“${each}”`)
  return `There is no line called “${id}”.${near.length > 0 ? ` Did you mean ${quoted.join(' or ')}?` : ''}`
}
