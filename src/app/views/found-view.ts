/** What a search found: letters and people; openings stand with the people and are on the page already. */
export type FoundView = {
  readonly letters: readonly {
    readonly letterId: string
    readonly stepId: string
    readonly openingId: string
    readonly subject: string
    readonly company: string
    /** To whom, in names. */
    readonly to: readonly string[]
    /** Some words around the first that was found; empty where only the subject or an address has it. */
    readonly excerpt: string
  }[]
  readonly people: readonly {
    readonly personId: string
    readonly openingId: string
    readonly name: string
    readonly title: string | null
    readonly company: string
  }[]
}
