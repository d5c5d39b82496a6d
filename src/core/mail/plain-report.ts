/**
 * Delivery reports in prose, from servers older than RFC 3464 or careless of it. A report needs two witnesses: a
 * sender or subject of a mail system, and a sentence or code that names a failure.
 */

import { addressIn, gaveUp } from './delivery-report.ts'
import type { ReportFinding } from './delivery-report.ts'
import type { Mail } from './mail.ts'

const systemSender =
  /^(?:mailer[-_.]?daemon|post[-_.]?master|mdaemon|maildaemon|mail[-_.]?(?:system|delivery)|bounces?|double-bounce|mmdf)\b|^(?:no-?reply|system)@.*\bbounce/i
const systemName =
  /\b(?:mail delivery (?:sub)?system|mail administrator|mailer[- ]daemon|postmaster|system administrator|internet mail delivery|mail router|delivery subsystem)\b/i

const failureSubject =
  /\bundeliver(?:ed|able)|\bnon[- ]?deliver|\breturned (?:e-?)?mail|\bmail returned|delivery (?:has )?fail|\bdelivery (?:status )?notification|\bdelivery (?:problem|error|report|failure|delay|impossible)|\b(?:failure|error) (?:notice|notification|report)\b|mail (?:delivery|system|transaction) (?:fail|error|problem|subsystem)|could not be delivered|message status|not deliver(?:ed|able)|user (?:unknown|not found)|mail(?:box)? (?:is )?full|\bunzustellbar|nicht zustellbar|unzustellbarkeit|non remis|undelivered|ei voitu toimittaa|returned to sender|^warning\W{1,3}(?:message|could not)|mail status report|\bdsn\b|^error\b/i

