/** What others say of somebody and their card does not, as the doors ask about it. */
export type CardQuestionView = {
  readonly id: string
  readonly personId: string
  readonly name: string
  /** 'Dana Kim signs with something new. Is it right?' */
  readonly question: string
  readonly items: readonly {
    readonly field: string
    readonly label: string
    readonly value: string
    /** What the card says instead; null where it says nothing, or more of the same is added. */
    readonly before: string | null
  }[]
}
