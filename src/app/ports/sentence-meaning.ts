/** Sentences as points in a space where those that mean alike lie near each other; worked out on this machine. */

export interface SentenceMeaning {
  /** One list of 512 numbers for each sentence, in their order; null where the model cannot be had, and words have to do. */
  vectorsOf(sentences: readonly string[]): Promise<readonly (readonly number[])[] | null>
}
