import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPostService } from '../adapters/post/choose-post-service.ts'
import type { LetterId, OpeningId, StepId } from '../core/facts/ids.ts'
import type { PostalAddress } from '../core/paper/postal-address.ts'
import { connected, createFakeContext, debriefed, type FakeContext } from '../../test/support/fake-context.ts'
import { startPostStandIn, type PostStandIn } from '../../test/support/post-stand-in.ts'
import { approveLetter } from './approve-letter.ts'
import { draftLetter } from './draft-letter.ts'
import { meKey } from './me.ts'
import { choosePost, forgetPost, readPostChoice } from './post-choice.ts'
import { postLetter, previewPost } from './post-letter.ts'
import { postServices } from './ports/post-service.ts'
import { readPosting, putPosting, type Posting } from './posting.ts'
import { isProblem } from './problem.ts'
import { correctPerson, recordTelling } from './record-fact.ts'
import { recordPosted } from './record-posted.ts'
import { seePosting, seePostings } from './see-postings.ts'
import { seeToday } from './see-today.ts'
import { recordSentByHand } from './send-elsewhere.ts'
import { settlePostings, withdrawPosting } from './settle-posting.ts'
import { showOpening } from './show-opening.ts'

const elm: PostalAddress = { street: ['5 Elm Street'], city: 'Albany', region: 'NY', postcode: '12207', country: 'US' }
const main: PostalAddress = { ...elm, street: ['1 Main Street'], city: 'Springfield', region: 'IL', postcode: '62701' }

