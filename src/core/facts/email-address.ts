/** What can stand in an address line: one @, no spaces or brackets. Whether it exists only its server can tell. */
export const emailAddressPattern = /^[^\s@<>]+@[^\s@<>]+$/

export function isEmailAddress(text: string): boolean {
  return emailAddressPattern.test(text)
}
