import { describe, expect, it } from 'vitest'
import { sizeInWords } from './attachments.tsx'

describe('sizeInWords', () => {
  it.each([
    [1, '1 kB'],
    [340_400, '340 kB'],
    [2_440_000, '2.4 MB'],
    [10_000_000, '10 MB'],
  ])('%s bytes are %s', (bytes, said) => expect(sizeInWords(bytes)).toBe(said))
})
