/** What to do instead where somebody would rather be reached in a way that a letter by mail is not: advice, with its reason. */
import type { Opening } from '../opening/opening.ts'
import { ratherByPhoneWords, ratherByPostWords } from '../words/plan-words.ts'
import { areCallsRefused, isCallable } from './addressee.ts'
import type { PolicyRow, Reason, Step } from './decision.ts'
import type { Ground } from './ground.ts'

/** Null where the step goes their way already, to several, or where no call may be proposed. */
export function otherWay(ground: Ground, { to, channel }: Pick<Step, 'to' | 'channel'>, row: PolicyRow): Reason | null {
  const { opening, lines } = ground
  const [only, ...others] = to
  const person = only === undefined || others.length > 0 ? undefined : opening.people.get(only)
  if (person === undefined || channel !== 'email') return null
  const reason = (text: string): Reason => ({ text, row, lines: [], facts: wishOf(person.id, opening), sources: [] })
  if (person.prefers === 'post') return reason(ratherByPostWords(person.name))
  const mayCall = isCallable(person) && lines['call.allowed'].value && !areCallsRefused(ground)
  return person.prefers === 'phone' && mayCall ? reason(ratherByPhoneWords(person.name)) : null
}

/** Where it was told last. */
function wishOf(id: Step['to'][number], { facts }: Opening): Reason['facts'] {
  const told = facts.findLast(
    (fact) =>
      (fact.kind === 'PersonCorrected' && fact.personId === id && fact.changes.prefers !== undefined) ||
      (fact.kind === 'PersonIntroduced' && fact.person.id === id && fact.person.prefers !== undefined),
  )
  return told ? [told.id] : []
}
