import { beforeEach, describe, expect, it } from 'vitest'
import {
  connected,
  createFakeContext,
  dana,
  debriefed,
  me,
  nextMorning,
  type FakeContext,
} from '../../test/support/fake-context.ts'
import type { LetterId, StepId } from '../core/facts/ids.ts'
import { accountAccess, accessTo } from './account-access.ts'
import type { AccountSecret } from './account-secrets.ts'
import { approveLetter } from './approve-letter.ts'
import { connectAccount, type AccountInput } from './connect-account.ts'
import { beforeDisconnecting, disconnectAccount } from './disconnect-account.ts'
import { draftLetter } from './draft-letter.ts'
import { examine } from './examine.ts'
import type { Context } from './context.ts'
import type { MailAccountAccess } from './ports/mail-sender.ts'
import type { SignIn, Tokens } from './ports/sign-in.ts'
import { guessProvider } from './guess-provider.ts'
import { newAccount } from './new-account.ts'
import { isProblem } from './problem.ts'
import { chooseSendingAccount, seeAccounts } from './see-accounts.ts'
import { receiveMail } from './receive-mail.ts'
import { seeToday } from './see-today.ts'
import { sendLetter } from './send-letter.ts'
import { answerDoubt } from './settle-doubt.ts'
import { sendingAccount } from './sending-account.ts'

let context: FakeContext
beforeEach(async () => {
  context = await createFakeContext()
})

const server = { host: '127.0.0.1', port: 1, security: 'none' as const }
const input = (address: string, secret: AccountSecret = { kind: 'password', password: 'secret' }): AccountInput => ({
  address,
  displayName: 'Alex Moreau',
  user: address,
  secret,
  imap: server,
  smtp: server,
  sentFiling: 'self-append',
})
const connect = async (on: Context, given: AccountInput) => {
  const done = await connectAccount(on, given)
  if (isProblem(done)) throw new Error(done.what)
  return done.account
}
const list = () => context.store.read((tx) => tx.accounts.list())

describe('several mailboxes', () => {
  it('the first is where letters leave from, until another is chosen', async () => {
    await connect(context, input('first@home.test'))
    context.clock.advance({ minutes: 1 })
    await connect(context, input('second@home.test'))
    expect((await seeAccounts(context)).map(({ address, isSending }) => [address, isSending])).toEqual([
      ['first@home.test', true],
      ['second@home.test', false],
    ])
    await chooseSendingAccount(context, 'Second@home.test')
    expect((await context.store.read((tx) => sendingAccount(tx)))?.address).toBe('second@home.test')
    expect(await chooseSendingAccount(context, 'third@home.test')).toMatchObject({ kind: 'problem', turn: 'input' })
  })

  it('connected anew, an account keeps its id and what a letter to oneself has shown', async () => {
    const { id } = await connect(context, input(me))
    const at = context.clock.now()
    const shown = { at, arrivedIn: 'inbox', afterSeconds: 3, filesSent: true, keepsMessageId: true } as const
    const rest = { clockSkewSeconds: 0, spf: null, dkim: null, dmarc: null }
    await context.store.write(async (tx) => {
      const known = await tx.accounts.get(id)
      if (known) await tx.accounts.put({ ...known, sentFiling: 'provider', shown: { ...shown, ...rest } })
    })
    const guess = guessProvider(context, me)
    const again = await newAccount(context, guess, { address: me }, { kind: 'password', password: 'secret' })
    expect(await connect(context, again)).toMatchObject({ id, sentFiling: 'provider', shown })
  })

  it('a wrong password saves nothing, neither account nor secret', async () => {
    const steps = ['Make an app password.']
    const secret = { kind: 'password', password: 'wrong' } as const
    expect(await connectAccount(context, { ...input(me, secret), steps })).toMatchObject({
      kind: 'problem',
      todo: expect.stringContaining('Make an app password.'),
      kept: 'No account was saved.',
    })
    expect(await list()).toEqual([])
  })

  it('no password goes unencrypted to another machine', async () => {
    const far = { host: 'imap.home.test', port: 143, security: 'none' as const }
    expect(await connectAccount(context, { ...input(me), imap: far })).toMatchObject({ turn: 'input' })
  })
})

