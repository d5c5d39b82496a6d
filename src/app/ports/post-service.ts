/** Has a letter printed and posted by a service that is paid for it. What is said here holds for every such service. */
import type { PostalAddress } from '../../core/paper/postal-address.ts'

export interface PostService {
  /** The same key hands over one letter, however often it is called while the service remembers the key. */
  handOver(access: PostAccess, order: PostOrder): Promise<HandedOver>
  /** What of a name or address the service has no room for; empty where all of it fits. */
  tooLong(access: PostAccess, end: PostEnd): Promise<readonly TooLong[]>
  /** Looks for a letter by the key it was handed over with. */
  find(access: PostAccess, key: string): Promise<PieceFound>
  /** How far it has come. */
  look(access: PostAccess, pieceId: string): Promise<PieceFound>
  /** Takes it back, as long as it is not being printed. */
  cancel(access: PostAccess, pieceId: string): Promise<PieceCancelled>
}

export const postServices = ['lob', 'postgrid'] as const
export type PostServiceName = (typeof postServices)[number]

export type PostAccess = { readonly service: PostServiceName; readonly key: string }

export type PostEnd = { readonly name: string; readonly address: PostalAddress }

/** `most`: characters. */
export type TooLong = { readonly words: string; readonly most: number }

export type PostOrder = {
  /** Kept before the call; letters, digits and hyphens, at most 100. */
  readonly key: string
  readonly from: PostEnd
  readonly to: PostEnd
  readonly pdf: Uint8Array
  readonly sheet: 'letter' | 'a4'
}

/** 'posted' is said once the post has it; a service that cannot tell stays at 'preparing'. */
export type PieceStage = 'preparing' | 'posted' | 'came-back' | 'cancelled'

export type Piece = {
  readonly pieceId: string
  readonly stage: PieceStage
  /** When the service thinks it arrives; null where it does not say. */
  readonly expectedOn: Temporal.PlainDate | null
}

export type HandedOver =
  | { readonly kind: 'accepted'; readonly piece: Piece }
  /** The service said no, or was never reached: certainly nothing is printed. */
  | { readonly kind: 'refused'; readonly why: string }
  /** Nobody knows whether it was taken. */
  | { readonly kind: 'in-doubt'; readonly why: string }

export type PieceFound =
  | { readonly kind: 'found'; readonly piece: Piece }
  | { readonly kind: 'absent' }
  | { readonly kind: 'problem'; readonly why: string }

export type PieceCancelled =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'too-late'; readonly why: string }
  | { readonly kind: 'problem'; readonly why: string }
