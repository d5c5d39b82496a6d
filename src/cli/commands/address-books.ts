/** The commands of `people` for address books elsewhere, and for what is asked about somebody before it is saved. */
import type { Command } from 'commander'
import {
  addAddressBook,
  refreshAddressBook,
  removeAddressBook,
  seeAddressBooks,
  type AddressBookRead,
} from '../../app/address-books.ts'
import { answerCardQuestion, seeCardQuestions } from '../../app/card-questions.ts'
import { problem } from '../../app/problem.ts'
import { sayContacts } from '../say-contacts.ts'
import { fail, orFail, type Shell } from '../shell.ts'
import { readStandardInput } from '../standard-input.ts'
import { collect } from '../values.ts'

type Connecting = {
  readonly user: string
  readonly passwordStdin?: boolean
  readonly yes?: boolean
  readonly save?: boolean
}

export function addAddressBookCommands(people: Command, shell: () => Shell): void {
  const sayRead = (io: Shell, read: AddressBookRead) => {
    if (io.flags.json) return io.json(read)
    io.say(sayContacts(read))
    if (read.asked > 0 && read.saved) io.say('Some changed on both sides: see `regards people questions`.')
  }

  people
    .command('connect')
    .argument('<address>', 'https://…, the server of a CardDAV account')
    .requiredOption('--user <name>', 'your name there')
    .option('--password-stdin', 'read the password from standard input')
    .option('--yes', 'you know what leaves; without it you are told first')
    .option('--save', 'save what is shown without it')
    .description('read an address book by CardDAV; shows what would happen unless --save is given')
    .action(async (url: string, { user, passwordStdin, yes = false, save = false }: Connecting) => {
      const io = shell()
      const password = passwordStdin ? await readStandardInput() : ''
      const input = { url, user, password, agreed: yes, save }
      orFail(io, await addAddressBook(await io.context(), input), (read) => sayRead(io, read))
    })

  people
    .command('books')
    .description('the address books that were read by CardDAV')
    .action(async () => {
      const io = shell()
      const books = await seeAddressBooks(await io.context())
      if (io.flags.json) return io.json(books)
      io.say(
        books.map(({ host, words, id }) => `${host}: ${words}\n    ${id}`).join('\n') || 'No address book is read.',
      )
    })

  people
    .command('refresh')
    .argument('<book>', 'its id or host')
    .description('read an address book once more; what changed is saved, or asked about')
    .action(async (named: string) => {
      const io = shell()
      orFail(io, await refreshAddressBook(await io.context(), named), (read) => sayRead(io, read))
    })

  people
    .command('disconnect')
    .argument('<book>', 'its id or host')
    .description('forget an address book and its password; whom it brought stays')
    .action(async (named: string) => {
      const io = shell()
      orFail(io, await removeAddressBook(await io.context(), named), (removed) =>
        io.flags.json ? io.json(removed) : io.say(`${removed.host} is not asked again.`),
      )
    })

  people
    .command('questions')
    .description('what signatures and address books say and your cards do not')
    .action(async () => {
      const io = shell()
      const questions = await seeCardQuestions(await io.context())
      if (io.flags.json) return io.json(questions)
      if (questions.length === 0) return io.say('Nothing is open.')
      for (const [index, { question, items }] of questions.entries())
        io.say(
          [
            `${index + 1}. ${question}`,
            ...items.map(({ label, value, before, field }) =>
              [`   ${label}: ${value}`, before === null ? '' : `, instead of ${before}`, ` (${field})`].join(''),
            ),
          ].join('\n'),
        )
      io.say('\nAnswer with `regards people yes 1` or `regards people no 1`.')
    })

  const answer = async (named: string | undefined, given: { isRight: boolean; fields?: readonly string[] }) => {
    const io = shell()
    const context = await io.context()
    const question = (await seeCardQuestions(context)).find(
      ({ id }, index) => id === named || String(index + 1) === (named ?? '1'),
    )
    if (question === undefined)
      return fail(io, problem('input', 'There is no such question.', 'See them with `regards people questions`.'))
    orFail(io, await answerCardQuestion(context, { id: question.id, ...given }), (done) => {
      if (io.flags.json) return io.json(done)
      io.say(given.isRight ? `Noted for ${done.name}.` : 'Noted. It will not be asked again.')
    })
  }
  const number = 'its number or its id; the first when left out'
  people
    .command('yes')
    .argument('[question]', number)
    .option('--only <field>', 'of it only this; may be given several times', collect(String))
    .description('it is right, and goes on the card')
    .action((named: string | undefined, { only }: { only?: readonly string[] }) =>
      answer(named, { isRight: true, ...(only ? { fields: only } : {}) }),
    )
  people
    .command('no')
    .argument('[question]', number)
    .description('it is not, and is not asked again')
    .action((named: string | undefined) => answer(named, { isRight: false }))
}
