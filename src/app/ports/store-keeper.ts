/** Looks after the store as a whole: whether it is well, and that a recent copy of it exists. */
export interface StoreKeeper {
  /** Words for the person; `ok` is false where something must be done. */
  examine(): Promise<{ readonly ok: boolean; readonly words: string }>
  /** Room left where the store is kept; null where the system does not tell. */
  freeBytes(): Promise<number | null>
  /** Makes a copy when the newest is older than a day; says where it lies, or null when none was due. */
  backUpDaily(): Promise<string | null>
  /**
   * Leaves no trace of what was removed: in free pages, in the log, in the search, in copies. Says in words what could
   * not be cleaned, or null. Afterwards there is one fresh copy, or none with `copy: false`.
   */
  sweep(options: { readonly copy: boolean }): Promise<string | null>
}
