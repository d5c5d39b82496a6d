/** Keeps the letter on the desk in step with the server: saves after a pause, keeps what is unsaved in this browser, tries again when nobody answered. */
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { DraftView } from '../../app/views/draft-view.ts'
import { api, asked, ProblemError } from '../api/client.ts'
import { keep, letGo, readKept } from '../parts/kept-state.ts'
import { addressesOf, createDeskStore, isSameSheet, laidOut, sheetOf, type Desk, type Sheet } from './desk.ts'

const pauseMs = 900
const tryAgainMs = 3_000

type Kept = { readonly version: number; readonly sheet: Sheet }
const keptName = (letterId: string) => `letter.${letterId}`

/** Kept by an older page, it may lack the line of copies. */
function readSheet(letterId: string): Kept | null {
  const kept = readKept<Kept>(keptName(letterId))
  return kept && { ...kept, sheet: { ...kept.sheet, cc: kept.sheet.cc ?? '' } }
}

export type DeskHandle = {
  readonly desk: Desk
  /** What was typed on an earlier visit and never saved stands on the page again. */
  readonly wasRestored: boolean
  /** What the server said of the last try to save. */
  readonly problem: unknown
  readonly type: (changed: Partial<Sheet>) => void
  readonly choose: (version: 'yours' | 'theirs') => void
  readonly replace: (draft: DraftView) => void
  /** Saves what is unsaved; the version the server then has, or null where it could not be saved. */
  readonly settle: () => Promise<number | null>
}

export function useDesk(draft: DraftView): DeskHandle {
  const [store] = useState(() => createDeskStore(laidOut(draft, readSheet(draft.letterId))))
  const desk = useSyncExternalStore(store.subscribe, store.get)
  const [problem, setProblem] = useState<unknown>(null)
  const [wasRestored] = useState(desk.saving === 'unsaved' && desk.conflict === null)
  const underWay = useRef<Promise<number | null> | null>(null)

  const actions = useMemo(() => {
    const save = async (): Promise<number | null> => {
      const { base, sheet: sent, conflict } = store.get()
      if (conflict !== null) return null
      if (isSameSheet(sent, sheetOf(base))) return base.version
      store.tell({ kind: 'saving' })
      try {
        const { kind, draft: saved } = await asked(
          api.letters[':letterId'].$put({
            param: { letterId: base.letterId },
            json: {
              version: base.version,
              subject: sent.subject,
              body: sent.body,
              ...(sent.to === sheetOf(base).to ? {} : { to: [...addressesOf(sent.to)] }),
              ...(sent.cc === sheetOf(base).cc ? {} : { cc: [...addressesOf(sent.cc)] }),
            },
          }),
        )
        setProblem(null)
        store.tell(kind === 'saved' ? { kind, draft: saved, sent } : { kind, draft: saved })
        return kind === 'saved' ? saved.version : null
      } catch (error) {
        // Silence is spoken of at the top of the page; here only what is about the letter.
        const isSilent = error instanceof ProblemError && (error.kind === 'offline' || error.kind === 'stranger')
        setProblem(isSilent ? null : error)
        store.tell({ kind: isSilent ? 'silent' : 'refused' })
        return null
      }
    }
    const settle = async (): Promise<number | null> => {
      await underWay.current
      const saving = save()
      underWay.current = saving
      return saving
    }
    return {
      settle,
      type: (changed: Partial<Sheet>) => store.tell({ kind: 'typed', changed }),
      choose: (version: 'yours' | 'theirs') => store.tell({ kind: 'chosen', version }),
      replace: (next: DraftView) => store.tell({ kind: 'replaced', draft: next }),
    }
  }, [store])

  useEffect(() => store.tell({ kind: 'told', draft }), [store, draft])

  const { saving, conflict, sheet, base } = desk
  useEffect(() => {
    const isDue = saving === 'unsaved' || saving === 'silent'
    if (!isDue || conflict !== null || isSameSheet(sheet, sheetOf(base))) return
    const timer = setTimeout(() => void actions.settle(), saving === 'silent' ? tryAgainMs : pauseMs)
    return () => clearTimeout(timer)
  }, [actions, saving, conflict, sheet, base])

  useEffect(() => {
    if (saving === 'saved') letGo(keptName(base.letterId))
    else keep(keptName(base.letterId), { version: base.version, sheet } satisfies Kept)
  }, [saving, sheet, base.letterId, base.version])

  // Leaving the screen does not wait for the pause.
  useEffect(() => () => void (store.get().saving === 'unsaved' && actions.settle()), [store, actions])

  return { desk, wasRestored, problem, ...actions }
}
