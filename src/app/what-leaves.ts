/** What leaves this machine when a model or another reader helps, and to where; said before anything leaves. English. */

/** Whether an address may be asked in the clear: this machine, or the person's own network (RFC 1918, .local). */
export function addressKind(url: string): 'here' | 'own-network' | 'secure' | 'open' | 'none' {
  const parsed = URL.parse(url)
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.username !== '' || parsed.password !== '')
    return 'none'
  const { hostname, protocol } = parsed
  if (hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)) return 'here'
  if (protocol === 'https:') return 'secure'
  const isOwn =
    /^(?:10\.\d+|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d+\.\d+$/.test(hostname) || hostname.endsWith('.local')
  return isOwn ? 'own-network' : 'open'
}

const wayTo = (url: string): string => {
  const { host } = new URL(url)
  switch (addressKind(url)) {
    case 'here':
      return `to ${host}, which is on this machine; nothing leaves it`
    case 'own-network':
      return `to ${host} in your own network, without encryption`
    default:
      return `over the internet to ${host}, encrypted on the way; what they keep is for them to say`
  }
}

export const modelLeaves = (url: string) =>
  `When you ask for a proposal, the facts of that one letter go ${wayTo(url)}: the reader’s name, their company, the role, the days, and what you noted or answered for this letter. Your name, address and telephone number, your other openings and your earlier letters do not go. Nothing is sent until you ask.`

export const readerLeaves = (url: string) =>
  `Each letter you look at on the desk goes, as it stands, ${wayTo(url)}: greeting, text and signature, not the addresses and no other letter.`
