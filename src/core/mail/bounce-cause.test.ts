import { describe, expect, it } from 'vitest'
import { bounceCause } from './bounce-cause.ts'

describe('why a letter did not arrive', () => {
  it.each([
    ['hard', 'bounced', '5.1.1', '550 5.1.1 no such user'],
    ['hard', 'bounced', undefined, 'unknown user'],
    ['hard', 'bounced', '5.1.1', '550 5.1.1 rejected by policy: unknown recipient'],
    ['full', 'bounced', '5.2.2', '552 5.2.2 mailbox full'],
    ['full', 'delayed', '4.2.2', '452 4.2.2 over quota'],
    ['full', 'bounced', undefined, 'Das Postfach ist voll'],
    ['blocked', 'bounced', '5.7.1', '550 5.7.1 message content rejected'],
    ['blocked', 'bounced', '5.0.0', 'listed at zen.spamhaus.org'],
    ['soft', 'bounced', '4.4.7', 'delivery time expired'],
    ['delayed', 'delayed', '4.4.1', 'connection timed out'],
    ['hard', 'bounced', '5.4.4', 'unable to route: no mail hosts'],
  ] as const)('%s: %s %s %s', (cause, kind, status, diagnostic) =>
    expect(bounceCause({ kind, status, diagnostic })).toBe(cause),
  )
})
