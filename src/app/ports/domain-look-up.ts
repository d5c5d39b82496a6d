/** Asks the network about a domain; used only after the person's yes, and never told an address. */
export interface DomainLookUp {
  /** The servers that take its mail, first the preferred; none where that cannot be found out. */
  mailServersOf(domain: string): Promise<readonly string[]>
}
