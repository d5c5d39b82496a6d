/** The text of a draft in the parts a sheet needs: paragraphs, the closing line, the signature. */

export type DraftWords = {
  readonly subject: string
  readonly body: string
  /** Of the sender, as it stands under the letter. */
  readonly name: string
  readonly language: string
}

export type SheetText = {
  /** Each a list of lines; the first is the salutation. */
  readonly paragraphs: readonly (readonly string[])[]
  readonly closing: string
  readonly signature: readonly string[]
}

/** The last block is the closing where its second line is the name; otherwise the letter is all paragraphs. */
export function paragraphsOf(body: string, name: string): SheetText {
  const blocks = body
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').map((line) => line.trim()))
  const last = blocks.at(-1) ?? []
  const isClosing = last.length >= 2 && last[1] === name && blocks.length > 1
  return isClosing
    ? { paragraphs: blocks.slice(0, -1), closing: last[0] ?? '', signature: last.slice(1) }
    : { paragraphs: blocks, closing: '', signature: [name] }
}
