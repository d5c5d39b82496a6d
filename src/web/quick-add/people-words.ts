/** People as one line of text and back: 'Dana Kim (CTO), Tom Ellis'. */
export type NamedPerson = { readonly name: string; readonly title?: string; readonly email?: string }

export const peopleToWords = (people: readonly NamedPerson[]): string =>
  people.map(({ name, title, email }) => `${name}${title ? ` (${title})` : ''}${email ? ` <${email}>` : ''}`).join(', ')

/** Commas and semicolons part people, except inside brackets; what stands in brackets is the title, in angles the address. */
export function parsePeople(words: string): NamedPerson[] {
  return words
    .split(/[,;\n](?![^(]*\))/)
    .map((part) => {
      const title = /\(([^()]*)\)/.exec(part)?.[1]?.trim()
      const email = /<([^<>\s]+@[^<>\s]+)>/.exec(part)?.[1]
      const name = part
        .replace(/\([^()]*\)|<[^<>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
      return { name, ...(title ? { title } : {}), ...(email ? { email } : {}) }
    })
    .filter(({ name }) => name !== '')
}
