import { describe, expect, it } from 'vitest'
import { headOf, headerValues, keyOf } from './header-lines.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('single header fields', () => {
  it('are found in any case, unfolded, and all of them', () => {
    const head = bytes('Received: one\r\nMESSAGE-id:\r\n <a@b.test>\r\nReceived: two\r\n')
    expect(headerValues(head, 'Message-ID')).toEqual(['<a@b.test>'])
    expect(headerValues(head, 'received')).toEqual(['one', 'two'])
    expect(headerValues(head, 'Subject')).toEqual([])
  })

  it('end with the head', () => {
    expect(headerValues(headOf(bytes('Subject: x\r\n\r\nMessage-ID: <body@b.test>\r\n')), 'message-id')).toEqual([])
    expect(headerValues(headOf(bytes('Subject: x\n\nMessage-ID: <body@b.test>\n')), 'message-id')).toEqual([])
  })
})

describe('the key of a mail', () => {
  it('is its Message-ID, whatever stands around it', () => {
    expect(keyOf(bytes('Message-ID: see <a@b.test> (added by relay)\r\n'))).toBe('<a@b.test>')
  })

  it('is a hash of its head where there is none', () => {
    expect(keyOf(bytes('Subject: x\r\n'))).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(keyOf(bytes('Subject: x\r\n'))).not.toBe(keyOf(bytes('Subject: y\r\n')))
  })
})
