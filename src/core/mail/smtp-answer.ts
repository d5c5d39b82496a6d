/**
 * The one table of what a mail server's answer to a letter means: try again later, stop and tell the person, or
 * in doubt. Whether the bytes may have left at all is decided where they are sent.
 * Codes after RFC 5321 §4.2, RFC 3463, RFC 4954 §6 and RFC 7505; Google's and Microsoft's own from their help pages.
 */

export type SmtpStage = 'connect' | 'auth' | 'mail' | 'rcpt' | 'data'

export type SmtpAnswer = {
  /** What was answered; without it only the status tells whom the answer is about. */
  readonly stage?: SmtpStage
  /** The words of the server, codes included: '550 5.1.1 <dana@acme.example>: user unknown'. */
  readonly answer: string
}

/** What `stop` waits for: another address, the account's settings, a changed letter, or somebody at the server. */
export type SmtpRemedy = 'address' | 'account' | 'letter' | 'server'

export type SmtpMeaning =
  /** A definite no for now: the same bytes may be sent again after that time. */
  | { readonly kind: 'retry'; readonly afterMinutes: number; readonly note: string }
  /** A definite no: sending the same again would get the same answer. */
  | { readonly kind: 'stop'; readonly remedy: SmtpRemedy; readonly note: string }
  /** No answer one can build on: look before anything else. */
  | { readonly kind: 'in-doubt'; readonly note: string }

type Row = {
  readonly stage?: SmtpStage
  readonly code: RegExp
  /** The enhanced status; a row without it takes any, and none. */
  readonly status?: RegExp
  readonly words?: RegExp
  readonly meaning: SmtpMeaning
}

const retry = (afterMinutes: number, note: string): SmtpMeaning => ({ kind: 'retry', afterMinutes, note })
const stop = (remedy: SmtpRemedy, note: string): SmtpMeaning => ({ kind: 'stop', remedy, note })

const hour = 60
const day = 24 * hour

/** First row that fits wins. */
const table: readonly Row[] = [
  // Signing in
  { stage: 'auth', code: /^4/, meaning: retry(15, 'The mail server cannot check passwords right now.') },
  {
    stage: 'auth',
    code: /^53[45]$/,
    status: /^5\.7\.9$/,
    meaning: stop('account', 'The mail server wants an app password instead of the usual one.'),
  },
  {
    stage: 'auth',
    code: /^535$/,
    status: /^5\.7\.139$/,
    meaning: stop('account', 'The provider no longer lets programs sign in with a password here.'),
  },
  {
    stage: 'auth',
    code: /^5(34|35)$/,
    meaning: stop('account', 'The mail server did not accept the name and password.'),
  },
  { stage: 'auth', code: /^5/, meaning: stop('account', 'The mail server did not let Regards sign in.') },
  { code: /^530$/, meaning: stop('account', 'The mail server wants a sign-in or encryption before it takes mail.') },

  // Limits of the account
  {
    code: /^5/,
    status: /^5\.4\.5$/,
    meaning: retry(day, 'The provider takes no more mail from this account today.'),
  },
  {
    code: /^5/,
    status: /^5\.(1\.8|7\.50[1-9])$/,
    meaning: stop('account', 'The provider has stopped this account from sending.'),
  },
  { code: /^4/, status: /^4\.7\.28$|^4\.3\.2$/, meaning: retry(hour, 'The mail server asks for a slower pace.') },

  // The recipient
  { code: /^4/, status: /^4\.2\.2$/, meaning: retry(6 * hour, 'The mailbox of the recipient is full at the moment.') },
  {
    code: /^5/,
    status: /^5\.1\.[0136]$|^5\.1\.10$|^5\.4\.1$/,
    meaning: stop('address', 'The mail server does not know this address.'),
  },
  {
    code: /^5/,
    status: /^5\.1\.2$|^5\.4\.[34]$/,
    meaning: stop('address', 'The part of the address after the @ takes no mail.'),
  },
  { code: /^5/, status: /^5\.2\.1$/, meaning: stop('address', 'The mailbox of the recipient is closed.') },
  { code: /^5/, status: /^5\.2\.2$/, meaning: stop('address', 'The mailbox of the recipient is full.') },
  {
    code: /^5/,
    words: /relay(ing)? (access )?(is )?(denied|not permitted)/i,
    meaning: stop('account', 'The mail server does not carry mail for this account.'),
  },
  { stage: 'rcpt', code: /^556$/, meaning: stop('address', 'The part of the address after the @ takes no mail.') },
  { stage: 'rcpt', code: /^55[0134]$/, meaning: stop('address', 'The mail server does not deliver to this address.') },

  // Addresses with letters beyond ASCII (RFC 6531 §3.5)
  {
    stage: 'mail',
    code: /^5/,
    status: /^5\.6\.7$/,
    meaning: stop('account', 'The mail server cannot send under an address with letters such as ü.'),
  },
  {
    code: /^5/,
    status: /^5\.6\.7$/,
    meaning: stop(
      'address',
      'Your mail server cannot write to an address with letters such as ü. Please ask for one in plain letters.',
    ),
  },

  // The sender
  {
    code: /^5/,
    status: /^5\.(1\.7|7\.60)$/,
    meaning: stop('account', 'This account may not send under that address.'),
  },
  {
    stage: 'mail',
    code: /^5/,
    status: /^5\.7\.1$/,
    meaning: stop('account', 'This account may not send under that address.'),
  },
  {
    stage: 'mail',
    code: /^55[013]$/,
    meaning: stop('account', 'The mail server does not accept the sender’s address.'),
  },

  // The letter itself
  {
    code: /^5/,
    status: /^5\.(3\.4|2\.3)$/,
    meaning: stop('letter', 'The letter is larger than the mail server takes.'),
  },
  { stage: 'mail', code: /^552$/, meaning: stop('letter', 'The letter is larger than the mail server takes.') },
  {
    code: /^5/,
    status: /^5\.7\.(2[0-9]|515)$/,
    meaning: stop('account', 'The receiving side found no proof that this account may write under its address.'),
  },
  {
    stage: 'data',
    code: /^5/,
    status: /^5\.(7\.\d+|6\.0)$/,
    meaning: stop('letter', 'The mail server took the letter for unwanted mail.'),
  },
  { stage: 'data', code: /^55[0-4]$/, meaning: stop('letter', 'The mail server did not accept the letter.') },

  // Everything else
  { code: /^421$/, meaning: retry(15, 'The mail server was closing and took nothing.') },
  { code: /^452$/, meaning: retry(hour, 'The mail server is short of room at the moment.') },
  { code: /^4/, meaning: retry(15, 'The mail server asks to try again later.') },
  // a wrong order of commands says nothing about the letter; it may pass on a new connection
  { code: /^503$/, meaning: retry(15, 'The mail server lost the thread of the conversation.') },
  { code: /^50/, meaning: stop('server', 'The mail server and Regards did not understand each other.') },
  { stage: 'connect', code: /^5/, meaning: stop('server', 'The mail server turned Regards away at the door.') },
  { code: /^5/, meaning: stop('server', 'The mail server refused the letter.') },
]

