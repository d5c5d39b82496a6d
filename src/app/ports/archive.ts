/** Several files in one, with what is needed to see that none was damaged on its way. The same bytes for the same files. */
export interface Archive {
  pack(files: readonly PackedFile[]): Promise<Uint8Array>
  unpack(bytes: Uint8Array): Promise<Unpacked>
}

export type PackedFile = { readonly name: string; readonly content: Uint8Array }

export type Unpacked =
  | { readonly kind: 'files'; readonly files: ReadonlyMap<string, Uint8Array> }
  /** `why` in words. */
  | { readonly kind: 'broken'; readonly why: string }
