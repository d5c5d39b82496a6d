/**
 * Forgets somebody for good: cards, introductions, letters to them, mails about them, and their name wherever it is
 * written. What stays of an opening is what happened and when. Without the typed name it only counts.
 */
import type { Fact, FactKind } from '../core/facts/fact.ts'
import type { OpeningId, PersonId } from '../core/facts/ids.ts'
import {
  factWithout,
  forgottenFrom,
  jsonWithout,
  namesThem,
  withoutThem,
  type Forgotten,
} from '../core/people/forgotten.ts'
import type { Card } from '../core/people/card.ts'
import { peopleOf, type KnownPerson } from '../core/people/people-of.ts'
import type { Context } from './context.ts'
import { openingsOf } from './ground.ts'
import { findPerson } from './keep-cards.ts'
import { settleOpenings } from './learn.ts'
import { meKey, readMe } from './me.ts'
import { isUnderWay, outboxStates, type CardChange, type DraftVersion, type WriteTransaction } from './ports/store.ts'
import type { ReadTransaction } from './ports/store.ts'
import { isProblem, problem, type Problem } from './problem.ts'
import { listPostings, postingKey } from './posting.ts'
import { rehearsed } from './rehearsed.ts'

export type Forgetting = {
  readonly name: string
  /** False: nothing was done yet, and this is what would go. */
  readonly done: boolean
  readonly counts: {
    readonly cards: number
    readonly facts: number
    readonly changed: number
    readonly letters: number
    readonly mails: number
  }
  /** What could not be cleaned, in words. */
  readonly left: string | null
}

type ForgetContext = Pick<
  Context,
  'store' | 'keeper' | 'clock' | 'ids' | 'holidays' | 'policy' | 'mailParser' | 'guess'
>

/** `confirm` is the name as it is shown; anything else only counts, and a wrong one says so. */
export async function forgetPerson(
  context: ForgetContext,
  personId: PersonId,
  confirm?: string,
): Promise<Forgetting | Problem> {
  const ground = await context.store.read((tx) => groundFor(context, tx, personId))
  if (isProblem(ground)) return ground
  const { name } = ground.person
  if (confirm !== undefined && confirm.trim() !== name)
    return problem('input', `What was typed is not “${name}”.`, 'Type the name as it stands here.')
  const mails = await mailsAbout(context, ground)
  const counts = await rehearsed(context.store, confirm === undefined, async (tx) => {
    const again = await groundFor(context, tx, personId)
    return isProblem(again) ? again : forgetIn(context, tx, again, mails)
  })
  if (isProblem(counts)) return counts
  const left = confirm === undefined ? null : await context.keeper.sweep({ copy: true })
  return { name, done: confirm !== undefined, counts, left }
}

type Ground = {
  readonly person: { readonly name: string }
  readonly forgotten: Forgotten
  readonly facts: readonly Fact[]
  readonly changes: readonly CardChange[]
}

async function groundFor(context: ForgetContext, tx: ReadTransaction, personId: PersonId): Promise<Ground | Problem> {
  const facts = await tx.facts.all()
  const openings = openingsOf(facts)
  const people = peopleOf(openings, await tx.cards.all())
  const person = findPerson(people, personId)
  if (isProblem(person)) return person
  const changes = await tx.cards.changes()
  const me = await readMe(tx.settings, context.guess)
  const others = [
    ...people.filter((each) => each !== person).map(nameOf),
    ...openings.map(({ company }) => company),
    me.name,
  ]
  const cards = changes.filter(isTheirsIn(person, changes)).flatMap(({ card }) => card ?? [])
  return { person: { name: nameOf(person) }, forgotten: forgottenFrom(person, facts, cards, others), facts, changes }
}

const nameOf = ({ card, members }: KnownPerson) => card?.name ?? members[0]?.person.name ?? ''