describe('disconnecting', () => {
  it('forgets the secret, keeps what was learnt, and goes on under the same id when it comes back', async () => {
    const before = await connect(context, input(me))
    await debriefed(context)
    const facts = await context.store.read((tx) => tx.facts.revision())
    expect(await disconnectAccount(context, me)).toMatchObject({
      words: expect.stringMatching(/password and sign-in are gone[\s\S]*stay/),
    })
    expect(await list()).toEqual([])
    expect(await context.secrets.get(before.id, 'password')).toBeNull()
    expect(await context.store.read((tx) => tx.facts.revision())).toBe(facts)
    expect((await connect(context, input(me))).id).toBe(before.id)
  })

  const told = async (address: string) => {
    const answer = await beforeDisconnecting(context, address)
    return isProblem(answer) ? answer.what : answer.words
  }

  it('is told before, as the page and the command line have it, and telling changes nothing', async () => {
    const { id } = await connect(context, input('first@home.test'))
    const before = await list()
    expect(await told('First@home.test')).toMatch(
      /^Gone for good: its password here.*no undo.*Stays: openings, letters/,
    )
    expect(await told('first@home.test')).toMatch(/Until a mailbox is connected no letter leaves/)
    expect((await seeAccounts(context))[0]?.ifDisconnected).toBe(await told('first@home.test'))
    expect(await list()).toEqual(before)
    expect(await context.secrets.get(id, 'password')).toBe('secret')
  })

  it('tells where letters leave from afterwards, and it is so', async () => {
    await connect(context, input('first@home.test'))
    const command = ['pass', 'show', 'mail']
    const printed = { run: async () => ({ kind: 'password' as const, password: 'secret' }) }
    await connect({ ...context, passwordCommand: printed }, input('second@home.test', { kind: 'command', command }))
    expect(await told('second@home.test')).toMatch(/the command for its password.*Answers that arrive there/)
    await chooseSendingAccount(context, 'second@home.test')
    expect(await told('second@home.test')).toMatch(/Letters leave from first@home\.test then/)
    await disconnectAccount(context, 'second@home.test')
    expect((await seeAccounts(context)).find(({ isSending }) => isSending)?.address).toBe('first@home.test')
    expect(await told('second@home.test')).toMatch(/not connected/)
  })

  it('waits for letters that have their yes', async () => {
    await connected(context)
    const item = {
      letterId: 'l-1',
      openingId: 'o-1',
      stepId: 's-1',
      step: 'thank-you',
      personIds: [],
      accountId: 'a-1',
    }
    const at = context.clock.now()
    await context.store.write((tx) =>
      tx.outbox.add({
        ...(item as unknown as Parameters<typeof tx.outbox.add>[0]),
        state: 'approved',
        raw: new Uint8Array(),
        messageId: '<1@home.test>',
        from: me,
        to: ['dana@acme.test'],
        subject: 'Thank you',
        approvedAt: at,
        sendAt: at.add({ hours: 10 }),
        attempts: 0,
        lease: null,
        doubtSince: null,
        settledAt: null,
        answer: null,
        providerMessageId: null,
        note: null,
      }),
    )
    expect(await beforeDisconnecting(context, me)).toMatchObject({ kind: 'problem', turn: 'person' })
    expect(await disconnectAccount(context, me)).toMatchObject({ kind: 'problem', turn: 'person' })
    expect(await list()).toHaveLength(1)
    expect(await context.secrets.get('a-1', 'password')).toBe('secret')
  })
})

describe('a password that a command prints', () => {
  const command = ['pass', 'show', 'mail']
  const withCommand = (password: string | null): Context => ({
    ...context,
    passwordCommand: {
      run: async () =>
        password === null ? { kind: 'problem', words: '“pass” failed with 2.' } : { kind: 'password', password },
    },
  })

  it('is asked for each time and kept nowhere', async () => {
    const { id } = await connect(withCommand('secret'), input(me, { kind: 'command', command }))
    expect(await context.secrets.get(id, 'password')).toBeNull()
    expect(await accessTo(withCommand('changed'), id)).toMatchObject({ password: 'changed' })
  })

  it('a command that fails says so, and letters wait', async () => {
    expect(await connectAccount(withCommand(null), input(me, { kind: 'command', command }))).toMatchObject({
      kind: 'problem',
      what: '“pass” failed with 2.',
    })
    const { id } = await connect(withCommand('secret'), input(me, { kind: 'command', command }))
    expect(await accountAccess(withCommand(null), id)).toMatchObject({ kind: 'none', passes: true })
  })

  it('takes the place of a kept password', async () => {
    const { id } = await connect(context, input(me))
    await connect(withCommand('secret'), input(me, { kind: 'command', command }))
    expect(await context.secrets.get(id, 'password')).toBeNull()
  })
})

