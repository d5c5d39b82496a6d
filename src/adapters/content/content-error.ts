/** A file in content/ that cannot be used; the message names the file, the line and what is allowed. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
}