/** Their own card, every card that was put together with it, and every card that knew one of them. */
function isTheirsIn(person: KnownPerson, changes: readonly CardChange[]): (change: CardChange) => boolean {
  const members = new Set<string>(person.members.map(({ person: { id } }) => id))
  const nowElsewhere = new Set<string>(latestCards(changes).map(({ id }) => id))
  const own = new Set<string>(person.card ? [person.card.id] : [])
  for (const { cardId, card } of changes) if (card?.knownAs.some((id) => members.has(id))) own.add(cardId)
  const merged = new Set(changes.filter(({ cardId }) => cardId === person.card?.id).map(({ batch }) => batch))
  for (const { batch, cardId, card } of changes) if (card === null && merged.has(batch)) own.add(cardId)
  // A card that lives on without them belongs to somebody who was taken apart from them.
  if (person.card) nowElsewhere.delete(person.card.id)
  return ({ cardId }) => own.has(cardId) && !nowElsewhere.has(cardId)
}

function latestCards(changes: readonly CardChange[]): readonly Card[] {
  return [...Map.groupBy(changes, ({ cardId }) => cardId).values()].flatMap((own) => own.at(-1)?.card ?? [])
}

/** The received mails that go: all of their openings that name them, and any other that does, when it is opened. */
async function mailsAbout(
  { store, mailParser }: ForgetContext,
  { facts, forgotten }: Ground,
): Promise<ReadonlySet<string>> {
  const about = new Set<string>()
  for (const fact of facts) {
    if (!('mail' in fact) || fact.mail === undefined || about.has(fact.mail)) continue
    const { mail } = fact
    const raw = await store.read((tx) => tx.files.content(mail))
    if (raw === null) continue
    const near = forgotten.openings.has(fact.openingId)
    const isFromThem = 'personId' in fact && fact.personId !== undefined && forgotten.ids.has(fact.personId)
    const parsed = isFromThem ? null : await mailParser.parse(raw)
    // A mail that nobody can open may say anything.
    const told = parsed === null || parsed.kind === 'unreadable' ? null : JSON.stringify(parsed.mail)
    if (told === null || namesThem(`${told} ${new TextDecoder().decode(raw)}`, forgotten, near)) about.add(mail)
  }
  return about
}