/** What an answer means. Total: words without a code are a doubt once data were sent, and a retry before. */
export function meaningOfSmtpAnswer({ stage, answer }: SmtpAnswer): SmtpMeaning {
  const code = smtpCode(answer) ?? ''
  const status = enhancedStatus(answer) ?? ''
  const row = table.find(
    (entry) =>
      (entry.stage === undefined || entry.stage === stage) &&
      entry.code.test(code) &&
      (entry.status?.test(status) ?? true) &&
      (entry.words?.test(answer) ?? true),
  )
  if (row) return row.meaning
  return stage === 'data'
    ? { kind: 'in-doubt', note: 'The mail server’s last word is unclear, so Regards looks whether the letter left.' }
    : retry(15, 'The mail server gave no clear answer.')
}

/** What the person is told about a refusal: the meaning, then the server's own words. `code` speaks where they have none. */
export function smtpRefusalWords(code: string, answer: string, stage?: SmtpStage): string {
  const words = (smtpCode(answer) === null ? `${code} ${answer}` : answer).replace(/\s+/g, ' ').trim()
  return `${meaningOfSmtpAnswer({ answer: words, ...(stage ? { stage } : {}) }).note} It said: ${words}`
}

/** The three digits at the start of an answer. */
export function smtpCode(answer: string): string | null {
  return /^([2-5]\d\d)(?=[ -]|$)/.exec(answer)?.[1] ?? null
}

/** The enhanced status of RFC 3463, such as '5.1.1', where the answer gives one right after its code. */
export function enhancedStatus(answer: string): string | null {
  return /^[2-5]\d\d[ -]([245]\.\d{1,3}\.\d{1,3})(?=\s|$)/.exec(answer)?.[1] ?? null
}

/**
 * The Message-ID that a server names when it takes a letter, with its angle brackets. Outlook.com replaces ours and
 * tells the new one only here: '250 2.0.0 OK <…@…prod.outlook.com> [Hostname=…]'.
 */
export function messageIdInAnswer(answer: string): string | null {
  return /^250\b[^<]*(<[^<>\s@]+@[^<>\s@]+>)/.exec(answer)?.[1] ?? null
}
