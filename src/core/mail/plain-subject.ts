/** Subjects compared as people see them: without the marks of replies, forwards, tickets and lists. */

export function plainSubject(subject: string): string {
  let rest = subject.slice(0, 500).trim().toLowerCase()
  for (let before = ''; before !== rest;) {
    before = rest
    rest = rest.replace(
      /^(?:(?:re|aw|antw|sv|vs|fwd?|wg|tr|rif|ref|r|i|rv|enc)\s*(?:\[\d+\]|\(\d+\))?\s*:|\[[^\]]{0,40}\]|(?:automatic reply|automatische antwort|réponse automatique|respuesta automática|risposta automatica|automatisch antwoord|resposta automática|auto|out of office)\s*:)\s*/,
      '',
    )
  }
  return rest.replace(/\s+/g, ' ').trim()
}

export function isSameSubject(subject: string, other: string): boolean {
  const plain = plainSubject(subject)
  return plain !== '' && plain === plainSubject(other)
}
