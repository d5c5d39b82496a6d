/** The worker thread's entry: takes one mail at a time and posts what came of it. Bundled as a file of its own. */

import { parentPort } from 'node:worker_threads'
import { mailToWire } from './mail-on-wire.ts'
import type { MailAnswer, MailWork } from './mail-on-wire.ts'
import { parseMail } from './parse-mail.ts'

parentPort?.on('message', ({ id, raw, work }: { id: number; raw: Uint8Array; work: MailWork }) => {
  void answerTo(work, raw).then((answer) => parentPort?.postMessage({ id, ...mailToWire(answer) }))
})

/** What only showing needs is loaded when a mail is first shown. */
async function answerTo(work: MailWork, raw: Uint8Array): Promise<MailAnswer> {
  if (work === 'parse') return parseMail(raw)
  const { mailAttachment, openMail } = await import('./open-mail.ts')
  return work === 'open' ? openMail(raw) : mailAttachment(raw, work)
}
