/** Whether Welcome stands before Today: while nothing was told and nothing is connected, once a visit, until it is skipped. */
import { keep, readKept } from '../parts/kept-state.ts'
import { isBesideOwn } from '../world.ts'

const skipped = 'welcome-skipped'
let wasShown = false

export const wantsWelcome = (): boolean => !isBesideOwn && !wasShown && readKept<true>(skipped) === null

export function noteWelcome(): void {
  wasShown = true
}

export const skipWelcome = (): void => keep(skipped, true)
