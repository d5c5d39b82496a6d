/** Asks a program of the person's own, such as a password manager, for a password. */
export interface PasswordCommand {
  /** Runs it without a shell; the first line it prints is the password. Ends it when it takes too long. */
  run(command: readonly string[]): Promise<CommandAnswer>
}

export type CommandAnswer =
  | { readonly kind: 'password'; readonly password: string }
  /** In words; never what it printed on its output. */
  | { readonly kind: 'problem'; readonly words: string }
