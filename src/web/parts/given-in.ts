/** What was typed into the fields of a form, by their names, without the space around it; '' where there is nothing. */
export function givenIn(form: HTMLFormElement): (name: string) => string {
  const data = new FormData(form)
  return (name) => {
    const value = data.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
}
