/** The commands about everybody: people, people import, people export. */
import { readFile, writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { contactForms, exportContacts, type ContactForm } from '../../app/export-contacts.ts'
import { importContacts } from '../../app/import-contacts.ts'
import { problem } from '../../app/problem.ts'
import { seePeople } from '../../app/see-people.ts'
import { sayContacts } from '../say-contacts.ts'
import { fail, orFail, type Shell } from '../shell.ts'
import { oneOf } from '../values.ts'
import { addAddressBookCommands } from './address-books.ts'

export function addPeopleCommands(program: Command, shell: () => Shell): void {
  const people = program
    .command('people')
    .description('everybody you know of, by company; files of other address books in and out')
    .action(async () => {
      const io = shell()
      const view = await seePeople(await io.context())
      if (io.flags.json) return io.json(view)
      const lines = [
        ...view.companies.flatMap(({ company, people: own }) => [
          company,
          ...own.map(({ name, title, lastContact }) => `  ${[name, title].filter(Boolean).join(', ')}: ${lastContact}`),
        ]),
        ...(view.contacts.length > 0 ? ['In your address book'] : []),
        ...view.contacts.map(({ name, title, company }) => `  ${[name, title, company].filter(Boolean).join(', ')}`),
      ]
      io.say(lines.join('\n') || 'Nobody is known by name yet.')
    })

  people
    .command('import')
    .argument('<file>', 'vCard, or CSV of LinkedIn Connections, Google, Outlook or another program')
    .option('--save', 'save what is shown without it')
    .description('bring in contacts; shows what would happen unless --save is given')
    .action(async (file: string, options: { save?: boolean }) => {
      const io = shell()
      const bytes = await readFile(file).catch(() => null)
      if (bytes === null)
        return fail(io, problem('input', `There is no file ${file} that could be read.`, 'Look at the path again.'))
      orFail(io, await importContacts(await io.context(), bytes, { save: options.save === true }), (done) =>
        io.flags.json ? io.json(done) : io.say(sayContacts(done)),
      )
    })

  people
    .command('export')
    .argument('[file]', 'standard output when left out')
    .option('--form <form>', contactForms.join(', '), oneOf(contactForms), 'vcard4')
    .description('everybody as vCard or CSV; the same person has the same UID every time')
    .action(async (file: string | undefined, options: { form: ContactForm }) => {
      const io = shell()
      const text = await exportContacts(await io.context(), options.form)
      if (file === undefined) return void process.stdout.write(text)
      try {
        await writeFile(file, text, { mode: 0o600 })
      } catch (error) {
        return fail(
          io,
          problem('outside', `${file} could not be written: ${(error as Error).message}.`, 'Choose another place.'),
        )
      }
      if (io.flags.json) io.json({ file })
      else io.say(`Written to ${file}.`)
    })

  addAddressBookCommands(people, shell)
}
