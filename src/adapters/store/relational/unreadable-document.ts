/** A row whose document is not what was written: damaged, or of a kind that only a later version knows. */
export class UnreadableDocument extends Error {
  readonly because: 'damaged' | 'newer'

  constructor(because: 'damaged' | 'newer', what: string, cause: unknown) {
    super(`Unreadable: ${what}`, { cause })
    this.because = because
  }
}

/** Reads a document that the store wrote itself, so its shape is taken on trust once it parses. */
export function readDocument<T>(document: string, read: (json: any) => T): T {
  try {
    return read(JSON.parse(document))
  } catch (cause) {
    throw new UnreadableDocument('damaged', `a row that reads ${document.slice(0, 80)}`, cause)
  }
}
