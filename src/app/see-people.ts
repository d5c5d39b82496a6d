/** The people of the search: by company, and one person with what happened, what comes next, letters and openings. */
import type { PersonId } from '../core/facts/ids.ts'
import { contactsWith, nextMeetingWith, type Contact } from '../core/opening/contacts.ts'
import type { Opening } from '../core/opening/opening.ts'
import { standingOf } from '../core/opening/standing.ts'
import { storyOf } from '../core/opening/story.ts'
import type { CardText } from '../core/people/card.ts'
import { addressLines } from '../core/paper/address-lines.ts'
import { cardFrom, peopleOf, personNamed } from '../core/people/people-of.ts'
import type { Decision, Step } from '../core/plan/decision.ts'
import { forecast } from '../core/plan/forecast.ts'
import { compareInstants } from '../core/time/instant-order.ts'
import { cityOfZone, clockInWords, dateInWords, dayInWords } from '../core/time/moment-in-words.ts'
import { lastContactWords, meetingWords, noContactWords } from '../core/words/contact-words.ts'
import type { Context } from './context.ts'
import { groundsOf, openingsOf, stepsOf, type Ground } from './ground.ts'
import { readMe } from './me.ts'
import type { PeopleView, PersonPageView } from './views/people-view.ts'
import { titleOf, viewPerson } from './views/view-step.ts'

type PeopleContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'guess'>

