/** What is said about what goes out, comes in or is forgotten. English. */

type ImportCounts = { facts: number; cards: number; drafts: number; letters: number; accounts: number; saved: boolean }
type ForgetCounts = { cards: number; facts: number; changed: number; letters: number; mails: number }
type DeleteCounts = { openings: number; facts: number; people: number; letters: number; accounts: number }

const of = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

/** Only what there is; 'nothing' where there is none of it. */
const list = (...parts: readonly string[]) => parts.filter((part) => !part.startsWith('0 ')).join(', ') || 'nothing'

export function importSays({ facts, cards, drafts, letters, accounts, saved }: Readonly<ImportCounts>): string {
  const what = list(
    of(facts, 'entry of your story', 'entries of your story'),
    of(cards, 'change of a card', 'changes of cards'),
    of(drafts, 'draft', 'drafts'),
    of(letters, 'letter', 'letters'),
    of(accounts, 'mailbox', 'mailboxes'),
  )
  if (facts + cards + drafts + letters + accounts === 0)
    return 'All of it is here already; there is nothing to bring in.'
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
  const what = list(
    of(cards, 'card', 'cards'),
    of(letters, 'letter', 'letters'),
    of(mails, 'mail', 'mails'),
    of(facts, 'entry of your story', 'entries of your story'),
  )
  const rest = changed === 0 ? null : of(changed, 'other entry keeps', 'other entries keep')
  return told.done
    ? [`Forgotten: ${what}.`, rest && `${rest} what happened, without the name.`, told.left].filter(Boolean).join(' ')
    : [`For good would go: ${what}.`, rest && `${rest} what happened, without the name of ${told.name}.`]
        .filter(Boolean)
        .join(' ')
}

export function deletionSays(told: {
  readonly done: boolean
  readonly counts: Readonly<DeleteCounts>
  readonly left: string | null
}): string {
  const { openings, facts, people, letters, accounts } = told.counts
  const what = list(
    of(openings, 'opening', 'openings'),
    of(people, 'person', 'people'),
    of(letters, 'letter', 'letters'),
    of(facts, 'entry of your story', 'entries of your story'),
    of(accounts, 'mailbox', 'mailboxes'),
  )
  return told.done
    ? [`Deleted: ${what}, and every copy Regards had made.`, told.left].filter(Boolean).join(' ')
    : `For good would go: ${what}, and every copy Regards has made.`
}
