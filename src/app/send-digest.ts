/**
 * Sends the day's steps to the person themselves, once a day after the hour they chose, while their standing yes lasts.
 * The day is marked before the mail leaves, so a doubt costs one digest and never makes two. A day without steps is quiet.
 */
import { accessTo } from './account-access.ts'
import type { Context } from './context.ts'
import { readDigestChoice } from './digest-choice.ts'
import { readMe } from './me.ts'
import type { MailAccount } from './ports/store.ts'
import { sendingAccount } from './sending-account.ts'
import { seeToday } from './see-today.ts'
import type { StepView, TodayView } from './views/today-view.ts'

const sentKey = 'digest-sent'
/** Where the page was last opened, so that the links of a digest find it. */
export const pageKey = 'page'

export type DigestOutcome = { readonly kind: 'sent' | 'not-sent'; readonly to: string; readonly words: string }

/** Null where nothing is due. */
export async function sendDigest(context: Context): Promise<DigestOutcome | null> {
  const account = await claimDay(context)
  if (account === null) return null
  const [today, page] = [await seeToday(context), await context.store.read((tx) => tx.settings.get(pageKey))]
  if (today.toDo.length + today.asks.length === 0) return null
  const access = await accessTo(context, account.id)
  if (access === null) return null
  const built = await context.messageBuilder.build({
    from: { name: 'Regards', address: account.address },
    to: [account.address],
    cc: [],
    subject: `${today.day}: ${today.headline}`,
    text: digestText(today, typeof page === 'string' ? page : null),
    date: context.clock.now(),
    letterId: `digest-${today.now.slice(0, 10)}`,
    uuid: context.ids.next(),
    references: [],
    copyToSelf: false,
    isAutomatic: true,
  })
  const result = await context.mailSender.send(access, { from: account.address, to: [account.address] }, built.raw)
  return {
    kind: result.kind === 'accepted' ? 'sent' : 'not-sent',
    to: account.address,
    words: 'answer' in result ? result.answer : result.why,
  }
}

/** Marks today as told, and gives the account to tell it through; null where it is not due, or was told. */
async function claimDay(context: Context): Promise<MailAccount | null> {
  const isDue = async (settings: Parameters<typeof readDigestChoice>[0]) => {
    const choice = await readDigestChoice(settings)
    if (choice === null) return null
    const { zone } = await readMe(settings, context.guess)
    const here = context.clock.now().toZonedDateTimeISO(zone)
    const day = here.toPlainDate().toString()
    const hasCome = Temporal.PlainTime.compare(here.toPlainTime(), Temporal.PlainTime.from(choice.hour)) >= 0
    return hasCome && (await settings.get(sentKey)) !== day ? day : null
  }
  if ((await context.store.read((tx) => isDue(tx.settings))) === null) return null
  return context.store.write(async (tx) => {
    const account = await sendingAccount(tx)
    const day = await isDue(tx.settings)
    if (day === null || account === null) return null
    await tx.settings.put(sentKey, day)
    return account
  })
}

function digestText({ headline, toDo, asks, waiting }: TodayView, page: string | null): string {
  return [
    headline,
    ...toDo.map((step) => stepText(step, page)),
    ...asks.map(({ title, company, note }) => [`• ${title} (${company})`, note].filter(Boolean).join('\n  ')),
    ...(waiting.length > 0
      ? [`Waiting:\n${waiting.map(({ company, until }) => `• ${company}: ${until}`).join('\n')}`]
      : []),
    page === null
      ? 'Open Regards to do any of this.'
      : 'The links open Regards on this computer while it runs; nothing is sent or put off before you say so there.',
    'You asked for this mail. Take that back under Settings in Regards.',
  ].join('\n\n')
}

function stepText({ stepId, title, company, role, when, because }: StepView, page: string | null): string {
  const id = encodeURIComponent(stepId)
  return [
    `• ${title} (${[company, role].filter(Boolean).join(' · ')})`,
    `  ${when}`,
    ...(because[0] ? [`  ${because[0].text}`] : []),
    ...(page === null ? [] : [`  Open: ${page}/steps/${id}`, `  Later: ${page}/steps/${id}/later`]),
  ].join('\n')
}
