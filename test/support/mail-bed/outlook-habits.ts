/**
 * What Outlook.com does to a letter that is handed to it: gives it an id of its own, keeps ours under another name,
 * tells the new one in its 250 answer, and puts the copy into Sent by itself.
 */
import { randomUUID } from 'node:crypto'

export type TakenLetter = {
  /** As it travels on. */
  readonly raw: Buffer
  /** In place of the answer of the server behind. */
  readonly answer: string
  /** The provider's own doing once it has taken the letter. */
  file(): Promise<void>
}

export type ProviderHabits = {
  /** `from` is the address the letter was announced with; `raw` is without the final dot, and without stuffed dots. */
  take(from: string, raw: Buffer): TakenLetter
}

export function outlookHabits(fileIntoSent: (user: string, raw: Buffer) => Promise<void>): ProviderHabits {
  return {
    take: (from, raw) => {
      const id = `<${randomUUID().replaceAll('-', '').slice(0, 20).toUpperCase()}@AM0PR01MB1234.eurprd01.prod.exchangelabs.com>`
      const text = raw.toString('latin1')
      const end = text.indexOf('\r\n\r\n')
      const head = text
        .slice(0, end)
        .replace(
          /^Message-ID:\s*(<[^>]*>)/im,
          (_, ours: string) => `Message-ID: ${id}\r\nX-Microsoft-Original-Message-ID: ${ours}`,
        )
      const renamed = Buffer.from(head + text.slice(end), 'latin1')
      return {
        raw: renamed,
        answer: `250 2.0.0 OK ${id} [Hostname=AM0PR01MB1234.eurprd01.prod.exchangelabs.com]\r\n`,
        file: () => fileIntoSent(from, renamed),
      }
    },
  }
}