const failureText =
  /\b5\d\d[ -](?:[#(]?5\.\d|[a-z])|\b[45]\.\d{1,3}\.\d{1,3}\b|\b(?:smtp|error|code|status)\W{1,12}5\d\d\b|unknown (?:user|recipient|address|mailbox)|(?:user|recipient|address|mailbox|account|e-?mail box)s? (?:is |are |was |has been )?(?:unknown|not (?:known|found|available|recogni[sz]ed|listed|exist)|invalid|disabled|inactive|suspended|rejected|full|over quota)|(?:invalid|bad|unrouteable|rejected|illegal) (?:user|recipient|address|mailbox|destination|mail)|does ?n[o']t exist|doesn't (?:exist|have)|no such (?:user|recipient|address|mailbox|person|account)|(?:could|can) ?not be (?:delivered|sent|found)|was not delivered|undeliverable|unable to (?:deliver|send|relay|chdir)|not (?:be )?able to deliver|wasn't able to deliver|couldn't be delivered|delivery (?:to the following [\w ]{0,40})?(?:failed|has failed|attempts? failed)|failed (?:to|for|recipient|addresses)|over ?quota|quota exceeded|(?:mail)?box (?:is )?(?:full|too)|message (?:was )?(?:rejected|refused|undeliverable|too large)|address (?:had|has) (?:permanent|fatal)|host (?:unknown|not found)|returned (?:to you|unsent)|connection refused|permanent (?:fatal )?errors?|fatal errors?|transcript of session|rejected (?:by|for|your)|exceeds? the (?:maximum|limit)|blocked (?:by|using|due)|mail loop|too many hops|access denied|nicht zugestellt|n'a pas pu être|no es posible/i

const delayText =
  /\b(?:has been |been |is |was )?(?:temporarily )?(?:delayed|deferred)\b|warning message only|not yet (?:been )?delivered|will (?:be retried|keep trying|continue to (?:try|attempt)|be attempted)|still (?:trying|being retried|undelivered)|do(?:n't| not) need to (?:re-?send|do anything)|\bdelivery attempts? will continue/i

const certainFailure =
  /\b5\d\d[ -]#?5\.\d{1,3}\.\d|unknown user|user unknown|no such user|does not exist|permanent(?:ly)? (?:fail|fatal|error)|this is a permanent error/i

/** A returned letter follows such a line; what it says is not the server's. */
const originalStart =
  /^[ \t>*=-]*(?:-{2,} ?(?:original message|this is a copy of|below this line is|the (?:header|original message)|unsent message|message header|transcript of message|returned message|the body of the message)|begin original|original message follows|message headers? follow|here is a copy|this is a copy of (?:your|the) (?:message|headers)|the first \d+ lines of the (?:original|message)|-{3,} ?(?:copy|return|original)[^\n]*$)/im

export function readPlainReport(mail: Mail): ReportFinding | null {
  const sender = mail.from
  const fromSystem =
    sender !== null &&
    (systemSender.test(sender.address) || systemName.test(sender.name) || /mailer-daemon/i.test(sender.name))
  const nullPath = (mail.headers.get('return-path') ?? []).some((value) => /^\s*<\s*>\s*$/.test(value))
  const failed = mail.headers.get('x-failed-recipients')?.[0]
  const isReport = /report-type="?delivery-status/i.test(mail.headers.get('content-type')?.join(' ') ?? '')
  const bySubject = failureSubject.test(mail.subject)
  if (
    !fromSystem &&
    !failed &&
    !isReport &&
    !(bySubject && (nullPath || mail.returnedOriginal !== '')) &&
    !startsAsReport(mail.text)
  )
    return null
  const said = beforeOriginal(mail.text)
  const failing = failureText.test(said) || failed !== undefined
  const delaying = delayText.test(said) || /\bdelay|warning\W{1,3}(?:message|could not send)/i.test(mail.subject)
  if (!failing && !delaying && !(bySubject && fromSystem)) return null
  const kind = delaying && !certainFailure.test(said) && !gaveUp(said) ? 'delayed' : 'bounced'
  const line = diagnosticLine(said)
  return {
    kind,
    recipient: addressIn(failed) ?? failedAddress(said, mail),
    status: /\b([45]\.\d{1,3}\.\d{1,3})\b/.exec(said)?.[1] ?? statusInWords(said),
    diagnostic: line ?? mail.subject,
  }
}

/** What RFC 3463 would have said, where only prose says it: it parts a wrong address from a full mailbox. */
export function statusInWords(said: string): string | undefined {
  const cause = causes.find(({ pattern }) => pattern.test(said))
  return cause?.status
}

const causes: readonly { readonly pattern: RegExp; readonly status: string }[] = [
  { pattern: /\bquota\b|mail ?box (?:is |was )?(?:full|over)|mail ?box exceeds/i, status: '5.2.2' },
  {
    pattern: /(?:account|mail ?box|user)\W+(?:is |has been |was )?(?:disabled|inactive|suspended|closed)/i,
    status: '5.2.1',
  },
  {
    pattern:
      /(?:unknown|no such|invalid|bad) (?:local )?(?:user|recipient|address|mail ?box|account)|(?:user|recipient|address|mail ?box|account)\b[^.\n]{0,60}\b(?:unknown|not (?:found|known|listed)|invalid|does(?: not|n't) exist)/i,
    status: '5.1.1',
  },
  {
    pattern:
      /host (?:unknown|not found)|unknown host|domain (?:name )?(?:not found|does not exist)|name (?:server|service)/i,
    status: '5.1.2',
  },
  { pattern: /too (?:large|big)|exceeds? the (?:maximum|size)/i, status: '5.3.4' },
  { pattern: /\bspam\b|blocked|black ?list|policy/i, status: '5.7.1' },
]

/** Reports that reach us through a forwarder keep the daemon's first words but not its address. */
function startsAsReport(text: string): boolean {
  return /^\s*(?:this (?:message was created automatically by|is an automatically generated delivery|is the (?:mail|postfix)|report relates to|is a delivery)|hi\. this is the [\w.-]{0,20} ?(?:qmail-send|deliver)|your mail sent on\b|your message (?:to [^\n]{1,120} )?(?:was not delivered|could not be delivered|couldn't be delivered|did not reach)|delivery to the following recipients? (?:failed|has been delayed)|error: invalid user address|the following message to <[^>]+> was undeliverable)/i.test(
    text,
  )
}

function beforeOriginal(text: string): string {
  const at = text.slice(0, 100_000).search(originalStart)
  return at <= 0 ? text.slice(0, 20_000) : text.slice(0, at)
}

function failedAddress(said: string, mail: Mail): string | undefined {
  const own = new Set(mail.to.map((to) => to.address))
  const system = mail.from?.address ?? ''
  for (const found of said.matchAll(/[^\s<>;:,"'()[\]=]+@[a-z0-9][a-z0-9.-]*[a-z0-9]/gi)) {
    const address = found[0].toLowerCase()
    if (
      !own.has(address) &&
      address !== system &&
      !/^(?:postmaster|mailer-daemon|abuse|support|helpdesk)@/.test(address)
    )
      return address
  }
  return undefined
}

function diagnosticLine(said: string): string | undefined {
  const lines = said.split(/\r?\n/)
  const at = lines.findIndex((line) => failureText.test(line))
  return at === -1 ? undefined : lines.slice(at, at + 3).join(' ')
}
