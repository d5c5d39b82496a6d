/** Binds what the page can ask and tell about people to the use cases. */
import { addAddressBook, refreshAddressBook, removeAddressBook, seeAddressBooks } from '../app/address-books.ts'
import { answerCardQuestion, seeCardQuestions } from '../app/card-questions.ts'
import { mergePeople, setPerson, splitPerson, type PersonChanged } from '../app/change-person.ts'
import type { Context } from '../app/context.ts'
import { exportContacts } from '../app/export-contacts.ts'
import { importContacts } from '../app/import-contacts.ts'
import { isProblem, problem, type Problem } from '../app/problem.ts'
import type { PeopleVerbs } from '../server/verbs.ts'

export function bindPeople(
  context: Context,
  { isDemo }: { readonly isDemo: boolean },
): Omit<PeopleVerbs, 'seePeople' | 'seePerson'> {
  const done = (changed: PersonChanged | Problem, words: (name: string) => string) =>
    isProblem(changed) ? changed : { personId: changed.personId, words: words(changed.name) }
  const notInDemo = () =>
    problem('person', 'This is the invented search; it fetches nothing.', 'Do it in your own Regards.')
  return {
    seeAddressBooks: () => seeAddressBooks(context),
    addAddressBook: async (input) => (isDemo ? notInDemo() : addAddressBook(context, input)),
    refreshAddressBook: async (id) => (isDemo ? notInDemo() : refreshAddressBook(context, id)),
    removeAddressBook: (id) => removeAddressBook(context, id),
    seeCardQuestions: (personId) => seeCardQuestions(context, personId),
    answerCardQuestion: async (answer) =>
      done(await answerCardQuestion(context, answer), (name) =>
        answer.isRight ? `Noted for ${name}.` : 'Noted. It will not be asked again.',
      ),
    importContacts: ({ bytes, save }) => importContacts(context, bytes, { save }),
    exportContacts: (form) => exportContacts(context, form),
    setPerson: async ({ personId, changes }) =>
      done(await setPerson(context, personId, changes), (name) => `Noted for ${name}.`),
    mergePeople: async ({ personId, otherId }) =>
      done(await mergePeople(context, personId, otherId), (name) => `One person now: ${name}.`),
    splitPerson: async ({ personId, memberId }) =>
      done(await splitPerson(context, personId, memberId), (name) => `Two people now; this is ${name}.`),
  }
}
