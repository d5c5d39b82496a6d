/** How far an opening has come, in the few stages a person would sort their search by; finer states are in standing.ts. */
import type { StandingState } from './standing.ts'

/** In the order in which a search goes. */
export const stages = ['ahead', 'met', 'waiting', 'asked', 'offer', 'rest'] as const
export type Stage = (typeof stages)[number]

const stageByState: Readonly<Record<StandingState, Stage>> = {
  NEW: 'ahead',
  SCHEDULED: 'ahead',
  DEBRIEF_DUE: 'met',
  THANKING: 'met',
  RECOVERY: 'met',
  WAITING: 'waiting',
  PAUSED: 'waiting',
  NEEDS_USER: 'waiting',
  CHECKIN1_SENT: 'asked',
  CHECKIN2_SENT: 'asked',
  CALL_DUE: 'asked',
  CLOSING_SENT: 'asked',
  OFFER: 'offer',
  ACCEPTED: 'rest',
  DECLINED: 'rest',
  DORMANT: 'rest',
  CLOSED: 'rest',
  REJECTED: 'rest',
  NETWORK: 'rest',
  WITHDRAWN: 'rest',
}

export const stageOf = (state: StandingState): Stage => stageByState[state]
