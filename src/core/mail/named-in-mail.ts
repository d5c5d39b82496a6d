/** Whether a mail names a company or a role, as people write them: without legal forms, case and punctuation. */

import type { Mail } from './mail.ts'

const mostTextChars = 5000

export function namesCompany(mail: Mail, company: string): boolean {
  const name = plainName(company)
  if (name.length < 3) return false
  return [mail.from?.name ?? '', mail.from?.address ?? '', mail.subject, mail.text.slice(0, mostTextChars)].some(
    (said) => plainName(said).includes(name),
  )
}

/** 'halden-roe' is of 'Halden & Roe LLP'. */
export function isOfCompany(label: string, company: string): boolean {
  return label !== '' && plainName(label) === plainName(company)
}

export function namesRole(mail: Mail, role: string | null | undefined): boolean {
  const name = plainName(role ?? '')
  return name.length >= 5 && plainName(`${mail.subject} ${mail.text.slice(0, mostTextChars)}`).includes(name)
}

const roleInSubject =
  /(?:\b(?:application|applied|candidacy|candidature|interview|position|role|vacancy|job|post|opening|requisition)\b[^:–-]{0,20}?(?:\bfor\b|\bas\b|\bof\b|[:–-])\s*(?:an? |the |our )?)([\p{L}][\p{L}\p{N} ,/&()'.-]{3,80})/iu

/** The subject speaks of an application for something that shares no word with our role. */
export function namesOtherRole(mail: Mail, role: string | null | undefined): boolean {
  if (!role || namesRole(mail, role)) return false
  const named = roleInSubject.exec(mail.subject.slice(0, 300))?.[1]
  if (named === undefined) return false
  const ours = new Set(wordsOf(role))
  const theirs = wordsOf(named)
  return ours.size > 0 && theirs.length > 0 && !theirs.some((word) => ours.has(word))
}

const common = new Set(
  'the our your role position job post with for and at an of senior junior lead head time full part new'.split(' '),
)

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).filter((word) => !common.has(word))
}

/** Letters and digits only, legal forms left out, so that 'Halden & Roe LLP' is found in 'halden-roe.example'. */
function plainName(text: string): string {
  return text
    .toLowerCase()
    .replace(
      /\b(?:gmbh|ag|kg|co|inc|llc|llp|ltd|limited|plc|corp|corporation|company|bv|nv|sa|sas|sarl|pty|pvt|private|group|and|the)\b/g,
      '',
    )
    .replace(/[^\p{L}\p{N}]/gu, '')
}