describe('a sign-in at the provider', () => {
  let refreshed: string[]
  let answer: (used: string) => Awaited<ReturnType<SignIn['refresh']>>
  const tokens = (name: string): Tokens => ({
    kind: 'tokens',
    accessToken: `access of ${name}`,
    until: context.clock.now().add({ hours: 1 }),
    refreshToken: `refresh of ${name}`,
  })
  const signedIn = (): Context => ({
    ...context,
    mailbox: { ...context.mailbox, testAccount: async () => ({ kind: 'ok', words: 'Well.', idle: true }) },
    signIn: {
      begin: context.signIn.begin,
      refresh: async (_, used) => {
        refreshed.push(used)
        await Promise.resolve()
        return answer(used)
      },
    },
  })
  const oauth = (): AccountSecret => ({
    kind: 'oauth',
    authority: 'microsoft',
    clientId: 'my-app',
    scopes: ['mail'],
    tokens: tokens('first'),
  })
  beforeEach(() => {
    refreshed = []
    answer = () => tokens('second')
  })

  it('uses a token while it lasts, and renews it before it runs out', async () => {
    const { id } = await connect(signedIn(), input(me, oauth()))
    expect(await accessTo(signedIn(), id)).toMatchObject({ accessToken: 'access of first' })
    expect(refreshed).toEqual([])
    context.clock.advance({ minutes: 56 })
    expect(await accessTo(signedIn(), id)).toMatchObject({ accessToken: 'access of second' })
    expect(await accessTo(signedIn(), id)).toMatchObject({ accessToken: 'access of second' })
    context.clock.advance({ hours: 2 })
    await accessTo(signedIn(), id)
    expect(refreshed).toEqual(['refresh of first', 'refresh of second'])
  })

  it('asks once when several need it at the same moment', async () => {
    const { id } = await connect(signedIn(), input(me, oauth()))
    context.clock.advance({ hours: 2 })
    const on = signedIn()
    await Promise.all([accessTo(on, id), accessTo(on, id), accessTo(on, id)])
    expect(refreshed).toHaveLength(1)
  })

  it('keeps the older refresh token where no new one comes', async () => {
    const { id } = await connect(signedIn(), input(me, oauth()))
    context.clock.advance({ hours: 2 })
    answer = () => ({ ...tokens('second'), refreshToken: null })
    await accessTo(signedIn(), id)
    expect(await context.secrets.get(id, 'refresh-token')).toBe('refresh of first')
  })

  it('takes what another process got when that was quicker', async () => {
    const { id } = await connect(signedIn(), input(me, oauth()))
    context.clock.advance({ hours: 2 })
    const other = signedIn()
    const { refresh } = other.signIn
    const slower: Context = {
      ...other,
      signIn: {
        ...other.signIn,
        refresh: async (app, used) => {
          await context.secrets.set(id, 'refresh-token', 'refresh of another')
          const until = context.clock.now().add({ hours: 1 }).toString()
          await context.secrets.set(id, 'access-token', JSON.stringify({ accessToken: 'access of another', until }))
          answer = () => ({ kind: 'failed', why: 'consent', words: 'Used twice.' })
          return refresh(app, used)
        },
      },
    }
    expect(await accessTo(slower, id)).toMatchObject({ accessToken: 'access of another' })
  })

  it('says wherever the mailbox is shown that one has to sign in again, until that is done', async () => {
    const { id } = await connect(signedIn(), input(me, oauth()))
    context.clock.advance({ hours: 2 })
    answer = () => ({ kind: 'failed', why: 'consent', words: 'Microsoft wants you to sign in again.' })
    expect(await accountAccess(signedIn(), id)).toMatchObject({ kind: 'none', passes: false })
    const [view] = await seeAccounts(context)
    expect(view).toMatchObject({ isWell: false, reading: expect.stringContaining('sign in again') })
    const [ask] = (await seeToday(context)).mailboxes
    expect(ask).toMatchObject({ address: me, title: `Sign in to ${me} again`, action: 'Sign in again' })
    expect(ask?.words).toContain('none is lost')
    expect(ask?.words).not.toContain('`')
    const check = (await examine(signedIn())).find(({ what }) => what === me)
    expect(check).toMatchObject({ ok: false, words: expect.stringContaining('regards connect') })
    await connect(signedIn(), input(me, oauth()))
    expect((await seeAccounts(context))[0]).toMatchObject({ isWell: true, reading: null })
    expect((await seeToday(context)).mailboxes).toEqual([])
  })

  it('a letter with its yes waits for a word while the sign-in has ended, and leaves once after it is renewed', async () => {
    const { id } = await connect(signedIn(), input(me, oauth()))
    await debriefed(context)
    const draft = await draftLetter(context, (await seeToday(context)).toDo[0]?.stepId as StepId)
    if (isProblem(draft)) throw new Error(draft.what)
    const letterId = draft.letterId as LetterId
    await approveLetter(context, { letterId, version: draft.version, at: 'good-hour', overrides: [] })
    context.clock.moveTo(nextMorning)
    answer = () => ({ kind: 'failed', why: 'consent', words: 'Microsoft wants you to sign in again.' })
    expect(await sendLetter(signedIn(), letterId)).toMatchObject({ kind: 'asking' })
    const today = await seeToday(context)
    expect(today.mailboxes).toHaveLength(1)
    expect(today.asks.map(({ letterId }) => letterId)).toEqual([letterId])
    expect(context.world.mails(dana)).toEqual([])
    answer = () => tokens('second')
    await connect(signedIn(), input(me, oauth()))
    await answerDoubt(signedIn(), letterId, 'send-again')
    expect(await sendLetter(signedIn(), letterId)).toMatchObject({ kind: 'sent' })
    expect(context.world.mails(dana)).toHaveLength(1)
    expect((await list()).map((account) => account.id)).toEqual([id])
  })

  it('a token that is refused before its time is renewed at the next look; a refused password asks at once', async () => {
    const { id } = await connect(signedIn(), input(me, oauth()))
    const refuses: Context = {
      ...signedIn(),
      mailbox: {
        ...context.mailbox,
        newSince: async () => ({ kind: 'problem', why: 'Authentication failed.', isPassword: true }),
      },
    }
    const look = async () => receiveMail(refuses, (await accessTo(refuses, id)) as MailAccountAccess)
    await look()
    expect((await seeToday(context)).mailboxes).toEqual([])
    expect(await accessTo(signedIn(), id)).toMatchObject({ accessToken: 'access of second' })
    expect(refreshed).toEqual(['refresh of first'])
    await connect(context, input(me))
    await look()
    expect((await seeToday(context)).mailboxes).toMatchObject([{ action: 'Give the password again' }])
  })

  it('a server that fails for a while is no reason to sign in again', async () => {
    const { id } = await connect(signedIn(), input(me, oauth()))
    context.clock.advance({ hours: 2 })
    answer = () => ({ kind: 'failed', why: 'outside', words: 'Microsoft’s sign-in server could not be reached.' })
    expect(await accountAccess(signedIn(), id)).toMatchObject({ kind: 'none', passes: true })
    expect((await seeAccounts(context))[0]).toMatchObject({ isWell: true })
  })

  it('nothing secret is in the account, and all of it goes with the account', async () => {
    const { id } = await connect(signedIn(), input(me, { ...oauth(), clientSecret: 'hush' } as AccountSecret))
    expect(JSON.stringify(await list())).not.toMatch(/access of|refresh of|hush/)
    expect(await context.secrets.get(id, 'client-secret')).toBe('hush')
    await disconnectAccount(context, me)
    for (const field of ['access-token', 'refresh-token', 'client-secret'] as const)
      expect(await context.secrets.get(id, field)).toBeNull()
  })
})
