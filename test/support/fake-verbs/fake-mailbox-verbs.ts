/** Mailboxes in memory for tests of the page: a sign-in that is done at the second look, or never for waits@, one password that is refused. */
import type { MailboxVerbs } from '../../../src/server/mailbox-verbs.ts'
import { problem } from '../../../src/app/problem.ts'
import type { MailboxAskView } from '../../../src/app/views/today-view.ts'
import type { AccountView } from '../../../src/app/views/account-view.ts'

const problemOfSignIn = (address: string) =>
  `Microsoft wants you to sign in again. Nothing is read or sent through ${address} until then.`

/** What Today asks where a sign-in has ended, in the words of the use case. */
export const endedSignIn = (address: string): MailboxAskView => ({
  address,
  title: `Sign in to ${address} again`,
  words: `${problemOfSignIn(address)} Letters with your yes wait here and none is lost.`,
  action: 'Sign in again',
})

export function createFakeMailboxVerbs(desk: {
  readonly called: (verb: string, input: unknown) => void
  readonly connect: (isConnected: boolean) => void
  readonly isConnected: () => boolean
  /** Addresses that want their sign-in again; one that is signed in leaves them. */
  readonly endedSignIns: Set<string>
}): MailboxVerbs {
  const address = 'alex.moreau@mail.example'
  const view = (name: string): AccountView => ({
    address: name,
    isSending: name === sending,
    way: 'password',
    transport: 'imap',
    servers: 'imap.mail.example, smtp.mail.example',
    reading: desk.endedSignIns.has(name) ? problemOfSignIn(name) : null,
    isWell: !desk.endedSignIns.has(name),
    letterToSelf: tested.has(name) ? 'The letter to yourself came back after 3 seconds.' : null,
    ifDisconnected: `Gone for good: its password here. Stays: what was learnt from ${name}.`,
  })
  let sending = address
  let looks = 0
  const more = new Set(desk.endedSignIns)
  const tested = new Set<string>()
  const accounts = () => [...(desk.isConnected() ? [address] : []), ...more]
  const said = (verb: string, input: unknown, words: string) => {
    desk.called(verb, input)
    return { words }
  }
  return {
    seeProviders: async () => [
      { id: 'gmail', name: 'Gmail' },
      { id: 'outlook', name: 'Outlook.com' },
    ],
    guessAccount: async ({ address: given, provider, lookUp }) => {
      if (lookUp === true) desk.called('lookUp', given)
      const isOutlook = provider === 'outlook' || given.endsWith('@outlook.com')
      const isGmail =
        provider === 'gmail' || given.endsWith('@gmail.com') || (lookUp === true && given.endsWith('@own.example'))
      return {
        words: `Guessed from ${given.split('@')[1] ?? ''}.`,
        imap: { host: 'imap.mail.example', port: 993, security: 'tls' },
        smtp: { host: 'smtp.mail.example', port: 465, security: 'tls' },
        steps: isGmail ? ['Gmail asks for an app password: Google Account, Security, App passwords.'] : [],
        providerId: isOutlook ? 'outlook' : isGmail ? 'gmail' : null,
        ways: isOutlook ? ['oauth', 'graph'] : ['app-password'],
        signIn: isOutlook
          ? {
              name: 'Microsoft',
              flows: ['device', 'browser'],
              clientSteps: ['Make an app at entra.microsoft.com.'],
              hasSecret: false,
            }
          : null,
      }
    },
    connectAccount: async (input) => {
      desk.called('connectAccount', { ...input, password: '…' })
      if (input.password === 'wrong')
        return problem(
          'outside',
          'imap.mail.example said: Authentication failed.',
          'Check the address, the password and the server.',
          'No account was saved.',
        )
      desk.connect(true)
      if (input.address !== address) more.add(input.address)
      return { words: `Connected ${input.address}.` }
    },
    beginSignIn: async (input) => {
      desk.called('beginSignIn', input)
      looks = input.address.startsWith('waits@') ? Number.NEGATIVE_INFINITY : 0
      return { id: 's-1', url: 'https://login.example/device', userCode: 'WDJB-MJHT' }
    },
    seeSignIn: async () => {
      if (looks++ <= 0) return { state: 'waiting' }
      more.add('alex@outlook.com')
      desk.endedSignIns.delete('alex@outlook.com')
      return { state: 'connected', words: 'Connected alex@outlook.com.' }
    },
    stopSignIn: async (id) => said('stopSignIn', id, 'Stopped. No account was saved.'),
    seeAccounts: async () => accounts().map(view),
    chooseSendingAccount: async (given) => {
      sending = given
      return said('chooseSendingAccount', given, `Letters leave from ${given} from now on.`)
    },
    disconnectAccount: async (given) => {
      if (given === address) desk.connect(false)
      more.delete(given)
      return said('disconnectAccount', given, `Disconnected ${given}.`)
    },
    testLetter: async (given) => {
      tested.add(given)
      return said('testLetter', given, 'The letter to yourself came back after 3 seconds.')
    },
    examine: async () => [
      { what: 'Store', ok: true, words: 'is whole.' },
      { what: 'Sending', ok: false, words: 'nothing runs that could send or watch.' },
    ],
  }
}
