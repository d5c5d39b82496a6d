/** The rungs of the ladder by which a mail finds its opening, strongest first, and how sure they make it. */

export const matchRungs = [
  'message-id',
  'thread',
  'participant',
  'invitation',
  'learnt',
  'domain',
  'applicant-system',
  'forwarded',
] as const
export type MatchRung = (typeof matchRungs)[number]

/** 'certain' stops; 'likely' and 'possible' pause and ask. */
export const confidences = ['certain', 'likely', 'possible'] as const
