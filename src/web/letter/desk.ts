/**
 * The letter on the desk as one value: what the server last told, what stands on the page, and how the two relate.
 * A version that somebody else saved is never written over, and nothing typed is thrown away.
 */
import type { DraftView, FindingView } from '../../app/views/draft-view.ts'
import { movedFindings } from './moved-spans.ts'

/** What the person can type; `to` and `cc` each as one line of addresses. */
export type Sheet = { readonly subject: string; readonly body: string; readonly to: string; readonly cc: string }

export type Desk = {
  readonly base: DraftView
  readonly sheet: Sheet
  /** Of the base, moved along with what was typed since. */
  readonly findings: readonly FindingView[]
  /** 'silent': nobody answered, to be tried again; 'refused': the words have to change first. */
  readonly saving: 'saved' | 'unsaved' | 'saving' | 'silent' | 'refused'
  /** The version somebody else saved in the meantime, until the person chose. */
  readonly conflict: DraftView | null
}

export type DeskEvent =
  | { readonly kind: 'typed'; readonly changed: Partial<Sheet> }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly draft: DraftView; readonly sent: Sheet }
  | { readonly kind: 'silent' | 'refused' }
  | { readonly kind: 'conflict'; readonly draft: DraftView }
  | { readonly kind: 'told'; readonly draft: DraftView }
  /** A new version that replaces what is on the page, because the person asked for it. */
  | { readonly kind: 'replaced'; readonly draft: DraftView }
  | { readonly kind: 'chosen'; readonly version: 'yours' | 'theirs' }

export const sheetOf = (draft: DraftView): Sheet => ({
  subject: draft.subject,
  body: draft.body,
  to: draft.to.join(', '),
  cc: draft.cc.join(', '),
})

export const isSameSheet = (a: Sheet, b: Sheet): boolean =>
  a.subject === b.subject && a.body === b.body && a.to === b.to && a.cc === b.cc

/** Addresses of one line; commas inside quotes or angles part nothing. */
export const addressesOf = (to: string): readonly string[] =>
  (to.match(/(?:"[^"]*"|<[^<>]*>|[^,;])+/g) ?? []).map((address) => address.trim()).filter(Boolean)

/** `kept` is what this browser held back from an earlier visit. */
export function laidOut(draft: DraftView, kept: { readonly version: number; readonly sheet: Sheet } | null): Desk {
  const fresh: Desk = { base: draft, sheet: sheetOf(draft), findings: draft.findings, saving: 'saved', conflict: null }
  if (kept === null || isSameSheet(kept.sheet, fresh.sheet)) return fresh
  const mine: Desk = {
    ...fresh,
    sheet: kept.sheet,
    findings: movedFindings(draft.findings, draft.body, kept.sheet.body),
    saving: 'unsaved',
  }
  return kept.version === draft.version ? mine : { ...mine, conflict: draft }
}

export function nextDesk(desk: Desk, event: DeskEvent): Desk {
  switch (event.kind) {
    case 'typed': {
      const sheet = { ...desk.sheet, ...event.changed }
      const saving = desk.saving === 'saving' ? 'saving' : isSameSheet(sheet, sheetOf(desk.base)) ? 'saved' : 'unsaved'
      return { ...desk, sheet, findings: movedFindings(desk.findings, desk.sheet.body, sheet.body), saving }
    }
    case 'saving':
      return { ...desk, saving: 'saving' }
    case 'saved': {
      // An address line may come back in another form; while it stands as it was sent, the server's form is right.
      const sheet = isSameSheet(desk.sheet, event.sent) ? sheetOf(event.draft) : desk.sheet
      return {
        ...onBase(desk, event.draft, sheet),
        saving: isSameSheet(sheet, sheetOf(event.draft)) ? 'saved' : 'unsaved',
      }
    }
    case 'silent':
    case 'refused':
      return { ...desk, saving: event.kind }
    case 'conflict':
      return { ...desk, saving: 'unsaved', conflict: event.draft }
    case 'told': {
      const { draft } = event
      if (desk.saving === 'saving' || draft.letterId !== desk.base.letterId || draft.version < desk.base.version)
        return desk
      if (draft.version === desk.base.version) return onBase(desk, draft, desk.sheet)
      if (isSameSheet(desk.sheet, sheetOf(desk.base)) || isSameSheet(desk.sheet, sheetOf(draft)))
        return nextDesk(desk, { kind: 'replaced', draft })
      return { ...desk, conflict: draft }
    }
    case 'replaced':
      return {
        base: event.draft,
        sheet: sheetOf(event.draft),
        findings: event.draft.findings,
        saving: 'saved',
        conflict: null,
      }
    case 'chosen': {
      if (desk.conflict === null) return desk
      if (event.version === 'theirs') return nextDesk(desk, { kind: 'replaced', draft: desk.conflict })
      return { ...onBase(desk, desk.conflict, desk.sheet), saving: 'unsaved', conflict: null }
    }
  }
}

const onBase = (desk: Desk, base: DraftView, sheet: Sheet): Desk => ({
  ...desk,
  base,
  sheet,
  findings: movedFindings(base.findings, base.body, sheet.body),
})

/** Holds one desk and tells who listens; the newest value can be read at any time. */
export function createDeskStore(first: Desk) {
  let desk = first
  const listeners = new Set<() => void>()
  return {
    get: () => desk,
    tell: (event: DeskEvent) => {
      desk = nextDesk(desk, event)
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
