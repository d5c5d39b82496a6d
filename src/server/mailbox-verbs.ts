/** What the page can ask and tell about mailboxes. */
import type { Check } from '../app/examine.ts'
import type { ServerAddress } from '../app/ports/store.ts'
import type { Problem } from '../app/problem.ts'
import type { AccountView } from '../app/views/account-view.ts'

type Answer<T> = Promise<T | Problem>
type Done = { readonly words: string }

export type AccountGuess = {
  readonly words: string
  readonly imap: ServerAddress
  readonly smtp: ServerAddress
  /** What to do to get a password that works, or to sign in; a sentence or two each. */
  readonly steps: readonly string[]
  readonly providerId: string | null
  /** The first is the one to propose. */
  readonly ways: readonly ('app-password' | 'oauth' | 'graph')[]
  readonly signIn: {
    readonly name: string
    readonly flows: readonly ('device' | 'browser')[]
    readonly clientSteps: readonly string[]
    readonly hasSecret: boolean
  } | null
}

type AccountWish = {
  readonly address: string
  readonly provider?: string | undefined
  readonly displayName?: string | undefined
  readonly user?: string | undefined
  readonly imap?: ServerAddress | undefined
  readonly smtp?: ServerAddress | undefined
  /** A certificate to trust besides the usual ones, PEM. */
  readonly trustedCa?: string | undefined
}

/** Servers left out are guessed from the address; the user name is the address unless given. */
export type NewAccount = AccountWish & { readonly password: string }

export type NewSignIn = AccountWish & {
  readonly flow: 'device' | 'browser'
  readonly graph: boolean
  readonly clientId?: string | undefined
  readonly clientSecret?: string | undefined
}

export type SignInView = { readonly id: string; readonly url: string; readonly userCode: string | null }
export type SignInState = { readonly state: 'waiting' } | { readonly state: 'connected'; readonly words: string }

export interface MailboxVerbs {
  seeProviders(): Promise<readonly { readonly id: string; readonly name: string }[]>
  /** With `lookUp`, which the person asked for, the network is asked who keeps the mail of the domain. */
  guessAccount(input: {
    readonly address: string
    readonly provider?: string | undefined
    readonly lookUp?: boolean | undefined
  }): Answer<AccountGuess>
  connectAccount(input: NewAccount): Answer<Done>
  /** Begins a sign-in at the provider's own page; it goes on by itself until it is done or stopped. */
  beginSignIn(input: NewSignIn): Answer<SignInView>
  seeSignIn(id: string): Answer<SignInState>
  stopSignIn(id: string): Promise<Done>
  seeAccounts(): Promise<readonly AccountView[]>
  chooseSendingAccount(address: string): Answer<Done>
  disconnectAccount(address: string): Answer<Done>
  /** Sends a letter to the person themselves and waits until it has come back. */
  testLetter(address: string): Answer<Done>
  examine(): Promise<readonly Check[]>
}
