/** The worker thread's entry: takes a bundle of mails and posts what came of each. Bundled as a file of its own. */

import { parentPort } from 'node:worker_threads'
import { mailToWire } from './mail-on-wire.ts'
import type { MailAnswer, MailWork } from './mail-on-wire.ts'
import { parseMail } from './parse-mail.ts'

type Bundle = { readonly id: number; readonly mails: readonly { readonly raw: Uint8Array; readonly work: MailWork }[] }

parentPort?.on('message', async ({ id, mails }: Bundle) => {
  const answers = []
  for (const { raw, work } of mails) answers.push(mailToWire(await answerTo(work, raw)))
  parentPort?.postMessage({ id, answers })
})

/** What only showing needs is loaded when a mail is first shown. */
async function answerTo(work: MailWork, raw: Uint8Array): Promise<MailAnswer> {
  if (work === 'parse') return parseMail(raw)
  const { mailAttachment, openMail } = await import('./open-mail.ts')
  return work === 'open' ? openMail(raw) : mailAttachment(raw, work)
}
