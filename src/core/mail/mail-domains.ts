/**
 * What a sender's domain tells: the organization behind it, a free mailbox, or an applicant system. Under which names
 * organizations register is told by the Public Suffix List, as tldts ships it.
 */

import { getDomain } from 'tldts'
import listed from './applicant-systems.json' with { type: 'json' }

const freemail = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com hotmail.co.uk hotmail.fr outlook.de outlook.fr yahoo.com yahoo.co.uk yahoo.co.in yahoo.fr yahoo.de ymail.com rocketmail.com icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.com gmx.at web.de t-online.de freenet.de mail.com proton.me protonmail.com pm.me fastmail.com zoho.com rediffmail.com orange.fr free.fr laposte.net sfr.fr wanadoo.fr ziggo.nl kpnmail.nl xs4all.nl planet.nl hetnet.nl btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com bigpond.com bigpond.net.au optusnet.com.au comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net qq.com 163.com yandex.com yandex.ru mail.ru posteo.de tutanota.com hey.com'.split(
    ' ',
  ),
)

const applicantSystems: ReadonlySet<string> = new Set(listed.domains)

/** 'mail.hr.acme.co.uk' and 'x@mail.hr.acme.co.uk' are 'acme.co.uk'; empty where there is no domain. */
export function registrableDomain(addressOrDomain: string): string {
  const domain = addressOrDomain
    .slice(addressOrDomain.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
  if (/[^\p{L}\p{N}.-]/u.test(domain)) return ''
  return getDomain(domain, { allowPrivateDomains: true, extractHostname: false }) ?? ''
}

export function isFreemail(domain: string): boolean {
  return freemail.has(domain)
}

export function isApplicantSystem(domain: string): boolean {
  return applicantSystems.has(domain)
}