/** Companies by name, and people by name within. */
export async function seePeople(context: PeopleContext): Promise<PeopleView> {
  const now = context.clock.now()
  const { facts, cards } = await context.store.read(async (tx) => ({
    facts: await tx.facts.all(),
    cards: await tx.cards.all(),
  }))
  const lines = groundsOf(context, facts, now).flatMap(({ opening, decision }) => {
    return [...opening.people.values()].map((person) => ({
      company: opening.company,
      line: {
        personId: person.id,
        name: person.name,
        title: person.title ?? null,
        lastContact: contactWords(person.id, [opening], now),
        next: nextWords(stepFor(person.id, decision), opening, now),
        undeliverable: person.undeliverable !== null,
      },
    }))
  })
  const companies = [...Map.groupBy(lines, ({ company }) => company)]
    .map(([company, own]) => ({
      company,
      people: own.map(({ line }) => line).toSorted((a, b) => a.name.localeCompare(b.name)),
    }))
    .toSorted((a, b) => a.company.localeCompare(b.company))
  const contacts = peopleOf(openingsOf(facts), cards)
    .flatMap(({ card, members }) => (card && members.length === 0 ? [card] : []))
    .map(({ id, name, title, company, emails }) => ({
      personId: id,
      name,
      title: title ?? null,
      company: company ?? null,
      email: emails[0] ?? null,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
  return { companies, count: lines.length, contacts }
}

/** One across openings, by card or by address; null where nobody has that id. */
export async function seePerson(context: PeopleContext, personId: PersonId): Promise<PersonPageView | null> {
  const now = context.clock.now()
  const { facts, cards, me } = await context.store.read(async (tx) => ({
    facts: await tx.facts.all(),
    cards: await tx.cards.all(),
    me: await readMe(tx.settings, context.guess),
  }))
  const here = me.zone
  const grounds = groundsOf(context, facts, now)
  const found = personNamed(
    peopleOf(
      grounds.map(({ opening }) => opening),
      cards,
    ),
    personId,
  )
  if (found === null) return null
  const meetings = found.members.flatMap(({ opening, person }) => {
    const ground = grounds.find((each) => each.opening === opening)
    return ground ? [{ ...ground, id: person.id }] : []
  })
  const { members } = found
  const { id: _, knownAs: _as, uid: _uid, ...card } = found.card ?? cardFrom(members, personId, personId)
  const own = members.find(({ person }) => person.id === personId) ?? members[0]
  const postTo = card.address ? addressLines(card.address, me.country) : []
  if (own === undefined) return { ...contactPage(personId, card), postTo }
  const { opening, person } = own
  const today = now.toZonedDateTimeISO(here).toPlainDate()
  const step = meetings.flatMap((each) => {
    const found = stepFor(each.id, each.decision)
    return found === null ? [] : [nextWords(found, each.opening, now)]
  })[0]
  return {
    person: viewPerson(person),
    card,
    postTo,
    knownAs: members.map(({ opening: each, person: { id, name, email } }) => ({
      personId: id,
      openingId: each.id,
      name,
      company: each.company,
      email: email ?? null,
    })),
    sub: [person.title, opening.company].filter(Boolean).join(', '),
    company: opening.company,
    theirClock: `${clockInWords(now.toZonedDateTimeISO(opening.place.zone).toPlainTime())} in ${cityOfZone(opening.place.zone)}`,
    lastContact: contactWords(
      personId,
      meetings.map(({ opening: each }) => each),
      now,
      meetings.map(({ id }) => id),
    ),
    next: step ?? null,
    stayInTouch: meetings.map((each) => stayInTouchDay(context, each, now)).find((day) => day !== null) ?? null,
    isKept: meetings.some(({ opening: each, id }) => each.network.has(id)),
    story: meetings
      .flatMap(({ opening: each, id }) => storyWith(id, each))
      .toSorted((a, b) => compareInstants(a.at, b.at))
      .map(({ at, title, detail }) => ({
        at: at.toString(),
        when: dateInWords(at.toZonedDateTimeISO(here).toPlainDate(), today),
        title,
        detail: detail ?? null,
      })),
    letters: await lettersTo(context, meetings, today),
    openings: meetings.map(({ opening: each, calendar, besides, decision }) => ({
      openingId: each.id,
      company: each.company,
      role: each.role,
      words: standingOf(each, context.policy, now, calendar, besides, decision).words,
    })),
  }
}

/** What was sent to them, newest first, and whether its text is here. */
async function lettersTo(
  context: PeopleContext,
  meetings: readonly (Ground & { readonly id: PersonId })[],
  today: Temporal.PlainDate,
): Promise<PersonPageView['letters']> {
  const sent = meetings
    .flatMap(({ opening, id }) =>
      opening.letters.filter(({ to }) => to.includes(id)).map((letter) => ({ letter, opening })),
    )
    .toSorted((a, b) => compareInstants(b.letter.at, a.letter.at))
  return context.store.read((tx) =>
    Promise.all(
      sent.map(async ({ letter, opening }) => ({
        letterId: letter.letterId,
        title: titleOf(letter.step, letter.to, opening),
        when: dayInWords(letter.at.toZonedDateTimeISO(opening.place.zone).toPlainDate(), today),
        isKept: (await tx.drafts.latest(letter.letterId)) !== null,
      })),
    ),
  )
}

/** Somebody known from an address book alone. */
function contactPage(personId: PersonId, card: CardText): Omit<PersonPageView, 'postTo'> {
  const { name, title, company, emails, phones } = card
  return {
    person: {
      id: personId,
      name,
      part: 'other',
      undeliverable: false,
      ...(title === undefined ? {} : { title }),
      ...(emails[0] === undefined ? {} : { email: emails[0] }),
      ...(phones[0] === undefined ? {} : { phone: phones[0] }),
    },
    card,
    knownAs: [],
    sub: [title, company].filter(Boolean).join(', '),
    company: company ?? '',
    theirClock: null,
    lastContact: noContactWords,
    next: null,
    stayInTouch: null,
    isKept: false,
    story: [],
    letters: [],
    openings: [],
  }
}

function contactWords(
  id: PersonId,
  openings: readonly Opening[],
  now: Temporal.Instant,
  ids: readonly PersonId[] = [id],
): string {
  const [first] = openings
  if (first === undefined) return noContactWords
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(first.place.zone).toPlainDate()
  const last = openings
    .flatMap((opening) => ids.flatMap((each) => contactsWith(each, opening, now)))
    .toSorted((a: Contact, b: Contact) => compareInstants(a.at, b.at))
    .at(-1)
  if (last !== undefined) return lastContactWords({ kind: last.kind, day: dayOf(last.at) }, dayOf(now))
  const meeting = openings.flatMap((opening) => nextMeetingWith(id, opening, now) ?? [])[0]
  return meeting === undefined ? noContactWords : meetingWords(dayInWords(dayOf(meeting), dayOf(now)))
}

/** The step of the decision that concerns this person. */
const stepFor = (id: PersonId, decision: Decision): Step | null =>
  stepsOf(decision).find(({ to }) => to.includes(id)) ?? null

function nextWords(step: Step | null, opening: Opening, now: Temporal.Instant): string | null {
  if (step === null) return null
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(opening.place.zone).toPlainDate()
  return `${titleOf(step.kind, step.to, opening)}, ${dayInWords(dayOf(step.sendAt), dayOf(now))}`
}

/** The day on which a few words would be in order, where the person wished to stay in touch. */
function stayInTouchDay(
  context: PeopleContext,
  { opening, calendar, besides, id }: Ground & { readonly id: PersonId },
  now: Temporal.Instant,
): string | null {
  if (!opening.network.has(id)) return null
  const found = forecast(opening, context.policy, now, calendar, besides).find(
    ({ step }) => step.kind === 'stay-in-touch' && step.to.includes(id),
  )
  if (found === undefined) return null
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(opening.place.zone).toPlainDate()
  return dayInWords(dayOf(found.at), dayOf(now))
}

/** What happened with that person, out of the story of the opening. */
function storyWith(id: PersonId, opening: Opening) {
  const named = new Set(
    opening.facts
      .filter(
        (fact) =>
          ('personId' in fact && fact.personId === id) ||
          ('people' in fact && fact.people.includes(id)) ||
          (fact.kind === 'LetterSent' && fact.to.includes(id)) ||
          (fact.kind === 'AnswerPromised' && fact.saidBy === id),
      )
      .map((fact) => fact.id),
  )
  return storyOf(opening).filter(({ factIds }) => factIds.some((each) => named.has(each)))
}
