/** Where an account keeps what: by special use (RFC 6154), else by the names folders usually have. */
import type { ImapFlow } from 'imapflow'

export type Folders = {
  readonly inbox: string
  readonly sent: string | null
  readonly junk: string | null
  /** Archive and All Mail, where filters may put a copy; looked into, never watched. */
  readonly archives: readonly string[]
}

/** imapflow knows the usual names in many languages, for servers that do not tell the use of a folder. */
export async function findFolders(client: ImapFlow): Promise<Folders> {
  const folders = await client.list()
  const usable = folders.filter(({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'))
  const pathsOf = (use: string) => usable.filter(({ specialUse }) => specialUse === use).map(({ path }) => path)
  return {
    inbox: 'INBOX',
    sent: pathsOf('\\Sent')[0] ?? null,
    junk: pathsOf('\\Junk')[0] ?? null,
    archives: [...pathsOf('\\Archive'), ...pathsOf('\\All')],
  }
}
