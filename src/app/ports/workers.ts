/** Who is at work, so that a letter held by a process that died can be taken over. */
export interface Workers {
  /** Names this process, on this machine. */
  readonly self: string
  /** True only when the named process has surely ended. */
  isGone(owner: string): boolean
}
