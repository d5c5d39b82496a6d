/** Has the person's model read a letter for what rules find badly: tense, run-ons, missing words, tone. */
import * as z from 'zod'
import type { LetterModel } from '../../app/ports/letter-model.ts'
import type { Remark, SecondReader } from '../../app/ports/second-reader.ts'

const kinds = ['tense', 'run-on', 'missing-word', 'tone'] as const
const remarksSchema = z.object({
  remarks: z
    .array(z.object({ quote: z.string(), kind: z.enum(kinds), why: z.string().max(300), mend: z.string().nullish() }))
    .max(40),
})

const instructions = [
  'You proofread a short letter written after a job interview. Report only real faults of four kinds:',
  'tense, run-on sentences, missing words, and a tone that is needy, pushy or reproachful.',
  'Names, facts and style are not your concern. Where all is well, the list is empty.',
  'Quote the words exactly as they stand, say in one short sentence what is wrong, and give the mended words.',
].join('\n')

export function createModelReader(model: LetterModel): SecondReader {
  return {
    read: async ({ url, model: name, key }, text, language, timeoutMs, stop) => {
      const answer = await model.ask(
        { url, model: name ?? '', key },
        {
          instructions: `${instructions}\nThe letter is in ${language === 'en-GB' ? 'British' : 'American'} English.`,
          text,
          name: 'remarks',
          schema: remarksSchema,
          timeoutMs,
          stop,
        },
      )
      if (answer.kind === 'failed') return { kind: 'unread', words: answer.words }
      return { kind: 'read', remarks: answer.value.remarks.flatMap((remark) => placed(remark, text) ?? []) }
    },
  }
}

/** A quote that does not stand in the letter, or stands there twice, has no place. */
function placed(
  { quote, kind, why, mend }: z.output<typeof remarksSchema>['remarks'][number],
  text: string,
): Remark | null {
  const words = quote.trim()
  const start = words === '' ? -1 : text.indexOf(words)
  if (start < 0 || text.includes(words, start + 1)) return null
  return {
    start,
    end: start + words.length,
    rule: `model:${kind}`,
    words: why,
    fixes: mend?.trim() ? [mend.trim()] : [],
  }
}
