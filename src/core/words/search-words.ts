/** The words of a search or of a text, as every store compares them: lower case, without accents, letters and digits only. */
export function searchWords(text: string): readonly string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
