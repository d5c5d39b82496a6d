/** What is said about what goes out, comes in or is forgotten. English. */

type ImportCounts = { facts: number; cards: number; drafts: number; letters: number; accounts: number; saved: boolean }
type ForgetCounts = { cards: number; facts: number; changed: number; letters: number; mails: number }
type DeleteCounts = { openings: number; facts: number; people: number; letters: number; accounts: number }

const of = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

export function importSays({ facts, cards, drafts, letters, accounts, saved }: Readonly<ImportCounts>): string {
  const what = [
    of(facts, 'fact', 'facts'),
    of(cards, 'change of a card', 'changes of cards'),
    of(drafts, 'draft', 'drafts'),
    of(letters, 'letter', 'letters'),
    of(accounts, 'mailbox', 'mailboxes'),
  ].join(', ')
  return saved
    ? `Imported ${what}. Passwords do not travel: connect the mailbox again.`
    : `New here would be ${what}. Nothing was imported yet.`
}

export function forgettingSays(told: {
  readonly name: string
  readonly done: boolean
  readonly counts: Readonly<ForgetCounts>
  readonly left: string | null
}): string {
  const { cards, facts, changed, letters, mails } = told.counts
  const what = [
    of(cards, 'card', 'cards'),
    of(letters, 'letter', 'letters'),
    of(mails, 'mail', 'mails'),
    of(facts, 'fact', 'facts'),
  ].join(', ')
  const rest = of(changed, 'other entry keeps', 'other entries keep')
  return told.done
    ? [`Forgotten: ${what}. ${rest} what happened, without the name.`, told.left].filter(Boolean).join(' ')
    : `For good would go: ${what}. ${rest} what happened, without the name of ${told.name}.`
}

export function deletionSays(told: {
  readonly done: boolean
  readonly counts: Readonly<DeleteCounts>
  readonly left: string | null
}): string {
  const { openings, facts, people, letters, accounts } = told.counts
  const what = [
    of(openings, 'opening', 'openings'),
    of(people, 'person', 'people'),
    of(letters, 'letter', 'letters'),
    of(facts, 'fact', 'facts'),
    of(accounts, 'mailbox', 'mailboxes'),
  ].join(', ')
  return told.done
    ? [`Deleted: ${what}, and every copy Regards had made.`, told.left].filter(Boolean).join(' ')
    : `For good would go: ${what}, and every copy Regards has made.`
}
