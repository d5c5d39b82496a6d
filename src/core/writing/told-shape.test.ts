import { expect, it } from 'vitest'
import { shapeOf, type ToldShape } from './told-shape.ts'

const said: Readonly<Record<ToldShape, readonly string[]>> = {
  thing: ['the late invoices', 'the team of 14', 'The Hague office', 'the quarterly forecast that nobody trusts', 'on-call that lets people sleep', 'work with patients', 'the care you take of the people on call', 'Rust', 'late invoices', 'the move to Lisbon in 2027', 'the night shift', 'three years at Fabrikam'],
  question: ['how the night shift is staffed', 'who may stop a measurement that goes wrong'],
  clause: ['they lose referrals between two wards', 'that the ledger drifts', 'the team grows in spring', 'audits come unannounced', 'the ERP migration is late', 'customers leave after a month', 'I built a ledger', 'the test suite takes 40 minutes'],
  third: ['needs a ledger', 'struggles with late invoices'],
  infinitive: ['to hire two people by spring'],
  base: ['hire two people by spring', 'learn Rust', 'need a second person on nights'],
  past: ['rebuilt such a ledger', 'mixed up the two measures', 'trained four new colleagues', 'led the same change', 'was late', 'forgot to mention Kafka'],
  ing: ['staffing the night shift', 'managing a team of six'],
  unclear: ['the ledger drifts', 'the team moved billing off the monolith'],
} // prettier-ignore

it.each(Object.entries(said).flatMap(([shape, texts]) => texts.map((text) => [text, shape])))(
  '“%s” is %s',
  (text, shape) => expect(shapeOf(text ?? '')).toBe(shape),
)
