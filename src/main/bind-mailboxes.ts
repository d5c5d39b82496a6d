/** Binds what the page can ask and tell about mailboxes; keeps the sign-ins that are under way. */
import { randomUUID } from 'node:crypto'
import { connectAccount } from '../app/connect-account.ts'
import type { Context } from '../app/context.ts'
import { disconnectAccount } from '../app/disconnect-account.ts'
import { examine } from '../app/examine.ts'
import { guessProvider, lookUpProvider } from '../app/guess-provider.ts'
import { beginSignIn, newAccount, unknownProvider } from '../app/new-account.ts'
import { isProblem, problem, type Problem } from '../app/problem.ts'
import { chooseSendingAccount, seeAccounts } from '../app/see-accounts.ts'
import { sendTestLetter } from '../app/test-letter.ts'
import type { MailboxVerbs, SignInState } from '../server/mailbox-verbs.ts'

type SignInUnderWay = { readonly stop: AbortController; state: SignInState | Problem }

export function bindMailboxes(context: Context, { isDemo }: { isDemo: boolean }): MailboxVerbs {
  const signIns = new Map<string, SignInUnderWay>()
  const notHere = problem(
    'person',
    'This is the invented search; it sends nothing.',
    'Connect your mailbox in your own Regards.',
  )
  return {
    seeProviders: async () => context.content.mail.providers.map(({ id, name }) => ({ id, name })),
    guessAccount: async ({ address, provider, lookUp = false }) => {
      const unknown = unknownProvider(context, provider)
      if (unknown !== null) return unknown
      const guess =
        lookUp && provider === undefined && !isDemo
          ? await lookUpProvider(context, address)
          : guessProvider(context, address, provider)
      const authority = guess.provider?.signIn
      const about = authority === undefined ? null : context.content.mail.signIn[authority]
      return {
        words: guess.words,
        imap: guess.imap,
        smtp: guess.smtp,
        steps: guess.steps,
        providerId: guess.provider?.id ?? null,
        ways: guess.provider?.ways ?? ['app-password'],
        signIn: about && {
          name: about.name,
          flows: about.flows,
          clientSteps: about.clientSteps,
          hasSecret: authority === 'google',
        },
      }
    },
    connectAccount: async ({ password, provider, ...wish }) => {
      if (isDemo) return notHere
      const guess = guessProvider(context, wish.address, provider)
      const account = await newAccount(context, guess, wish, { kind: 'password', password })
      const connected = await connectAccount(context, account)
      return isProblem(connected) ? connected : { words: connected.words }
    },
    beginSignIn: async ({ provider, flow, graph, clientId, clientSecret, ...wish }) => {
      if (isDemo) return notHere
      const guess = guessProvider(context, wish.address, provider)
      const stop = new AbortController()
      const { address } = wish
      const begun = await beginSignIn(context, guess, {
        address,
        flow,
        graph,
        clientId,
        clientSecret,
        signal: stop.signal,
      })
      if (isProblem(begun)) return begun
      const id = randomUUID()
      const underWay: SignInUnderWay = { stop, state: { state: 'waiting' } }
      for (const { stop: earlier } of signIns.values()) earlier.abort()
      signIns.clear()
      signIns.set(id, underWay)
      const finish = async () => {
        const secret = await begun.secret
        if (isProblem(secret)) return secret
        const connected = await connectAccount(context, await newAccount(context, guess, { ...wish, graph }, secret))
        return isProblem(connected) ? connected : ({ state: 'connected', words: connected.words } as const)
      }
      void finish()
        .catch((): Problem => problem('outside', 'The sign-in could not be finished.', 'Begin again.'))
        .then((state) => void (underWay.state = state))
      return { id, url: begun.begun.url, userCode: begun.begun.userCode }
    },
    seeSignIn: async (id) =>
      signIns.get(id)?.state ??
      problem('input', 'This sign-in is not under way any more.', 'Begin again.', 'No account was saved.'),
    stopSignIn: async (id) => {
      signIns.get(id)?.stop.abort()
      signIns.delete(id)
      return { words: 'Stopped. No account was saved.' }
    },
    seeAccounts: () => seeAccounts(context),
    chooseSendingAccount: (address) => chooseSendingAccount(context, address),
    disconnectAccount: async (address) => {
      const gone = await disconnectAccount(context, address)
      return isProblem(gone) ? gone : { words: gone.words }
    },
    testLetter: async (address) => {
      const told = await sendTestLetter(context, address)
      return isProblem(told) ? told : { words: told.words }
    },
    examine: () => examine(context),
  }
}
