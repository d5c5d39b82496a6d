import { describe, expect, it } from 'vitest'
import { phoneNumber } from './phone-number.ts'

describe('phoneNumber', () => {
  it('reads a number where it is, and writes it for where one is', () => {
    expect(phoneNumber('416-967-1111', 'CA', 'CA')).toEqual({
      tel: 'tel:+14169671111',
      shown: '(416) 967-1111',
      isDoubtful: false,
    })
    expect(phoneNumber('030 901820', 'DE', 'GB')).toMatchObject({ tel: 'tel:+4930901820', shown: '+49 30 901820' })
    expect(phoneNumber('+44 20 7946 0958', 'US', 'US')).toMatchObject({ shown: '+44 20 7946 0958' })
  })

  it('keeps an extension, and finds a number among words', () => {
    expect(phoneNumber('Office: (212) 736-5000 ext. 12', 'US', 'US')?.tel).toBe('tel:+12127365000;ext=12')
  })

  it('leaves what is no number of that country as it was told, and says so', () => {
    expect(phoneNumber('555-0142', 'US', 'US')).toEqual({ tel: 'tel:5550142', shown: '555-0142', isDoubtful: true })
    expect(phoneNumber('none', 'US', 'US')).toBe(null)
  })
})
