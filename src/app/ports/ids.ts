/** New ids; random in life, counted in tests. */
export interface Ids {
  /** A UUID, or what stands for one. */
  next(): string
}
