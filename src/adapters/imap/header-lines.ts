/** Reads single fields out of the head of a mail, as far as looking for our own letters needs it. */
import { createHash } from 'node:crypto'

/** Values of every field of that name, unfolded and trimmed; names in any case. */
export function headerValues(head: Uint8Array, name: string): string[] {
  const lines = new TextDecoder('latin1')
    .decode(head)
    .replace(/\r?\n(?=[ \t])/g, '')
    .split(/\r?\n/)
  const wanted = `${name.toLowerCase()}:`
  return lines.filter((line) => line.toLowerCase().startsWith(wanted)).map((line) => line.slice(wanted.length).trim())
}

/** The Message-ID, or a hash of the head where there is none: equal for copies of one mail in two folders. */
export function keyOf(head: Uint8Array): string {
  const id = /<[^<>\s]+>/.exec(headerValues(head, 'message-id')[0] ?? '')?.[0]
  return id ?? `sha256:${createHash('sha256').update(head).digest('hex')}`
}

/** The head of a whole mail: everything before the first empty line. */
export function headOf(raw: Uint8Array): Uint8Array {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const ends = [text.indexOf('\r\n\r\n'), text.indexOf('\n\n')].filter((at) => at !== -1)
  return ends.length === 0 ? raw : raw.subarray(0, Math.min(...ends))
}
