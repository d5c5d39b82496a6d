/** What the person can offer to the people of an opening, as the doors show it; in the order it was put there. */
export type ShelfView = readonly {
  readonly id: string
  readonly text: string
  readonly kind: 'reference' | 'article' | 'work'
  /** Kept for this person; null: for anybody there. */
  readonly forPerson: string | null
  /** Who has it in a letter already, on the desk or sent. */
  readonly inLettersTo: readonly string[]
}[]
