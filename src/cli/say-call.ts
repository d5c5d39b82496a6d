/** A call sheet as lines, and a practice call: at a terminal one case after another, else all of them. */
import type { CallSheetView } from '../app/views/draft-view.ts'
import { Left } from './ask.ts'
import type { Shell } from './shell.ts'

export function sayCallSheet(sheet: CallSheetView): string {
  const { number, pronunciation, hours, attempts, ready, branches, callBack } = sheet
  return [
    sheet.title,
    `Number: ${number === null ? 'none is known' : number.shown}${number?.doubt ? ` (${number.doubt})` : ''}`,
    ...(pronunciation === null ? [] : [`The name is said: ${pronunciation}`]),
    `Their clock: ${sheet.theirClock}. ${hours.words}`,
    attempts,
    ...(ready.length === 0 ? [] : [`Have ready: ${ready.join(', ')}`]),
    '',
    ...sheet.say,
    '',
    ...branches.map(({ when, answer, note }) => `${when}: “${answer}”${note === '' ? '' : ` ${note}`}`),
    ...(callBack === null ? [] : [`To be called back: ${callBack}`]),
    '',
    `Voicemail (${sheet.voicemailSeconds} seconds)`,
    sheet.voicemail,
    '',
    'Practise with `regards call --practice`. Afterwards: `regards call --outcome spoke --news open --by friday`.',
  ].join('\n')
}

const dialogue = ({ say }: CallSheetView, { label, they, answer, note }: CallSheetView['branches'][number]): string =>
  [
    `— ${label}`,
    `You:  ${say[0] ?? ''}`,
    `They: ${they}`,
    `You:  ${answer}`,
    ...(note === '' ? [] : [`      ${note}`]),
  ].join('\n')

export async function practise(io: Shell, sheet: CallSheetView): Promise<void> {
  if (!io.isInteractive) return io.say(sheet.branches.map((branch) => dialogue(sheet, branch)).join('\n\n'))
  const { isCancel, select, text } = await import('@clack/prompts')
  for (;;) {
    const chosen = await select({
      message: 'How does the call go?',
      options: [
        ...sheet.branches.map(({ branch, label }) => ({ value: branch, label })),
        { value: 'end', label: 'That is enough' },
      ],
    })
    if (isCancel(chosen)) throw new Left()
    const branch = sheet.branches.find((each) => each.branch === chosen)
    if (branch === undefined) return
    io.say(`You:  ${sheet.say[0] ?? ''}\nThey: ${branch.they}`)
    const answer = await text({ message: 'What do you say?' })
    if (isCancel(answer)) throw new Left()
    io.say(`The sheet says: ${branch.answer}${branch.note === '' ? '' : ` (${branch.note})`}`)
  }
}
