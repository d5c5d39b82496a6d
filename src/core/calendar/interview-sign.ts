/**
 * Whether an event of the calendar is a job interview, with what speaks for it and against it. It only decides what is
 * worth a question; nothing is stored before the person has answered.
 */
import { isApplicantSystem, isFreemail, registrableDomain } from '../mail/mail-domains.ts'
import type { CalendarEvent, CalendarGuest } from './calendar-event.ts'

export type KnownAround = {
  readonly isMine: (address: string) => boolean
  /** Openings under way: the company, and the domains of those one knows there. */
  readonly companies: readonly { readonly name: string; readonly domains: readonly string[] }[]
  /** Domains whose invitations were interviews before. */
  readonly welcomed: ReadonlySet<string>
  /** Whoever invited to something that was none. */
  readonly refused: ReadonlySet<string>
}

export type InterviewSign = {
  /** 'unsure' is asked about as well, in other words; 'other' is not. */
  readonly verdict: 'interview' | 'unsure' | 'other'
  /** Sentences, the strongest first. */
  readonly evidence: readonly string[]
  /** The opening's company as it is known; null where none is named. */
  readonly company: string | null
}

/** What an interview is called, in the languages in which letters are read. */
const strong =
  /\b(?:(?:phone|recruiter|technical|tech|hr|hiring|video|zoom)[ -]?screen(?:ing)?|screening (?:call|interview|chat)|interview(?!ing)|job talk|hiring manager|on-?site (?:loop|visit|day)|final round|second round|first round|super ?day|assessment cent(?:re|er)|candidate conversation|vorstellungsgespr(?:ä|ae)ch|bewerbungsgespr(?:ä|ae)ch|job-?interview|kennenlerngespr(?:ä|ae)ch|probetag|entretien(?: d[’']embauche)?|entrevista|colloquio(?: di lavoro)?|sollicitatiegesprek|kennismakingsgesprek)(?!\p{L})/iu
/** What an interview may hide behind. */
const weak =
  /(?<!\p{L})(?:intro(?:duction|ductory)?|chat|conversation|meet the team|get to know|coffee|connect|call with|talk with|discussion|gespr(?:ä|ae)ch|kennenlernen|austausch|rencontre|échange|charla|llamada|conversa|incontro|gesprek|recruit(?:er|ing|ment)|talent|application|bewerbung|candidature|position|role|vacancy|stelle)(?!\p{L})/iu
/** What is called alike and is something else. */
const against =
  /(?<!\p{L})(?:exit interview|user interview|customer interview|stay interview|podcast|press|journalist|prep(?:aration|are)?|mock|practice|rehears\w*|training|workshop|webinar|lesson|class|course|parents?|school|teacher|doctor|dentist|physio|therap\w*|birthday|geburtstag|anniversaire|holiday|urlaub|vacation|flight|standup|stand-up|retro|sprint|1:1|one-on-one|all[ -]hands|debrief|candidate interview|interview panel training|zahnarzt|arzt|elternabend|entretien annuel|entretien professionnel|révision|contrôle technique)(?!\p{L})/iu

const enough = { interview: 4, unsure: 2 } as const
/** More people than a panel has. */
const mostAtTable = 15

export function interviewSign(event: CalendarEvent, known: KnownAround): InterviewSign {
  const signs: { readonly weight: number; readonly words: string }[] = []
  const sign = (weight: number, words: string) => void signs.push({ weight, words })
  const { summary, description, organizer, guests, when } = event
  const others = guests.filter(({ address }) => !known.isMine(address))
  const isMine = organizer !== null && known.isMine(organizer.address)

  const called = strong.exec(summary)?.[0]
  const hinted = weak.exec(summary)?.[0]
  const spoken = strong.exec(description)?.[0]
  const denied = against.exec(summary)?.[0]
  if (called !== undefined) sign(3, `The title says “${called}”.`)
  else if (hinted !== undefined) sign(1, `The title says “${hinted}”.`)
  if (called === undefined && spoken !== undefined) sign(2, `The description says “${spoken}”.`)
  if (denied !== undefined) sign(-4, `The title says “${denied}”.`)

  const domains = new Set(others.map(({ address }) => registrableDomain(address)).filter(Boolean))
  const theirs = known.companies.find((company) => company.domains.some((domain) => domains.has(domain)))
  const named = known.companies.find(({ name }) => isNamed(name, `${summary} ${event.place}`))
  if (theirs !== undefined) sign(3, `Somebody of ${theirs.name} is invited, where you have an opening.`)
  if (named !== undefined) sign(2, `${named.name} is named, where you have an opening.`)

  const system = [...domains].find(isApplicantSystem) ?? linkedSystem(description)
  if (system !== null) sign(3, `It was set up with ${system}, which employers use for applications.`)
  const inviter = organizer === null || isMine ? null : registrableDomain(organizer.address)
  if (inviter && !isFreemail(inviter) && !isApplicantSystem(inviter)) sign(1, `Somebody at ${inviter} invites you.`)
  if (inviter && known.welcomed.has(inviter)) sign(2, `An invitation from ${inviter} was an interview before.`)
  if (organizer !== null && known.refused.has(organizer.address.toLowerCase()))
    sign(-3, `What ${nameOf(organizer)} invited to before was none.`)

  if (event.isRecurring || event.recurrenceId !== null) sign(-3, 'It comes again and again.')
  if (when?.kind === 'day') sign(-2, 'It takes the whole day.')
  if (isMine) sign(-1, 'You invite yourself.')
  if (others.length === 0) sign(-1, 'Nobody else is named in it.')
  if (others.length > mostAtTable) sign(-2, `${others.length} people are invited.`)

  const weight = signs.reduce((sum, each) => sum + each.weight, 0)
  return {
    verdict: weight >= enough.interview ? 'interview' : weight >= enough.unsure ? 'unsure' : 'other',
    evidence: signs.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).map(({ words }) => words),
    company: (theirs ?? named)?.name ?? null,
  }
}

const nameOf = ({ name, address }: CalendarGuest) => name || address

/** As a word of its own, whatever its case; names of two letters are named by accident. */
function isNamed(name: string, text: string): boolean {
  const wanted = name.trim().toLowerCase()
  if (wanted.length < 3) return false
  const at = text.toLowerCase().indexOf(wanted)
  const beside = [text[at - 1], text[at + wanted.length]]
  return at >= 0 && !beside.some((letter) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter))
}

function linkedSystem(text: string): string | null {
  const hosts = [...text.matchAll(/https?:\/\/([\w.-]+)/gi)].map(([, host = '']) => registrableDomain(host))
  return hosts.find(isApplicantSystem) ?? null
}

const recruits =
  /(?<!\p{L})(?:recruit\w*|talent|hr|people (?:ops|team|partner)|human resources|careers?|jobs?|hiring|personal(?:abteilung)?|sourcer|staffing)(?!\p{L})/iu
const arranges =
  /(?<!\p{L})(?:coordinat\w*|schedul\w*|assistant|assistenz|office|sekretariat|admin\w*|events?)(?!\p{L})/iu

/** What somebody in an invitation probably is to the opening; asked with everything else. */
export function partOfGuest(guest: CalendarGuest, event: CalendarEvent): 'interviewer' | 'coordinator' | 'recruiter' {
  const told = `${guest.name} ${guest.address.slice(0, guest.address.indexOf('@')).replaceAll(/[._-]/g, ' ')}`
  if (arranges.test(told) || isApplicantSystem(registrableDomain(guest.address))) return 'coordinator'
  if (recruits.test(told)) return 'recruiter'
  return isOrganizer(guest, event) && signsAs(event.description, guest.name, recruits) ? 'recruiter' : 'interviewer'
}

const isOrganizer = ({ address }: CalendarGuest, { organizer }: CalendarEvent) =>
  organizer?.address.toLowerCase() === address.toLowerCase()

/** 'Priya Nair, Talent Partner' below the text. */
function signsAs(text: string, name: string, what: RegExp): boolean {
  const at = name === '' ? -1 : text.lastIndexOf(name)
  return at >= 0 && what.test(text.slice(at + name.length, at + name.length + 80).split(/\n\s*\n/)[0] ?? '')
}
