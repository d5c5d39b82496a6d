/** What a calendar file or a mail tells about an interview, before anything is stored. Null and empty where it tells nothing. */
export type GivenView = {
  /** One line for the sentence, such as the subject. */
  readonly words: string
  readonly company: string | null
  readonly role: string | null
  readonly people: readonly { readonly name: string; readonly title?: string; readonly email?: string }[]
  /** 'YYYY-MM-DDTHH:MM' in `zone`, or 'YYYY-MM-DD'. */
  readonly held: string | null
  readonly zone: string | null
  /** 'YYYY-MM-DD'. */
  readonly promise: string | null
  /** What the person should know about it, in sentences. */
  readonly notes: readonly string[]
}
