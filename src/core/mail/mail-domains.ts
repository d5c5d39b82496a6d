/** What a sender's domain tells: the organization behind it, a free mailbox, or an applicant system. */

/** Second-level labels under which organizations register; enough for the countries we speak to. */
const publicSecondLevels = new Set([
  'co',
  'com',
  'org',
  'net',
  'ac',
  'gov',
  'edu',
  'sch',
  'nhs',
  'ltd',
  'plc',
  'me',
  'gen',
  'firm',
  'ind',
  'res',
  'nic',
  'govt',
  'asn',
  'id',
  'or',
  'ne',
  'go',
  'gob',
  'gouv',
  'asso',
])

const freemail = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com hotmail.co.uk hotmail.fr outlook.de outlook.fr yahoo.com yahoo.co.uk yahoo.co.in yahoo.fr yahoo.de ymail.com rocketmail.com icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.com gmx.at web.de t-online.de freenet.de mail.com proton.me protonmail.com pm.me fastmail.com zoho.com rediffmail.com orange.fr free.fr laposte.net sfr.fr wanadoo.fr ziggo.nl kpnmail.nl xs4all.nl planet.nl hetnet.nl btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com bigpond.com bigpond.net.au optusnet.com.au comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net qq.com 163.com yandex.com yandex.ru mail.ru posteo.de tutanota.com hey.com'.split(
    ' ',
  ),
)

/** Systems that mail candidates for their customers. */
const applicantSystems = new Set(
  'greenhouse.io greenhouse-mail.io lever.co hire.lever.co myworkday.com myworkdayjobs.com workday.com ashbyhq.com smartrecruiters.com icims.com workable.com workablemail.com jobvite.com bamboohr.com breezy.hr recruitee.com teamtailor.com teamtailor-mail.com personio.de personio.com taleo.net oraclecloud.com successfactors.com successfactors.eu sapsf.com jazzhr.com applytojob.com pinpointhq.com comeet.com comeet-notifications.com softgarden.io softgarden.de onlyfy.jobs join.com rexx-systems.com umantis.com welcomekit.co welcometothejungle.com zohorecruit.com freshteam.com keka.com darwinbox.in naukri.com tribepad.com networxrecruitment.com eploy.net trac.jobs jobs.nhs.uk pageuppeople.com snaphire.com livehire.com gem.com rippling.com paylocity.com ultipro.com dayforce.com hirevue.com codility.com hackerrank.com testgorilla.com calendly.com goodtime.io'.split(
    ' ',
  ),
)

/** 'mail.hr.acme.co.uk' and 'x@mail.hr.acme.co.uk' are 'acme.co.uk'; empty where there is no domain. */
export function registrableDomain(addressOrDomain: string): string {
  const domain = addressOrDomain
    .slice(addressOrDomain.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
    .replace(/\.$/, '')
  const labels = domain.split('.')
  if (labels.length < 2 || labels.some((label) => label === '')) return ''
  const second = labels.at(-2) ?? ''
  const country = (labels.at(-1) ?? '').length === 2
  return labels.slice(country && publicSecondLevels.has(second) && labels.length > 2 ? -3 : -2).join('.')
}

export function isFreemail(domain: string): boolean {
  return freemail.has(domain)
}

export function isApplicantSystem(domain: string): boolean {
  return applicantSystems.has(domain)
}
