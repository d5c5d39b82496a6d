/** Moves between the rows of Today and presses what a row offers; the focus is the only state. */

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')]
const current = () => document.activeElement?.closest<HTMLElement>('[data-row]') ?? null
const main = (row: HTMLElement) => row.querySelector<HTMLElement>('[data-press="open"]')

export function moveRow(by: 1 | -1): void {
  const all = rows()
  const here = current()
  const at = here === null ? (by === 1 ? -1 : all.length) : all.indexOf(here)
  const next = all[Math.min(all.length - 1, Math.max(0, at + by))]
  if (next === undefined) return
  main(next)?.focus()
  next.scrollIntoView({ block: 'nearest' })
}

/** In the row that has the focus, or else the first. */
export function pressInRow(what: 'later' | 'done'): void {
  const row = current() ?? rows()[0]
  row?.querySelector<HTMLElement>(`[data-press="${what}"]`)?.click()
}
