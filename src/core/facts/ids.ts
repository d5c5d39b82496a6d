/** Branded ids: a person's id cannot be passed where an opening's is meant. All are opaque strings without spaces. */
import * as z from 'zod'

const id = z
  .string()
  .regex(/^[\w:.-]{1,120}$/, 'an id is made of letters, digits, dots, colons, hyphens and underscores')

export const factIdSchema = id.brand<'FactId'>()
export const openingIdSchema = id.brand<'OpeningId'>()
export const personIdSchema = id.brand<'PersonId'>()
export const interviewIdSchema = id.brand<'InterviewId'>()
export const letterIdSchema = id.brand<'LetterId'>()
/** A step is planned, never stored; its id is made of the ids of what it is about, and is the same every time. */
export const stepIdSchema = z
  .string()
  .regex(/^[\w:.-]{1,400}$/, 'an id is made of letters, digits, dots, colons, hyphens and underscores')
  .brand<'StepId'>()

export type FactId = z.output<typeof factIdSchema>
export type OpeningId = z.output<typeof openingIdSchema>
export type PersonId = z.output<typeof personIdSchema>
export type InterviewId = z.output<typeof interviewIdSchema>
export type LetterId = z.output<typeof letterIdSchema>
export type StepId = z.output<typeof stepIdSchema>
