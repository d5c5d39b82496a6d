/** Tells what a mail says of a candidacy; where its words leave a doubt, what its sentences mean is heard as well. */

import { classifyRead, readReply, type ClassifiedReply, type ReplyContext } from '../core/mail/classify-reply.ts'
import type { Mail } from '../core/mail/mail.ts'
import type { SentenceMeaning } from './ports/sentence-meaning.ts'

export async function classifyMail(
  { sentenceMeaning }: { readonly sentenceMeaning: SentenceMeaning },
  mail: Mail,
  context: ReplyContext,
): Promise<ClassifiedReply> {
  const read = readReply(mail, context)
  const meaning = read.inDoubt.length === 0 ? null : await sentenceMeaning.vectorsOf(read.inDoubt)
  return classifyRead(read, context, meaning)
}
