import { describe, expect, it } from 'vitest'
import { authResults } from './auth-results.ts'

describe('what the receiving server found about the sender', () => {
  it.each([
    [
      'as Gmail writes it',
      `Authentication-Results: mx.google.com;\r\n       dkim=pass header.i=@home.test header.s=s1 header.b="abc=";\r\n       spf=pass (google.com: domain of ana@home.test designates 192.0.2.1 as permitted sender; dkim=fail) smtp.mailfrom=ana@home.test;\r\n       dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=home.test`,
      { spf: 'pass', dkim: 'pass', dmarc: 'pass' },
    ],
    [
      'as Outlook writes it',
      'Authentication-Results: spf=softfail (sender IP is 192.0.2.1)\r\n smtp.mailfrom=home.test; dkim=none (message not signed)\r\n header.d=none;dmarc=fail action=none\r\n header.from=home.test;compauth=fail reason=001',
      { spf: 'softfail', dkim: 'none', dmarc: 'fail' },
    ],
    [
      'two signatures of which one holds',
      'Authentication-Results: mx.home.test; dkim=fail header.d=list.test; dkim=pass header.d=home.test',
      { spf: null, dkim: 'pass', dmarc: null },
    ],
    ['nothing checked', 'Authentication-Results: mx.home.test; none', { spf: null, dkim: null, dmarc: null }],
    ['no such field', 'Subject: spf=pass; dkim=pass', { spf: null, dkim: null, dmarc: null }],
  ])('%s', (_, head, results) => expect(authResults(`${head}\r\nFrom: ana@home.test`)).toEqual(results))

  it('believes the topmost field alone: anybody may have written the others', () => {
    const head =
      'Authentication-Results: mx.home.test; spf=fail; dmarc=fail\r\nAuthentication-Results: evil.test; spf=pass; dkim=pass; dmarc=pass'
    expect(authResults(head)).toEqual({ spf: 'fail', dkim: null, dmarc: 'fail' })
  })

  it('is quick with a field made to be slow', () => {
    const started = performance.now()
    authResults(`Authentication-Results: ${'('.repeat(50_000)}${'spf ='.repeat(50_000)}`)
    expect(performance.now() - started).toBeLessThan(200)
  })
})
