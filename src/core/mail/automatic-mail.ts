/**
 * Tells whether a machine sent a mail, by its headers (RFC 3834 and what Exchange, Gmail and others do instead) and,
 * where headers say nothing, by subject and words that only standing notes use. It says who sent it, not what it
 * means: a machine may carry a person's verdict.
 */

import type { Mail } from './mail.ts'
import { newestText } from './newest-text.ts'

export type AutomaticBy =
  | { readonly automatic: false }
  /** Each reason is the header line or the words that told. */
  | { readonly automatic: true; readonly because: readonly string[] }

const absenceSubject =
  /^\W*(?:auto(?:matic|mated)?[ -]?(?:reply|response|antwort|answer)|out[ -]of[ -](?:the )?office|ooo\b|abwesen(?:d|heit)|nicht (?:da|im b[uü]ro|im haus)\b|(?:im )?urlaub\b|automatische (?:antwort|r[uü]ckantwort)|r[eé]ponse automatique|absen(?:t|ce)(?: du bureau)?\b|message d'absence|cong[eé]s?\b|automatisch (?:antwoord|bericht)|afwezig|risposta automatica|fuori (?:ufficio|sede)|assen(?:za|te)\b|respuesta autom|fuera de (?:la )?oficina|ausen(?:cia|te)\b|resposta autom|fora do escrit|aus[eê]n(?:cia|te)\b|vacation (?:reply|response|notice)|away from (?:the |my )?(?:office|desk))/i

const standingText =
  /\b(?:this (?:is|was) an? auto(?:matic|mated)(?:ally)?[ -]?(?:generated )?(?:e-?mail |mail )?(?:reply|response|message|e-?mail|mail|acknowledge?ment|notification)|this (?:e-?mail|message|mail) (?:is|was|has been) (?:sent |generated |created )?(?:automatically|auto-?generated)|(?:this is a )?system[- ]generated (?:mail|e-?mail|message)|(?:generated|sent) automatically|do not reply to this (?:automated |automatic )?(?:e-?mail|message|mail)|please do(?:n't| not) reply to this (?:e-?mail|message|mail)|(?:mailbox|address|inbox|account) (?:is not|isn't) (?:monitored|read|attended)|unmonitored (?:mailbox|address|inbox)|please type your reply above this line|diese (?:e-?mail|nachricht) wurde automatisch)/i

const noReplySender =
  /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|donotreply|notifications?|auto(?:mated|mailer)?|mailer-daemon|postmaster)(?:[-_.+].*)?@/i

export function isAbsenceSubject(subject: string): boolean {
  return absenceSubject.test(subject)
}

export function automaticBy(mail: Mail): AutomaticBy {
  const because = [...byHeaders(mail), ...byWords(mail)]
  return because.length === 0 ? { automatic: false } : { automatic: true, because }
}

function byHeaders(mail: Mail): string[] {
  const found: string[] = []
  const value = (name: string): string | undefined => mail.headers.get(name)?.[0]?.trim()
  const tell = (name: string, shown: string): void => void found.push(`${name}: ${shown}`)

  const submitted = value('auto-submitted')
  if (submitted !== undefined && submitted !== '' && !/^no\b/i.test(submitted)) tell('Auto-Submitted', submitted)
  for (const name of ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply', 'x-auto-response']) {
    const said = value(name)
    if (said !== undefined && !/^(?:no|false|0)\b/i.test(said)) tell(name, said)
  }
  const precedence = value('precedence') ?? value('x-precedence')
  if (precedence !== undefined && /^(?:bulk|junk|list|auto[-_]?reply)\b/i.test(precedence))
    tell('Precedence', precedence)
  if (/\ball\b/i.test(value('x-auto-response-suppress') ?? '') && value('x-ms-exchange-inbox-rules-loop') !== undefined)
    tell('X-MS-Exchange-Inbox-Rules-Loop', 'with X-Auto-Response-Suppress')
  if (/vacation/i.test(value('x-apple-action') ?? '')) tell('X-Apple-Action', 'VACATION')
  for (const name of ['list-id', 'list-unsubscribe', 'x-mailman-version', 'feedback-id'])
    if (value(name) !== undefined) tell(name, value(name) ?? '')
  if ((mail.headers.get('return-path') ?? []).some((path) => /^\s*<\s*>\s*$/.test(path))) tell('Return-Path', '<>')
  if (/report-type="?(?:delivery-status|disposition-notification)/i.test(value('content-type') ?? ''))
    tell('Content-Type', 'multipart/report')
  return found
}

function byWords(mail: Mail): string[] {
  const found: string[] = []
  const subject = absenceSubject.exec(mail.subject)
  if (subject) found.push(subject[0].trim())
  if (mail.from !== null && noReplySender.test(mail.from.address)) found.push(mail.from.address)
  const words = standingText.exec(newestText(mail.text).slice(0, 20_000))
  if (words) found.push(words[0])
  return found
}
