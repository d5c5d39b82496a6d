/**
 * What came by mail, with an invitation or in an imported table of openings, as texts: for doors that must tell it from
 * the rest. The address book counts as the person’s own.
 */
import type { Fact } from '../core/facts/fact.ts'
import { foundEvents } from './calendar-memory.ts'
import type { Context } from './context.ts'

/** Texts of any length, as they came; a name is one as well. */
export async function wordsOfOthers(context: Pick<Context, 'store'>): Promise<readonly string[]> {
  return context.store.read(async (tx) => {
    const facts = (await tx.facts.all()).filter(isFromOthers)
    const found = (await foundEvents(tx.settings)).map(({ summary, place, company, role, people }) => [
      summary,
      place,
      company,
      role,
      people,
    ])
    return [...new Set([...facts.flatMap(contentOf), ...found.flatMap(textsIn)])]
  })
}

const isFromOthers = ({ source }: Fact) => source === 'mailbox' || source === 'calendar' || source === 'import'

/** Kinds, channels and ids are words of Regards; of an answer they are left out with everything that is no free text. */
const ownFields =
  /^(?:id|kind|source|openingId|personId|replyId|letterId|.*Id|mail|channel|meaning|suggested|match|part|country|zone|rung|confidence|because)$/

function contentOf(fact: Fact): readonly string[] {
  return Object.entries(fact).flatMap(([field, value]) => (ownFields.test(field) ? [] : textsIn(value)))
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  // Moments and days know no words of others.
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
    ? Object.entries(value).flatMap(([field, each]) => (ownFields.test(field) ? [] : textsIn(each)))
    : []
}
