/** The addresses of the page's screens. The server answers them with the page, and everything else with 404. */
const id = '[^/]+'

const screens = [
  '/',
  '/openings',
  '/openings/import',
  `/openings/${id}`,
  `/openings/${id}/debrief`,
  `/openings/${id}/address`,
  `/steps/${id}`,
  `/steps/${id}/later`,
  `/steps/${id}/letter`,
  `/steps/${id}/call`,
  `/steps/${id}/answer`,
  '/letters',
  `/letters/${id}`,
  '/people',
  `/people/${id}`,
  '/insights',
  '/settings',
  '/welcome',
  '/gallery',
]

const pattern = new RegExp(`^(?:${screens.join('|')})/?$`)

export const isScreen = (path: string): boolean => pattern.test(path)
