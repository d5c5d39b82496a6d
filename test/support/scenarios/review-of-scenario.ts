/** Puts the letter of a scenario to the review, with what is known of its opening. */
import type { Opening } from '../../../src/core/opening/opening.ts'
import type { Finding } from '../../../src/core/review/finding.ts'
import type { PhraseRule } from '../../../src/core/review/phrase-rules.ts'
import { reviewLetter } from '../../../src/core/review/review-letter.ts'
import type { Scenario } from './scenario-file.ts'
import { ScenarioError } from './scenario-words.ts'

export function reviewOfScenario(
  { kind, to, subject, text }: NonNullable<Scenario['letter']>,
  {
    opening,
    now,
    others,
  }: { readonly opening: Opening; readonly now: Temporal.Instant; readonly others: readonly Opening[] },
  phrases: readonly PhraseRule[],
): readonly Finding[] {
  const people = [...opening.people.values()]
  const recipient = people.find(({ name }) => name === to)
  if (recipient === undefined) throw new ScenarioError(`letter → to: there is nobody called “${to}” under \`people\`.`)
  const known = ({ name, title, honorific }: (typeof people)[number]) => ({
    name,
    ...(title ? { title } : {}),
    ...(honorific ? { honorific } : {}),
  })
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(opening.place.zone).toPlainDate()
  return reviewLetter(
    {
      kind,
      subject,
      body: text,
      to: recipient.email ? [`${recipient.name} <${recipient.email}>`] : [],
      cc: [],
      attachments: [],
    },
    {
      me: { name: 'Robin Hale', email: 'robin@hale.example', phone: '+1 212 555 0123' },
      recipient: known(recipient),
      otherPeople: people.filter(({ id }) => id !== recipient.id).map(known),
      company: opening.company,
      ...(opening.role ? { role: opening.role } : {}),
      interviewDays: opening.interviews.filter(({ state }) => state === 'held').map(({ startsAt }) => dayOf(startsAt)),
      today: dayOf(now),
      companiesKnown: others.map(({ company }) => company).filter((company) => company !== opening.company),
      formerEmployers: [],
      language: opening.place.country === 'GB' ? 'en-GB' : 'en-US',
    },
    [],
    phrases,
  )
}
