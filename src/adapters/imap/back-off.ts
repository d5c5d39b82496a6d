/** How long to wait before connecting again: twice as long each time, spread so that many accounts do not come at once. */

export type BackOff = { readonly shortestMs: number; readonly longestMs: number }

/** For the first failure `failures` is 1; `random` is 0 up to 1. The wait lies between half of the step and all of it. */
export function backOffMs(failures: number, random: number, { shortestMs, longestMs }: BackOff): number {
  const stepMs = Math.min(longestMs, shortestMs * 2 ** Math.min(failures - 1, 30))
  return Math.round(stepMs / 2 + (stepMs / 2) * random)
}
