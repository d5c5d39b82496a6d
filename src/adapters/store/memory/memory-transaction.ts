/** The fake's transaction: the port's methods over maps, with the answers and orders that the real stores give. */
import * as z from 'zod'
import type { CardChange, DraftVersion, OutboxItem, WriteTransaction } from '../../../app/ports/store.ts'
import { factSchema, type Fact } from '../../../core/facts/fact.ts'
import { cardSchema } from '../../../core/people/card.ts'
import { createMemoryErasure } from './memory-erasure.ts'
import { createMemorySearch } from './memory-search.ts'
import type { MemoryTables } from './memory-tables.ts'

export function createMemoryTransaction(tables: MemoryTables): WriteTransaction {
  return {
    ...factsAndWakeUps(tables),
    ...drafts(tables),
    ...outbox(tables),
    ...mail(tables),
    ...peopleAndSettings(tables),
    files: {
      content: async (id) => tables.files.get(id)?.slice() ?? null,
      put: async (id, content) => void (tables.files.has(id) || tables.files.set(id, content.slice())),
      remove: async (id) => void tables.files.delete(id),
    },
    cards: cards(tables),
    search: createMemorySearch(tables),
    erasure: createMemoryErasure(tables),
  }
}

function factsAndWakeUps({ facts, wakeUps }: MemoryTables): Pick<WriteTransaction, 'facts' | 'wakeUps'> {
  const inOrder = (only: (fact: Fact) => boolean) =>
    [...facts.values()].filter(only).toSorted((a, b) => Temporal.Instant.compare(a.learntAt, b.learntAt))
  const wakeUpsInOrder = () =>
    [...wakeUps.values()].toSorted((a, b) => Temporal.Instant.compare(a.at, b.at) || byText(a.openingId, b.openingId))
  return {
    facts: {
      ofOpening: async (openingId) => inOrder((fact) => fact.openingId === openingId),
      all: async () => inOrder(() => true),
      byId: async (factId) => facts.get(factId) ?? null,
      revision: async () => facts.size,
      async append(added) {
        // Through JSON and back, so that the fake refuses and forgets what a real store would.
        for (const fact of added)
          if (!facts.has(fact.id)) facts.set(fact.id, z.decode(factSchema, z.encode(factSchema, fact)))
      },
    },
    wakeUps: {
      due: async (now, limit) =>
        wakeUpsInOrder()
          .filter(({ at }) => isBy(at, now))
          .slice(0, limit),
      next: async () => wakeUpsInOrder()[0] ?? null,
      set: async (wakeUp) => void wakeUps.set(wakeUp.openingId, wakeUp),
      clear: async (openingId) => void wakeUps.delete(openingId),
    },
  }
}

function drafts({ drafts: all }: MemoryTables): Pick<WriteTransaction, 'drafts'> {
  const versions = (letterId: string) =>
    [...all.values()].filter((draft) => draft.letterId === letterId).toSorted((a, b) => a.version - b.version)
  const latest = async (letterId: string) => versions(letterId).at(-1) ?? null
  const lettersWhere = (only: (draft: DraftVersion) => boolean) => [
    ...new Set([...all.values()].filter(only).map(({ letterId }) => letterId)),
  ]
  return {
    drafts: {
      latest,
      versions: async (letterId) => versions(letterId),
      async forStep(stepId) {
        const newest = lettersWhere((draft) => draft.stepId === stepId).at(-1)
        return newest === undefined ? null : latest(newest)
      },
      ofOpening: async (openingId) =>
        lettersWhere((draft) => draft.openingId === openingId).flatMap((letterId) => versions(letterId).slice(-1)),
      all: async () => [...all.values()],
      // Grows with every one added, since one may only take the place of a smaller.
      revision: async () => [...all.values()].reduce((sum, { version }) => sum + version, 0),
      async add(version, insteadOf) {
        const key = keyOf(version.letterId, version.version)
        if (all.has(key)) return false
        all.set(key, version)
        if (insteadOf !== undefined && insteadOf < version.version) all.delete(keyOf(version.letterId, insteadOf))
        return true
      },
    },
  }
}

