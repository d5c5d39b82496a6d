/** The worker thread's entry: parses one mail at a time and posts what came of it. Bundled as a file of its own. */

import { parentPort } from 'node:worker_threads'
import { mailToWire } from './mail-on-wire.ts'
import { parseMail } from './parse-mail.ts'

parentPort?.on('message', ({ id, raw }: { id: number; raw: Uint8Array }) => {
  void parseMail(raw).then((parsed) => parentPort?.postMessage({ id, parsed: mailToWire(parsed) }))
})