describe.each(postServices)('a letter posted by %s', (service) => {
  let standIn: PostStandIn
  let context: FakeContext
  let letterId: LetterId
  let openingId: OpeningId
  const price = '1.20 USD'

  beforeEach(async () => {
    standIn = await startPostStandIn(service, 'live_key')
    const plain = await createFakeContext()
    const asPdf: FakeContext['paperPrinter'] = {
      print: async (job) => {
        const printed = await plain.paperPrinter.print(job)
        if (printed.kind !== 'pdf') return printed
        return { ...printed, bytes: new TextEncoder().encode(`%PDF-${new TextDecoder().decode(printed.bytes)}`) }
      },
    }
    context = { ...plain, postService: createPostService({ [service]: standIn.url }), paperPrinter: asPdf }
    await connected(context)
    openingId = await debriefed(context)
    const people = (await showOpening(context, openingId))?.people ?? []
    await correctPerson(context, openingId, people[0]?.id as never, { address: main })
    await context.store.write(async (tx) =>
      tx.settings.put(meKey, { ...((await tx.settings.get(meKey)) as object), address: elm }),
    )
    const draft = await draftLetter(context, (await seeToday(context)).toDo[0]?.stepId as StepId)
    if (isProblem(draft)) throw new Error(draft.what)
    letterId = draft.letterId as LetterId
    await choosePost(context, { service, key: 'live_key', price })
  })
  afterEach(() => standIn.close())

  const yes = async () => {
    const posted = await postLetter(context, { letterId, version: 1 })
    if (isProblem(posted)) throw new Error(posted.what)
    return posted
  }
  const stateNow = async () => (await context.store.read((tx) => readPosting(tx.settings, letterId)))?.state
  const sentFacts = async () =>
    (await context.store.read((tx) => tx.facts.all())).filter(({ kind }) => kind === 'LetterSent').length

  it('shows price and address before the yes, and nothing leaves for looking', async () => {
    expect(await previewPost(context, letterId)).toMatchObject({
      price,
      test: false,
      to: ['Dana Kim', '1 Main Street', 'Springfield, IL 62701'],
    })
    expect(standIn.state.posts).toBe(0)
  })

  it('nothing of a name is cut off: what Lob has no room for is told before the yes', async () => {
    const name = 'Maximiliane Alexandra von Hohenstein-Wittgenstein'
    const person = (await showOpening(context, openingId))?.people[0]
    await correctPerson(context, openingId, person?.id as never, { name })
    const seen = await previewPost(context, letterId)
    if (service === 'lob') expect(seen).toMatchObject({ kind: 'problem', what: expect.stringContaining(name) })
    else expect(seen).toMatchObject({ to: expect.arrayContaining([name]) })
  })

  it('is off without a key', async () => {
    await forgetPost(context)
    expect(await readPostChoice(context)).toBeNull()
    expect(isProblem(await previewPost(context, letterId))).toBe(true)
    expect(isProblem(await postLetter(context, { letterId, version: 1 }))).toBe(true)
    expect(standIn.state.posts).toBe(0)
  })

  it('goes once; a second yes, also as e-mail, is refused', async () => {
    expect((await yes()).state).toBe('handed-over')
    expect(isProblem(await postLetter(context, { letterId, version: 1 }))).toBe(true)
    const mail = await approveLetter(context, { letterId, version: 1, at: 'now', overrides: [] })
    expect(mail.kind).toBe('problem')
    expect(standIn.letters).toHaveLength(1)
    expect(await sentFacts()).toBe(1)
  })

  it('is not told as posted or sent by hand as well while the service has it, or may have it', async () => {
    standIn.state.fault = 'lose-answer'
    expect((await yes()).state).toBe('in-doubt')
    for (const once of [0, 1]) {
      expect(await recordPosted(context, { letterId })).toMatchObject({ kind: 'problem' })
      expect(await recordSentByHand(context, letterId)).toMatchObject({ kind: 'problem' })
      expect(await sentFacts()).toBe(once)
      await settlePostings(context)
    }
    await withdrawPosting(context, letterId)
    expect(await stateNow()).toBe('withdrawn')
    expect(await recordPosted(context, { letterId })).toEqual({ done: true })
  })

  it('keeps its key while a letter is in doubt, so that another account is not asked to print it again', async () => {
    standIn.state.fault = 'lose-answer'
    expect((await yes()).state).toBe('in-doubt')
    expect(await choosePost(context, { service, key: 'live_other', price })).toMatchObject({ kind: 'problem' })
    await settlePostings(context)
    expect(standIn.letters).toHaveLength(1)
    expect(isProblem(await choosePost(context, { service, key: 'live_other', price }))).toBe(false)
  })

  it('in doubt under a key that was taken away, another account is never asked about it', async () => {
    standIn.state.fault = 'lose-answer'
    await yes()
    await forgetPost(context)
    const other = await startPostStandIn(service, 'live_other')
    const ownService = context.postService
    context = { ...context, postService: createPostService({ [service]: other.url }) }
    await choosePost(context, { service, key: 'live_other', price })
    context.clock.moveTo(context.clock.now().add({ hours: 3 }))
    await settlePostings(context, true)
    expect(await stateNow()).toBe('in-doubt')
    expect(other.state.posts).toBe(0)
    await other.close()
    // Its own key tells.
    context = { ...context, postService: ownService }
    expect(await choosePost(context, { service, key: 'live_key', price })).toMatchObject({ key: 'live_key' })
    await settlePostings(context, true)
    expect(await stateNow()).toBe('handed-over')
    expect(standIn.letters).toHaveLength(1)
  })

  it('is shown without the key, in words, with the day it is expected', async () => {
    await yes()
    const seen = await seePosting(context, letterId)
    expect(seen.service).toMatchObject({ service, price, test: false })
    expect(seen.posting).toMatchObject({ state: 'handed-over', to: 'Dana Kim', canWithdraw: true, isOver: false })
    expect(seen.posting?.words).toMatch(/^It is with the service\./)
    expect(JSON.stringify(seen)).not.toContain('live_key')
    await settlePostings(context, true)
    const [known] = await seePostings(context)
    expect(known).toMatchObject({ letterId, isOver: false })
    if (known?.expectedOn) expect(known.words).toContain('Expected')
  })

  it('does not go by post when it goes by mail, nor in a version nobody read', async () => {
    expect(isProblem(await postLetter(context, { letterId, version: 2 }))).toBe(true)
    expect((await approveLetter(context, { letterId, version: 1, at: 'good-hour', overrides: [] })).kind).toBe(
      'approved',
    )
    expect(isProblem(await postLetter(context, { letterId, version: 1 }))).toBe(true)
    expect(standIn.state.posts).toBe(0)
  })

  it.each(['lose-answer', 'fail'] as const)(
    'after %s the service is asked, and one letter is printed',
    async (fault) => {
      standIn.state.fault = fault
      expect((await yes()).state).toBe('in-doubt')
      expect(isProblem(await postLetter(context, { letterId, version: 1 }))).toBe(true)
      await settlePostings(context)
      expect(await stateNow()).toBe('handed-over')
      expect(standIn.letters).toHaveLength(1)
      expect(await sentFacts()).toBe(1)
      expect(standIn.state.posts).toBe(1)
    },
  )

  it('a request that never arrived is made again with the same key, after a while', async () => {
    standIn.state.fault = 'lose-request'
    const { key } = await yes()
    await settlePostings(context)
    expect(standIn.letters).toHaveLength(0)
    context.clock.advance({ seconds: 3 })
    await settlePostings(context)
    expect(await stateNow()).toBe('handed-over')
    expect(standIn.letters.map(({ fields }) => fields['metadata[regards]'])).toEqual([key])
  })

  it('is not made again once an answer came, nor when the key is forgotten there', async () => {
    standIn.state.fault = 'lose-request'
    await yes()
    context.clock.advance({ hours: 21 })
    await settlePostings(context)
    expect(await stateNow()).toBe('refused')
    standIn.state.fault = 'lose-request'
    await yes()
    context.clock.advance({ minutes: 1 })
    await recordTelling(context, openingId, { kind: 'answer', meaning: 'still-deciding', channel: 'email' })
    await settlePostings(context)
    expect(await stateNow()).toBe('withdrawn')
    expect(standIn.letters).toHaveLength(0)
  })

  it('left in the middle by a dead process it is asked about; held by a living one it is left alone', async () => {
    const posted = await yes()
    const until = context.clock.now().add({ hours: 1 })
    const hold = (owner: string) =>
      context.store.write((tx) =>
        putPosting(tx.settings, {
          ...posted,
          state: 'handing-over',
          pieceId: null,
          lease: { owner, until },
        } as Posting),
      )
    await hold('there/2')
    await settlePostings(context)
    expect(await stateNow()).toBe('handing-over')
    await hold('here/dead')
    await settlePostings(context)
    expect(await stateNow()).toBe('handed-over')
    expect(standIn.letters).toHaveLength(1)
  })

  it('follows it: posted, and back, which is told to the opening once', async () => {
    await yes()
    const letter = standIn.letters[0]
    if (!letter) throw new Error('no letter')
    letter.status = 'posted'
    await settlePostings(context, true)
    expect(await stateNow()).toBe('posted')
    letter.status = 'came-back'
    await settlePostings(context)
    expect(await stateNow()).toBe('posted')
    context.clock.advance({ hours: 2 })
    await settlePostings(context)
    await settlePostings(context, true)
    const back = (await context.store.read((tx) => tx.facts.all())).filter(({ kind }) => kind === 'CardReturned')
    expect(back).toHaveLength(1)
  })

  it('can be taken back until it is printed, and then it never left', async () => {
    await yes()
    const letter = standIn.letters[0]
    if (!letter) throw new Error('no letter')
    letter.status = 'printing'
    expect(isProblem(await withdrawPosting(context, letterId))).toBe(true)
    expect(await stateNow()).toBe('handed-over')
    letter.status = 'ready'
    expect(await withdrawPosting(context, letterId)).toMatchObject({ state: 'withdrawn' })
    expect(letter.status).toBe('cancelled')
    expect((await seeToday(context)).toDo[0]?.kind).toBe('thank-you')
  })

  it('a test key prints nothing: no fact is told, and the letter may still go', async () => {
    await standIn.close()
    const trial = await startPostStandIn(service, 'test_key')
    const trying = { ...context, postService: createPostService({ [service]: trial.url }) }
    await choosePost(trying, { service, key: 'test_key', price })
    expect(await postLetter(trying, { letterId, version: 1 })).toMatchObject({ state: 'handed-over', test: true })
    expect(await sentFacts()).toBe(0)
    expect((await approveLetter(context, { letterId, version: 1, at: 'good-hour', overrides: [] })).kind).toBe(
      'approved',
    )
    await trial.close()
  })

  it('a refusal says why and leaves the letter on the desk', async () => {
    await choosePost(context, { service, key: 'live_other', price })
    expect(await yes()).toMatchObject({ state: 'refused', note: 'Your API key is not valid.' })
    await choosePost(context, { service, key: 'live_key', price })
    expect((await yes()).state).toBe('handed-over')
  })
})