function outbox({ outbox: items }: MemoryTables): Pick<WriteTransaction, 'outbox'> {
  const byApproval = (only: (item: OutboxItem) => boolean) =>
    [...items.values()]
      .filter(only)
      .toSorted((a, b) => Temporal.Instant.compare(a.approvedAt, b.approvedAt) || byText(a.letterId, b.letterId))
  const bySending = (only: (item: OutboxItem) => boolean) =>
    [...items.values()]
      .filter((item) => item.state === 'approved' && only(item))
      .toSorted((a, b) => Temporal.Instant.compare(a.sendAt, b.sendAt) || byText(a.letterId, b.letterId))
  return {
    outbox: {
      get: async (letterId) => items.get(letterId) ?? null,
      inStates: async (states) => byApproval(({ state }) => states.includes(state)),
      ofOpening: async (openingId) => byApproval((item) => item.openingId === openingId),
      due: async (now, limit) =>
        bySending(({ sendAt, lease }) => isBy(sendAt, now) && (lease === null || isBy(lease.until, now))).slice(
          0,
          limit,
        ),
      nextSendAt: async () => bySending(() => true)[0]?.sendAt ?? null,
      async add(item) {
        const known = items.get(item.letterId)
        if (known !== undefined && known.state !== 'withdrawn' && known.state !== 'refused') return false
        items.set(item.letterId, item)
        return true
      },
      async replace(item, expected) {
        if (items.get(item.letterId)?.state !== expected) return false
        items.set(item.letterId, item)
        return true
      },
    },
  }
}

function mail({
  accounts,
  cursors,
  messagesSeen,
}: MemoryTables): Pick<WriteTransaction, 'accounts' | 'cursors' | 'messagesSeen'> {
  return {
    accounts: {
      get: async (id) => accounts.get(id) ?? null,
      list: async () =>
        [...accounts.values()].toSorted(
          (a, b) => Temporal.Instant.compare(a.connectedAt, b.connectedAt) || byText(a.id, b.id),
        ),
      put: async (account) => void accounts.set(account.id, account),
      async remove(id) {
        accounts.delete(id)
        for (const [key, { accountId }] of cursors) if (accountId === id) cursors.delete(key)
      },
    },
    cursors: {
      ofAccount: async (accountId) =>
        [...cursors.values()]
          .filter((row) => row.accountId === accountId)
          .map(({ cursor }) => cursor)
          .toSorted((a, b) => byText(a.folder, b.folder)),
      put: async (accountId, cursor) => void cursors.set(keyOf(accountId, cursor.folder), { accountId, cursor }),
    },
    messagesSeen: {
      find: async (accountId, key) => messagesSeen.get(keyOf(accountId, key)) ?? null,
      recent: async (limit) =>
        [...messagesSeen.values()]
          .toReversed()
          .toSorted((a, b) => Temporal.Instant.compare(b.seenAt, a.seenAt))
          .slice(0, limit),
      async add(message) {
        const key = keyOf(message.accountId, message.key)
        if (!messagesSeen.has(key)) messagesSeen.set(key, message)
      },
      async replace(message) {
        const key = keyOf(message.accountId, message.key)
        if (!messagesSeen.delete(key)) return
        messagesSeen.set(key, message)
      },
    },
  }
}

function peopleAndSettings({ people, settings }: MemoryTables): Pick<WriteTransaction, 'people' | 'settings'> {
  return {
    people: {
      byId: async (id) => people.get(id) ?? null,
      byAddress: async (address) =>
        [...people.values()].filter(({ email }) => email?.toLowerCase() === address.toLowerCase()),
      list: async () => [...people.values()],
      put: async (person) => void people.set(person.id, person),
      remove: async (id) => void people.delete(id),
    },
    settings: {
      get: async (key) => JSON.parse(settings.get(key) ?? 'null') as unknown,
      entries: async () =>
        [...settings]
          .toSorted(([a], [b]) => byText(a, b))
          .map(([key, json]) => [key, JSON.parse(json) as unknown] as const),
      put: async (key, value) => void settings.set(key, JSON.stringify(value ?? null)),
    },
  }
}

function cards({ cardChanges: changes }: MemoryTables): WriteTransaction['cards'] {
  return {
    all: async () =>
      [...Map.groupBy(changes.values(), ({ cardId }) => cardId).values()].flatMap((own) => own.at(-1)?.card ?? []),
    changes: async () => [...changes.values()],
    history: async (cardId) => [...changes.values()].filter((change) => change.cardId === cardId),
    async lastBatch() {
      const last = [...changes.values()].at(-1)
      return [...changes.values()].filter(({ batch }) => batch === last?.batch)
    },
    revision: async () => ([...changes.keys()].at(-1) ?? 0) * 1_000_000 + changes.size,
    async put(added) {
      for (const change of added) changes.set(([...changes.keys()].at(-1) ?? 0) + 1, structuredCloneOf(change))
    },
    async takeBack(batch) {
      for (const [key, change] of changes) if (change.batch === batch) changes.delete(key)
    },
    async remove(cardId) {
      for (const [key, change] of changes) if (change.cardId === cardId) changes.delete(key)
    },
  }
}

/** Through JSON and back, as a real store does. */
const structuredCloneOf = (change: CardChange): CardChange => ({
  ...change,
  card: change.card === null ? null : cardSchema.parse(JSON.parse(JSON.stringify(change.card))),
})

const keyOf = (...parts: readonly (string | number)[]) => JSON.stringify(parts)
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const isBy = (moment: Temporal.Instant, now: Temporal.Instant) => Temporal.Instant.compare(moment, now) <= 0
