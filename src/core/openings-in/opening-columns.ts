/** Which column of a table of applications is what: by the names that Huntr, Teal, JobSync, career-ops, LinkedIn and people use. */
import { columnKey } from '../tables/table.ts'

export const openingFields = [
  'company', 'role', 'applied', 'interview', 'status', 'link', 'place', 'contact', 'contactEmail', 'contactPhone', 'notes',
] as const // prettier-ignore
export type OpeningField = (typeof openingFields)[number]
/** A field to the index of its column. */
export type OpeningMapping = Partial<Record<OpeningField, number>>

/** The likelier names first, as `columnKey` gives them. */
const names: Record<OpeningField, readonly string[]> = {
  company: ['companyname', 'company', 'employer', 'employername', 'organization', 'organisation', 'firm', 'firma', 'unternehmen', 'arbeitgeber', 'entreprise', 'societe'],
  role: ['jobtitle', 'title', 'role', 'position', 'jobposition', 'job', 'rolename', 'stelle', 'poste', 'intitule'],
  applied: ['applicationdate', 'dateapplied', 'applieddate', 'appliedon', 'applied', 'appliedat', 'savedate', 'saveddate', 'datesaved', 'createdat', 'date', 'datum', 'beworbenam', 'datedecandidature'],
  interview: ['interviewdate', 'dateofinterview', 'interviewon', 'interview', 'interviewed', 'gesprach', 'entretien'],
  status: ['status', 'stage', 'listname', 'list', 'state', 'applicationstatus', 'column', 'statut', 'etat'],
  link: ['joburl', 'url', 'link', 'joblink', 'postingurl', 'jobposting', 'lien'],
  place: ['location', 'place', 'city', 'joblocation', 'ort', 'lieu'],
  contact: ['contactperson', 'contactname', 'contact', 'recruiter', 'hiringmanager', 'interviewer', 'ansprechpartner'],
  contactEmail: ['contactemail', 'recruiteremail', 'email'],
  contactPhone: ['contactphonenumber', 'contactphone', 'phone'],
  notes: ['notes', 'note', 'comments', 'comment', 'notizen', 'remarques'],
} // prettier-ignore

const everyName: ReadonlySet<string> = new Set(Object.values(names).flat())

/** 'Position / Title' and 'Date (applied)' say it twice: each part is a name as well. */
const partsOf = (name: string): readonly string[] => name.split(/[/|,()]/).map(columnKey)

export const isOpeningColumn = (name: string): boolean =>
  everyName.has(columnKey(name)) || partsOf(name).some((part) => everyName.has(part))

/** Each column at most once, whole names before parts of names; what is not found is left out. */
export function guessMapping(header: readonly string[]): OpeningMapping {
  const mapping: OpeningMapping = {}
  for (const keysOf of [(name: string) => [columnKey(name)], partsOf])
    for (const field of openingFields.filter((each) => mapping[each] === undefined)) {
      const free = header.map((name, at) => (Object.values(mapping).includes(at) ? [] : keysOf(name)))
      const name = names[field].find((each) => free.some((keys) => keys.includes(each)))
      if (name !== undefined) mapping[field] = free.findIndex((keys) => keys.includes(name))
    }
  return mapping
}

/** LinkedIn writes the month first, whatever the language of its owner. */
export const isLinkedInJobs = (header: readonly string[]): boolean => {
  const keys = header.map(columnKey)
  return keys.includes('joburl') && (keys.includes('applicationdate') || keys.includes('saveddate'))
}
