/** Reads every connected mailbox once, without staying. */
import { accessTo } from '../app/account-access.ts'
import type { Context } from '../app/context.ts'
import { isProblem } from '../app/problem.ts'
import { receiveMail } from '../app/receive-mail.ts'
import type { WorkerOptions } from './run-worker.ts'

export async function lookOnce(context: Context, report: WorkerOptions['report']): Promise<void> {
  for (const { id } of await context.store.read((tx) => tx.accounts.list())) {
    const access = await accessTo(context, id)
    if (access === null) continue
    const progress = (words: string) => report({ kind: 'mailbox', accountId: id, words })
    const received = await receiveMail(context, access, { progress })
    if (isProblem(received)) report({ kind: 'problem', problem: received })
    else report({ kind: 'received', received })
  }
}
