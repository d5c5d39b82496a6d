/**
 * Why a letter did not arrive, in five words a person can act on: the address is wrong, the mailbox is full, the server
 * blocked it, it may still arrive, or something passing was in the way. From the status (RFC 3463) and the server's words.
 */

export const bounceCauses = ['hard', 'full', 'blocked', 'soft', 'delayed'] as const
export type BounceCause = (typeof bounceCauses)[number]

const fullWords =
  /\bover ?quota\b|quota (?:exceeded|full)|exceed(?:s|ed|ing)? (?:\S+ ){0,4}quota|(?:mail ?box|inbox|account) (?:is |was )?(?:full|over)|insufficient (?:system )?storage|not enough (?:disk )?space|\bpostfach (?:ist )?voll|boîte (?:aux lettres )?pleine|buzón (?:está )?lleno|casella (?:di posta )?piena|mailbox vol\b/i
const blockedWords =
  /\bblack ?list|\bblock ?list|\bdnsbl\b|\brbl\b|spamhaus|\bspam\b|blocked\b|\bdmarc\b|\bspf\b|\bdkim\b|reputation|policy (?:violation|reasons?|rejection)|administrative prohibition|banned|content (?:rejected|not accepted)|unauthenticated|access denied|not authori[sz]ed to (?:send|relay)|relay(?:ing)? denied/i

/** `status` such as '5.2.2'; `diagnostic` as the server wrote it. */
export function bounceCause(report: {
  readonly kind: 'bounced' | 'delayed'
  readonly status?: string | undefined
  readonly diagnostic: string
}): BounceCause {
  const { kind, status = '', diagnostic } = report
  if (/^[45]\.2\.2$/.test(status) || fullWords.test(diagnostic)) return 'full'
  if (kind === 'delayed') return 'delayed'
  // An address that is not there stays so, whatever else the server says about policy.
  if (/^5\.1\.\d+$/.test(status)) return 'hard'
  if (/^[45]\.7\.\d+$/.test(status) || blockedWords.test(diagnostic)) return 'blocked'
  return status.startsWith('4') ? 'soft' : 'hard'
}
