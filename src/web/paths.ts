/** Where each screen is; the only place that spells a path of the page. */
const id = encodeURIComponent

export const paths = {
  today: () => '/',
  openings: () => '/openings',
  board: () => '/openings?view=board',
  bringIn: () => '/openings/import',
  opening: (openingId: string) => `/openings/${id(openingId)}`,
  debrief: (openingId: string) => `/openings/${id(openingId)}/debrief`,
  address: (openingId: string) => `/openings/${id(openingId)}/address`,
  letter: (stepId: string) => `/steps/${id(stepId)}/letter`,
  call: (stepId: string) => `/steps/${id(stepId)}/call`,
  answer: (stepId: string) => `/steps/${id(stepId)}/answer`,
  letters: () => '/letters',
  sheet: (letterId: string) => `/letters/${id(letterId)}`,
  people: () => '/people',
  person: (personId: string) => `/people/${id(personId)}`,
  insights: () => '/insights',
  settings: () => '/settings',
  welcome: () => '/welcome',
  gallery: () => '/gallery',
} as const

/** Where the primary action of a step leads. */
export function stepPath(step: { readonly kind: string; readonly stepId: string; readonly openingId: string }): string {
  switch (step.kind) {
    case 'debrief':
      return paths.debrief(step.openingId)
    case 'call':
      return paths.call(step.stepId)
    case 'understand-reply':
      return paths.answer(step.stepId)
    case 'mend-address':
      return paths.address(step.openingId)
    case 'prepare':
    case 'resume':
      return paths.opening(step.openingId)
    default:
      return paths.letter(step.stepId)
  }
}

/** Steps that end in a letter on the desk. */
export const isLetterStep = (kind: string): boolean =>
  !['debrief', 'call', 'understand-reply', 'mend-address', 'prepare', 'resume'].includes(kind)
