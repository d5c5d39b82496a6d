/** The built page, as the server sees it. */
export type Asset = {
  readonly body: Uint8Array<ArrayBuffer>
  readonly type: string
  /** Its name changes with its content. */
  readonly isForever: boolean
}

export interface Assets {
  /** `path` begins with a slash; null where there is no such file. */
  read(path: string): Asset | null
}
