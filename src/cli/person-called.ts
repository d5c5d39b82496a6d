/** Whom somebody of an opening is meant by: an id, the beginning of the name, or a part of it that only one of them has. */
type Called = { readonly id: string; readonly name: string }

export function personCalled<Person extends Called>(people: readonly Person[], said: string): Person | undefined {
  const wanted = said.trim().toLowerCase()
  if (wanted === '') return undefined
  const first = people.find(({ id, name }) => id === said || name.toLowerCase().startsWith(wanted))
  // Titles stand in front: 'Annegret' is Dr Annegret Vogt.
  const within = people.filter(({ name }) => ` ${name.toLowerCase()}`.includes(` ${wanted}`))
  return first ?? (within.length === 1 ? within[0] : undefined)
}
