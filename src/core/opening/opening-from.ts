/** Folds the facts of one opening into what is known about it. Total: any facts, in any order, give an opening. */
import type { Fact, FactOf } from '../facts/fact.ts'
import type { OpeningId, PersonId } from '../facts/ids.ts'
import type { Place } from '../time/place.ts'
import { countableFacts, factsByKind, type FactsByKind } from './countable-facts.ts'
import { foldInterviews } from './fold-interviews.ts'
import { foldLetters } from './fold-letters.ts'
import { foldPeople, knownPeople } from './fold-people.ts'
import { foldPromises, foldReplies } from './fold-replies.ts'
import type { Opening, OpeningDecision } from './opening.ts'
import { companyKey } from './same-company.ts'

/** `facts` are those of one opening; what was retracted or came twice does not count. */
export function openingFrom(facts: readonly Fact[]): Opening {
  const counted = countableFacts(facts)
  const of = factsByKind(counted)
  const basics = foldBasics(of)
  const replies = foldReplies(of)
  const known = knownPeople(counted)
  return {
    id: counted[0]?.openingId ?? facts[0]?.openingId ?? ('unknown' as OpeningId),
    ...basics,
    people: foldPeople(of, known),
    interviews: foldInterviews(counted, replies, basics.place),
    promises: foldPromises(of, replies),
    letters: foldLetters(of, known),
    calls: of('CallMade'),
    replies,
    absences: of('AbsenceReceived'),
    bounces: of('BounceReceived'),
    landings: of('LandingChosen'),
    returnedCards: of('CardReturned'),
    skips: of('StepSkipped'),
    holds: of('StepHeld'),
    callsRefused: of('CallsRefused').at(-1) ?? null,
    decisions: counted.filter(isDecision),
    otherOffers: of('OtherOfferReceived'),
    errors: of('ErrorDiscovered'),
    feedback: of('FeedbackReceived'),
    network: foldNetwork(counted),
    facts: counted,
  }
}

const nowhere: Place = { country: 'US', zone: 'UTC' }

function foldBasics(of: FactsByKind): Pick<Opening, 'company' | 'companyKey' | 'role' | 'place' | 'route' | 'sector'> {
  const added = of('OpeningAdded')[0]
  const corrections = of('OpeningCorrected')
  const last = <Key extends keyof FactOf<'OpeningCorrected'>>(key: Key) =>
    corrections.findLast((fact) => fact[key] !== undefined)?.[key]
  const country = last('country') ?? added?.country ?? nowhere.country
  // A region belongs to its country; another country without a region leaves none.
  const region = last('region') ?? (last('country') === undefined ? added?.region : undefined)
  const company = last('company') ?? added?.company ?? null
  return {
    company: company ?? 'this company',
    companyKey: company === null ? '' : companyKey(company),
    role: last('role') ?? added?.role ?? null,
    place: { country, zone: last('zone') ?? added?.zone ?? nowhere.zone, ...(region === undefined ? {} : { region }) },
    route: last('route') ?? added?.route ?? 'direct',
    sector: last('sector') ?? added?.sector ?? 'business',
  }
}

const decisionKinds: ReadonlySet<Fact['kind']> = new Set<OpeningDecision['kind']>([
  'OfferAccepted',
  'OfferDeclined',
  'CandidacyWithdrawn',
  'OpeningClosed',
  'AcceptedElsewhere',
])

function isDecision(fact: Fact): fact is OpeningDecision {
  return decisionKinds.has(fact.kind)
}

function foldNetwork(facts: readonly Fact[]): Opening['network'] {
  const network = new Map<PersonId, FactOf<'StayInTouchWished'> | FactOf<'LinkedInAccepted'>>()
  for (const fact of facts)
    if ((fact.kind === 'StayInTouchWished' || fact.kind === 'LinkedInAccepted') && !network.has(fact.personId))
      network.set(fact.personId, fact)
  return network
}
