/** The facts that count, in the order of happening: the same fact twice is one, and what was taken back is gone. */
import type { Fact, FactKind, FactOf } from '../facts/fact.ts'
import type { FactId } from '../facts/ids.ts'

/** Sorted by when it happened, then when it was learnt, then id: the order of arrival says nothing. */
export function countableFacts(facts: readonly Fact[]): readonly Fact[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const keyed = [...byId.values()].map((fact) => ({
    fact,
    at: fact.at.epochMilliseconds,
    learntAt: fact.learntAt.epochMilliseconds,
  }))
  keyed.sort((a, b) => a.at - b.at || a.learntAt - b.learntAt || (a.fact.id < b.fact.id ? -1 : 1))
  const sorted = keyed.map(({ fact }) => fact)
  const gone = retractedIds(sorted)
  return gone.size === 0 ? sorted : sorted.filter((fact) => fact.kind !== 'Retracted' && !gone.has(fact.id))
}

/** Walked from the latest back, so that taking back a taking-back restores what it took. */
function retractedIds(sorted: readonly Fact[]): ReadonlySet<FactId> {
  const gone = new Set<FactId>()
  for (const fact of sorted.toReversed())
    if (fact.kind === 'Retracted' && !gone.has(fact.id)) gone.add(fact.factId).add(fact.id)
  return gone
}

export type FactsByKind = <Kind extends FactKind>(kind: Kind) => readonly FactOf<Kind>[]

/** Looks facts up by kind, each list in the order given. */
export function factsByKind(facts: readonly Fact[]): FactsByKind {
  const groups = Map.groupBy(facts, (fact) => fact.kind)
  return <Kind extends FactKind>(kind: Kind) => (groups.get(kind) ?? []) as unknown as readonly FactOf<Kind>[]
}
