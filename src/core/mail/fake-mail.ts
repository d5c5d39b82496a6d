/** A mail for tests: empty but for what is given. */

import type { Mail } from './mail.ts'

export type FakeMail = Partial<Omit<Mail, 'headers' | 'from'>> & {
  readonly from?: string
  readonly headers?: Readonly<Record<string, string>>
}

export function fakeMail({ from, headers, ...rest }: FakeMail = {}): Mail {
  const found = /^(.*?)\s*<([^<>]+)>$/.exec(from ?? '')
  return {
    to: [],
    cc: [],
    replyTo: [],
    subject: '',
    sentAt: null,
    messageId: null,
    references: [],
    text: '',
    deliveryStatus: '',
    returnedOriginal: '',
    calendars: [],
    attachmentNames: [],
    ...rest,
    from: from === undefined ? null : { name: found?.[1] ?? '', address: found?.[2] ?? from },
    headers: new Map(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), [value]])),
  }
}