async function forgetIn(
  context: ForgetContext,
  tx: WriteTransaction,
  { forgotten, facts, changes, person }: Ground,
  mails: ReadonlySet<string>,
): Promise<Forgetting['counts'] | Problem> {
  const items = await tx.outbox.inStates(outboxStates)
  const isNear = (openingId: string) => forgotten.openings.has(openingId)
  const drafts = await tx.drafts.all()
  const letters = Map.groupBy(drafts, ({ letterId }) => letterId)
  const isTo = ({ personIds, to }: Pick<DraftVersion, 'personIds' | 'to'>) =>
    personIds.some((id) => forgotten.ids.has(id)) || to.some((each) => namesThem(each, forgotten, false))
  const waiting = items.filter((item) => isUnderWay(item.state) && isTo(item))
  if (waiting.length > 0)
    return problem(
      'person',
      `A letter to ${person.name} has your yes and may still leave.`,
      'Take the yes back, or wait until it has left; then ask again.',
    )

  const postings = (await listPostings(tx.settings)).filter(
    ({ personIds, to }) => personIds.some((id) => forgotten.ids.has(id)) || namesThem(to.name, forgotten, false),
  )
  if (postings.some(({ state }) => state === 'handing-over' || state === 'in-doubt'))
    return problem(
      'person',
      `A letter to ${person.name} is being handed to the post service.`,
      'See what became of it with `regards post look`, then ask again.',
    )

  let changed = 0
  const gone: Fact['id'][] = []
  const touched = new Set<OpeningId>(forgotten.openings as ReadonlySet<OpeningId>)
  for (const fact of facts) {
    const left = factWithout(withoutMail(fact, mails), forgotten)
    if (left === fact) continue
    touched.add(fact.openingId)
    if (left === null) gone.push(fact.id)
    else {
      await tx.erasure.replaceFact(left)
      changed++
    }
  }
  await tx.erasure.removeFacts(gone)
  for (const mail of mails) await tx.files.remove(mail)
  for (const posting of postings) {
    await tx.files.remove(posting.fileId)
    await tx.erasure.removeSetting(postingKey(posting.letterId))
  }

  let removedLetters = 0
  for (const [letterId, versions] of letters) {
    const last = versions.at(-1)
    if (last && isTo(last) && last.personIds.every((id) => forgotten.ids.has(id)) && last.to.length <= 1) {
      await tx.erasure.removeLetter(letterId)
      removedLetters++
      continue
    }
    let isNamed = false
    for (const version of versions) {
      const left = draftWithout(version, forgotten, isNear(version.openingId))
      if (left === null) continue
      isNamed = true
      await tx.erasure.replaceDraft(left)
      changed++
    }
    const item = items.find((each) => each.letterId === letterId)
    // The bytes as they left cannot be changed in part.
    if (item && (isNamed || isTo(item)))
      await tx.erasure.replaceOutboxItem({
        ...item,
        ...textOf(item, forgotten, isNear(item.openingId)),
        to: item.to.filter((each) => !namesThem(each, forgotten, isNear(item.openingId))),
        personIds: item.personIds.filter((id) => !forgotten.ids.has(id)),
        raw: new Uint8Array(),
      })
  }
  for (const item of items)
    if (!letters.has(item.letterId) && isTo(item)) {
      await tx.erasure.removeLetter(item.letterId)
      removedLetters++
    }

  const keptChanges = changes
    .filter(({ cardId }) => !forgotten.ids.has(cardId))
    .map((change) => ({ ...change, card: jsonWithout(change.card, forgotten, false) as Card | null }))
  await tx.erasure.replaceCardChanges(keptChanges)
  for (const id of forgotten.ids) await tx.people.remove(id as PersonId)
  for (const [key, value] of await tx.settings.entries()) {
    if (key === meKey) continue
    if (namesThem(key, forgotten, false)) await tx.erasure.removeSetting(key)
    else if (namesThem(JSON.stringify(value), forgotten, false))
      await tx.settings.put(key, entriesWithout(value, forgotten))
  }
  await settleOpenings(context, tx, [...touched])
  const cards = new Set(changes.map(({ cardId }) => cardId).filter((id) => forgotten.ids.has(id))).size
  return { cards, facts: gone.length, changed, letters: removedLetters, mails: mails.size }
}

function withoutMail(fact: Fact, mails: ReadonlySet<string>): Fact {
  if (!('mail' in fact) || fact.mail === undefined || !mails.has(fact.mail)) return fact
  const { mail: _, ...rest } = fact
  return rest as Extract<Fact, { kind: FactKind }>
}

const textOf = (
  { subject, answer, note }: { subject: string; answer: string | null; note: string | null },
  forgotten: Forgotten,
  near: boolean,
) => ({
  subject: withoutThem(subject, forgotten, near),
  answer: answer && withoutThem(answer, forgotten, near),
  note: note && withoutThem(note, forgotten, near),
})

/** Null where it says nothing of them. */
function draftWithout(draft: DraftVersion, forgotten: Forgotten, near: boolean): DraftVersion | null {
  const { createdAt, to, cc, ...rest } = draft
  const others = (all: readonly string[]) => all.filter((each) => !namesThem(each, forgotten, near))
  const left = {
    ...(jsonWithout(rest, forgotten, near) as typeof rest),
    to: others(to),
    cc: others(cc),
    personIds: draft.personIds.filter((id) => !forgotten.ids.has(id)),
    createdAt,
  }
  return JSON.stringify(left) === JSON.stringify({ ...rest, to, cc, personIds: draft.personIds, createdAt })
    ? null
    : left
}

/** Of a list the entries that name them go whole: half an entry about nobody helps nobody. */
function entriesWithout(value: unknown, forgotten: Forgotten): unknown {
  if (Array.isArray(value))
    return value
      .filter((each) => !namesThem(JSON.stringify(each), forgotten, false))
      .map((each) => entriesWithout(each, forgotten))
  if (typeof value !== 'object' || value === null) return jsonWithout(value, forgotten, false)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !namesThem(key, forgotten, false))
      .map(([key, each]) => [key, entriesWithout(each, forgotten)]),
  )
}
