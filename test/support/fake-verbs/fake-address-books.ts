/** An invented address book elsewhere, and what a signature says of Lena Brandt where it is asked for. */
import type { AddressBookView } from '../../../src/app/address-books.ts'
import { problem } from '../../../src/app/problem.ts'
import type { CardQuestionView } from '../../../src/app/views/card-question-view.ts'
import type { PeopleVerbs } from '../../../src/server/verbs.ts'
import { importedContacts } from './invented-imports.ts'

const signed: CardQuestionView = {
  id: 's-1',
  personId: 'p-lena',
  name: 'Lena Brandt',
  question: 'Lena Brandt signs with something new. Is it right?',
  items: [
    { field: 'title', label: 'What they do', value: 'Head of People', before: 'Recruiter' },
    { field: 'phones', label: 'Phone', value: '+49 30 5550123', before: null },
  ],
}

type Faked = Pick<
  PeopleVerbs,
  | 'seeAddressBooks'
  | 'addAddressBook'
  | 'refreshAddressBook'
  | 'removeAddressBook'
  | 'seeCardQuestions'
  | 'answerCardQuestion'
>

export function createFakeAddressBooks(hasQuestions: boolean, called: (verb: string, input: unknown) => void): Faked {
  let questions = hasQuestions ? [signed] : []
  let books: readonly AddressBookView[] = []
  return {
    seeAddressBooks: () => Promise.resolve(books),
    addAddressBook: (input) => {
      called('addAddressBook', input)
      if (!input.agreed) return Promise.resolve(problem('person', 'It is asked for your contacts.', 'Say yes.'))
      if (input.save) books = [{ id: 'a-1', host: 'cards.example', words: 'Read today, 9:12 am.' }]
      return Promise.resolve({ ...importedContacts(input.save), id: input.save ? 'a-1' : null, asked: 0 })
    },
    refreshAddressBook: (id) => {
      called('refreshAddressBook', id)
      const counts = { new: 0, more: 1, known: 1, failed: 0 }
      return Promise.resolve({ ...importedContacts(true), counts, id, asked: 1 })
    },
    removeAddressBook: () => {
      books = []
      return Promise.resolve({ host: 'cards.example' })
    },
    seeCardQuestions: (personId) =>
      Promise.resolve(questions.filter((each) => personId === undefined || each.personId === personId)),
    answerCardQuestion: (answer) => {
      called('answerCardQuestion', answer)
      questions = questions.filter(({ id }) => id !== answer.id)
      return Promise.resolve({ personId: 'p-lena', words: 'Noted for Lena Brandt.' })
    },
  }
}
