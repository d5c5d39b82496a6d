/** What every store must do, whatever it is made of: run on the memory fake and on each engine. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { outboxStates, type Store, type WriteTransaction } from '../../src/app/ports/store.ts'
import type { Fact } from '../../src/core/facts/fact.ts'
import type { FactId } from '../../src/core/facts/ids.ts'
import { arbitraryFact, factKinds } from './arbitrary-fact.ts'
import {
  account,
  cardChange,
  draft,
  letterId,
  note,
  openingId,
  outboxItem,
  person,
  personId,
  seen,
  stepId,
  when,
} from './store-samples.ts'

export function describeStoreContract(name: string, open: () => Promise<Store>): void {
  describe(`a store: ${name}`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    describe('transactions', () => {
      it('keeps what a write did once it resolves, and gives back what it returned', async () => {
        expect(await store.write(async (tx) => (await tx.facts.append([note('f1')]), 'done'))).toBe('done')
        expect(await store.read((tx) => tx.facts.all())).toEqual([note('f1')])
      })

      it('keeps nothing at all of a write that throws, and throws the same', async () => {
        const reason = new Error('changed my mind')
        await store.write((tx) => tx.settings.put('theme', 'dark'))
        const failing = store.write(async (tx) => {
          await putOneOfEach(tx)
          throw reason
        })
        await expect(failing).rejects.toBe(reason)
        expect(await store.read(everything)).toEqual({ ...(await emptyState()), settings: [['theme', 'dark']] })
      })

      it('lets writers go one after the other, in the order they came', async () => {
        const order: string[] = []
        await Promise.all(
          ['a', 'b', 'c'].map((label) =>
            store.write(async (tx) => {
              order.push(`${label} begins`)
              const count = Number((await tx.settings.get('count')) ?? 0)
              await new Promise((resolve) => setTimeout(resolve, 2))
              await tx.settings.put('count', count + 1)
              order.push(`${label} ends`)
            }),
          ),
        )
        expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
        expect(await store.read((tx) => tx.settings.get('count'))).toBe(3)
      })

      it('goes on after a write that failed', async () => {
        const first = store.write(() => Promise.reject(new Error('no')))
        const second = store.write((tx) => tx.settings.put('after', true))
        await expect(first).rejects.toThrow('no')
        await second
        expect(await store.read((tx) => tx.settings.get('after'))).toBe(true)
      })

      it('shows a reader the last committed state while a writer is at work, and the same until it ends', async () => {
        await store.write((tx) => tx.facts.append([note('f1')]))
        const seenByReaders = await store.write(async (tx) => {
          await tx.facts.append([note('f2')])
          return Promise.all([1, 2, 3].map(() => store.read((reader) => reader.facts.all())))
        })
        for (const facts of seenByReaders) expect(facts).toEqual([note('f1')])
        const [before, after] = await store.read(async (tx) => {
          const first = await tx.facts.revision()
          await store.write((writer) => writer.facts.append([note('f3')]))
          return [first, await tx.facts.revision()]
        })
        expect(after).toBe(before)
      })

      it('lets a writer see its own changes', async () => {
        await store.write(async (tx) => {
          await tx.facts.append([note('f1')])
          expect(await tx.facts.byId('f1' as FactId)).toEqual(note('f1'))
        })
      })

      it('throws at once on a write inside a write, which could never end', async () => {
        await expect(store.write(() => store.write(async () => undefined))).rejects.toThrow('inside a write')
        await store.write((tx) => tx.settings.put('still', 'fine'))
      })

      it('answers nothing after it was closed, and closes after the running write', async () => {
        const last = store.write(async (tx) => {
          await new Promise((resolve) => setTimeout(resolve, 5))
          await tx.settings.put('last', 1)
        })
        await store.close()
        await last
        await expect(store.read((tx) => tx.facts.all())).rejects.toThrow('closed')
        await expect(store.write((tx) => tx.facts.all())).rejects.toThrow('closed')
      })
    })

    describe('facts', () => {
      it('takes a fact once, and keeps the first', async () => {
        await store.write((tx) => tx.facts.append([note('f1', { text: 'first' }), note('f1', { text: 'second' })]))
        await store.write((tx) => tx.facts.append([note('f1', { text: 'third' })]))
        expect(await store.read((tx) => tx.facts.all())).toEqual([note('f1', { text: 'first' })])
      })

      it('gives them in the order they were learnt, then of appending', async () => {
        await store.write((tx) =>
          tx.facts.append([note('late', { learntAt: when(9) }), note('z', { learntAt: when(5) })]),
        )
        await store.write((tx) =>
          tx.facts.append([note('a', { learntAt: when(5) }), note('early', { learntAt: when(1) })]),
        )
        expect((await store.read((tx) => tx.facts.all())).map(({ id }) => id)).toEqual(['early', 'z', 'a', 'late'])
      })

      it('orders to the nanosecond and across times of day', async () => {
        const moments = [
          '2026-11-18T15:00:00Z',
          '2026-11-18T15:00:00.000000001Z',
          '2026-11-18T15:00:00.5Z',
          '2026-11-18T15:00:01Z',
        ]
        const facts = moments.map((moment, index) => note(`f${index}`, { learntAt: Temporal.Instant.from(moment) }))
        await store.write((tx) => tx.facts.append(facts.toReversed()))
        expect(await store.read((tx) => tx.facts.all())).toEqual(facts)
      })

      it('gives those of one opening, or one by its id', async () => {
        await store.write((tx) => tx.facts.append([note('f1'), note('f2', { openingId: openingId('o2') }), note('f3')]))
        await store.read(async (tx) => {
          expect((await tx.facts.ofOpening(openingId('o1'))).map(({ id }) => id)).toEqual(['f1', 'f3'])
          expect(await tx.facts.ofOpening(openingId('o9'))).toEqual([])
          expect((await tx.facts.byId('f2' as FactId))?.openingId).toBe('o2')
          expect(await tx.facts.byId('f9' as FactId)).toBeNull()
        })
      })

      it('counts a revision up with every append, and only then', async () => {
        const revision = () => store.read((tx) => tx.facts.revision())
        expect(await revision()).toBe(0)
        await store.write((tx) => tx.facts.append([note('f1')]))
        const first = await revision()
        expect(first).toBeGreaterThan(0)
        await store.write((tx) => tx.facts.append([note('f1')]))
        await store.write((tx) => tx.settings.put('theme', 'dark'))
        expect(await revision()).toBe(first)
        await store.write((tx) => tx.facts.append([note('f2')]))
        expect(await revision()).toBeGreaterThan(first)
      })

      it('refuses a fact that breaks its own schema, with everything beside it', async () => {
        const wrong = { ...note('f2'), text: 5 } as unknown as Fact
        await expect(store.write((tx) => tx.facts.append([note('f1'), wrong]))).rejects.toThrow()
        expect(await store.read((tx) => tx.facts.all())).toEqual([])
      })

      it.each(factKinds)('gives a %s back as it was', async (kind) => {
        await fc.assert(
          fc.asyncProperty(arbitraryFact(kind), fc.uuid(), async (made, id) => {
            const fact = { ...made, id: id as FactId }
            await store.write((tx) => tx.facts.append([fact]))
            expect(await store.read((tx) => tx.facts.byId(fact.id))).toEqual(fact)
          }),
          { numRuns: 10 },
        )
      })
    })

    describe('wake-ups', () => {
      it('are one per opening, due from their moment on, earliest first', async () => {
        await store.write(async (tx) => {
          await tx.wakeUps.set({ openingId: openingId('o1'), at: when(30) })
          await tx.wakeUps.set({ openingId: openingId('o2'), at: when(10) })
          await tx.wakeUps.set({ openingId: openingId('o3'), at: when(20) })
          await tx.wakeUps.set({ openingId: openingId('o1'), at: when(5) })
        })
        await store.read(async (tx) => {
          expect((await tx.wakeUps.due(when(10), 10)).map((wakeUp) => wakeUp.openingId)).toEqual(['o1', 'o2'])
          expect((await tx.wakeUps.due(when(99), 2)).map((wakeUp) => wakeUp.openingId)).toEqual(['o1', 'o2'])
          expect(await tx.wakeUps.due(when(4), 10)).toEqual([])
          expect(await tx.wakeUps.next()).toEqual({ openingId: 'o1', at: when(5) })
        })
      })

      it('keep their moment to the nanosecond, so that nothing wakes early', async () => {
        const at = Temporal.Instant.from('2026-11-18T15:00:00.123456789Z')
        await store.write((tx) => tx.wakeUps.set({ openingId: openingId('o1'), at }))
        await store.read(async (tx) => {
          expect((await tx.wakeUps.next())?.at.equals(at)).toBe(true)
          expect(await tx.wakeUps.due(at.subtract({ nanoseconds: 1 }), 1)).toEqual([])
          expect(await tx.wakeUps.due(at, 1)).toHaveLength(1)
        })
      })

      it('can be cleared, also when there is none', async () => {
        await store.write((tx) => tx.wakeUps.set({ openingId: openingId('o1'), at: when(1) }))
        await store.write(async (tx) => {
          await tx.wakeUps.clear(openingId('o1'))
          await tx.wakeUps.clear(openingId('o2'))
        })
        expect(await store.read((tx) => tx.wakeUps.next())).toBeNull()
      })
    })

    describe('files', () => {
      it('are given back byte for byte, and can be let go', async () => {
        const content = Uint8Array.from({ length: 300 }, (_, index) => index % 256)
        await store.write(async (tx) => {
          await tx.files.put('a-1', content)
          await tx.files.put('a-2', new Uint8Array())
          await tx.files.put('a-1', new Uint8Array([1]))
        })
        await store.read(async (tx) => {
          expect(await tx.files.content('a-1')).toEqual(content)
          expect(await tx.files.content('a-2')).toEqual(new Uint8Array())
          expect(await tx.files.content('a-3')).toBeNull()
        })
        await store.write((tx) => tx.files.remove('a-1'))
        expect(await store.read((tx) => tx.files.content('a-1'))).toBeNull()
      })

      it('stand with the version they belong to', async () => {
        const files = [{ id: 'a-1', name: 'Plan.pdf', type: 'application/pdf', size: 3 }]
        await store.write((tx) => tx.drafts.add(draft('l1', 1, { files })))
        expect((await store.read((tx) => tx.drafts.latest(letterId('l1'))))?.files).toEqual(files)
      })
    })

    describe('search', () => {
      const found = (words: string, limit = 20) =>
        store.read(async (tx) => (await tx.search.letters(words, limit)).map((made) => made.letterId))
      const write = (letter: string, subject: string, body: string, to: readonly string[] = []) =>
        store.write((tx) => tx.drafts.add(draft(letter, 1, { subject, body, to, cc: [] })))

      it('finds letters whose words begin so, whatever their case and accents', async () => {
        await write('l1', 'Thank you', 'Your account of the reconciliation stayed with me.')
        await write('l2', 'Merci', 'Une réconciliation à Genève', ['Inês Carvalho <ines@tyrell.example>'])
        expect(await found('recon')).toHaveLength(2)
        expect(await found('RÉCONCILIATION geneve')).toEqual(['l2'])
        expect(await found('ines tyrell.example')).toEqual(['l2'])
        expect(await found('recon thank')).toEqual(['l1'])
        expect(await found('conciliation')).toEqual([])
        expect(await found('recon', 1)).toHaveLength(1)
      })

      it('puts a word of the subject before one of the text', async () => {
        const many = 'The billing is what we spoke of, and nothing else but it. '.repeat(3)
        await write('l1', 'Thank you', many)
        await write(
          'l2',
          'About billing',
          'A line that says little of it, and a few words more to be as long.'.repeat(3),
        )
        await write('l3', 'Thank you', many)
        expect((await found('billing'))[0]).toBe('l2')
      })

      it('follows the latest version, also one that takes the place of another', async () => {
        await store.write(async (tx) => {
          await tx.drafts.add(draft('l1', 1, { subject: 'Zebra', body: 'one' }))
          await tx.drafts.add(draft('l1', 2, { subject: 'Quagga', body: 'two' }))
          await tx.drafts.add(draft('l1', 3, { subject: 'Okapi', body: 'three' }), 2)
        })
        expect(await found('zebra')).toEqual([])
        expect(await found('quagga')).toEqual([])
        expect(await found('okapi three')).toEqual(['l1'])
        // An older version that comes back from an export is not what the letter says.
        await store.write((tx) => tx.drafts.add(draft('l1', 2, { subject: 'Quagga', body: 'two' })))
        expect(await found('quagga')).toEqual([])
        expect(await found('okapi')).toEqual(['l1'])
        expect((await store.read((tx) => tx.search.letters('okapi', 5)))[0]?.version).toBe(3)
      })

      it('takes signs for what they are, and nothing for nothing', async () => {
        await write('l1', 'Thank you', 'AND OR NOT near')
        for (const words of ['', '  ', '"', '*', '-', '()', '^"']) expect(await found(words)).toEqual([])
        for (const words of ['not', 'AND', 'near*', '"or"', 'thank-you', 'subject: thank'])
          expect(await found(words), words).toHaveLength(words.startsWith('subject') ? 0 : 1)
      })
    })

    describe('drafts', () => {
      it('refuses a version that is there already and keeps the first', async () => {
        expect(await store.write((tx) => tx.drafts.add(draft('l1', 1)))).toBe(true)
        expect(await store.write((tx) => tx.drafts.add(draft('l1', 2, { body: 'mine' })))).toBe(true)
        expect(await store.write((tx) => tx.drafts.add(draft('l1', 2, { body: 'theirs' })))).toBe(false)
        expect(await store.read((tx) => tx.drafts.latest(letterId('l1')))).toEqual(draft('l1', 2, { body: 'mine' }))
      })

      it('lets one of two who write the same version at once have it', async () => {
        const answers = await Promise.all(
          ['mine', 'theirs'].map((body) => store.write((tx) => tx.drafts.add(draft('l1', 1, { body })))),
        )
        expect(answers).toEqual([true, false])
      })

      it('lets a version take the place of the one it goes on with', async () => {
        const revisions: number[] = []
        await store.write(async (tx) => {
          for (const [version, insteadOf] of [[1], [2], [3, 2], [4, 3]] as const) {
            expect(await tx.drafts.add(draft('l1', version), insteadOf)).toBe(true)
            revisions.push(await tx.drafts.revision())
          }
          expect(await tx.drafts.add(draft('l1', 4), 1)).toBe(false)
          expect(await tx.drafts.add(draft('l2', 1), 4)).toBe(true)
        })
        expect(revisions).toEqual([...new Set(revisions)].toSorted((a, b) => a - b))
        await store.read(async (tx) => {
          expect((await tx.drafts.versions(letterId('l1'))).map(({ version }) => version)).toEqual([1, 4])
          expect((await tx.drafts.latest(letterId('l1')))?.version).toBe(4)
          expect(await tx.drafts.revision()).toBeGreaterThan(revisions.at(-1) ?? 0)
        })
      })

      it('gives versions by number, and all in the order they were added', async () => {
        await store.write(async (tx) => {
          for (const made of [draft('l2', 1), draft('l1', 1), draft('l2', 2), draft('l1', 2), draft('l1', 3)])
            await tx.drafts.add(made)
        })
        await store.read(async (tx) => {
          expect((await tx.drafts.versions(letterId('l1'))).map(({ version }) => version)).toEqual([1, 2, 3])
          expect((await tx.drafts.all()).map((made) => `${made.letterId}.${made.version}`)).toEqual([
            'l2.1',
            'l1.1',
            'l2.2',
            'l1.2',
            'l1.3',
          ])
          expect(
            (await tx.drafts.ofOpening(openingId('o1'))).map((made) => `${made.letterId}.${made.version}`),
          ).toEqual(['l2.2', 'l1.3'])
          expect(await tx.drafts.ofOpening(openingId('o2'))).toEqual([])
          expect(await tx.drafts.versions(letterId('l9'))).toEqual([])
          expect(await tx.drafts.latest(letterId('l9'))).toBeNull()
        })
      })

      it('finds the latest version of the newest letter of a step', async () => {
        await store.write(async (tx) => {
          for (const made of [
            draft('l1', 1),
            draft('l2', 1),
            draft('l1', 2),
            draft('l2', 2),
            draft('l3', 1, { stepId: stepId('s2') }),
          ])
            await tx.drafts.add(made)
        })
        await store.read(async (tx) => {
          expect(await tx.drafts.forStep(stepId('s1'))).toEqual(draft('l2', 2))
          expect(await tx.drafts.forStep(stepId('s9'))).toBeNull()
        })
      })
    })

    describe('outbox', () => {
      it('gives an item back as it was, with its bytes and its lease', async () => {
        const item = outboxItem('l1', {
          raw: Uint8Array.from({ length: 256 }, (_, byte) => byte),
          lease: { owner: 'me', until: when(5) },
          doubtSince: when(3),
          answer: '451 4.7.1 later',
        })
        await store.write((tx) => tx.outbox.add(item))
        const found = await store.read((tx) => tx.outbox.get(letterId('l1')))
        expect(found).toEqual(item)
        expect(found?.lease?.until.equals(when(5))).toBe(true)
        expect(await store.read((tx) => tx.outbox.get(letterId('l2')))).toBeNull()
      })

      it.each(outboxStates)(
        'takes a second item for a letter whose first is %s only if that one is over',
        async (state) => {
          await store.write((tx) => tx.outbox.add(outboxItem('l1', { state })))
          const isOver = state === 'withdrawn' || state === 'refused'
          const second = outboxItem('l1', { subject: 'Again' })
          expect(await store.write((tx) => tx.outbox.add(second))).toBe(isOver)
          expect((await store.read((tx) => tx.outbox.get(letterId('l1'))))?.subject).toBe(
            isOver ? 'Again' : 'Thank you',
          )
        },
      )

      it('replaces only from the expected state', async () => {
        await store.write((tx) => tx.outbox.add(outboxItem('l1')))
        const sending = outboxItem('l1', { state: 'sending', attempts: 1 })
        expect(await store.write((tx) => tx.outbox.replace(sending, 'sending'))).toBe(false)
        expect(await store.write((tx) => tx.outbox.replace(sending, 'approved'))).toBe(true)
        expect(await store.write((tx) => tx.outbox.replace(sending, 'approved'))).toBe(false)
        expect(await store.write((tx) => tx.outbox.replace(outboxItem('l9'), 'approved'))).toBe(false)
        expect(await store.read((tx) => tx.outbox.get(letterId('l1')))).toEqual(sending)
      })

      it('lets exactly one of many have an item', async () => {
        await store.write((tx) => tx.outbox.add(outboxItem('l1')))
        const wins = await Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            store.write((tx) =>
              tx.outbox.replace(
                outboxItem('l1', { state: 'sending', lease: { owner: `w${index}`, until: when(5) } }),
                'approved',
              ),
            ),
          ),
        )
        expect(wins.filter(Boolean)).toHaveLength(1)
      })

      it('names as due what is approved, whose hour has come and that nobody holds, oldest first', async () => {
        await store.write(async (tx) => {
          await tx.outbox.add(outboxItem('later', { sendAt: when(20) }))
          await tx.outbox.add(outboxItem('second', { sendAt: when(6) }))
          await tx.outbox.add(outboxItem('first', { sendAt: when(5) }))
          await tx.outbox.add(outboxItem('held', { sendAt: when(4), lease: { owner: 'w1', until: when(11) } }))
          await tx.outbox.add(outboxItem('let-go', { sendAt: when(7), lease: { owner: 'w1', until: when(10) } }))
          await tx.outbox.add(outboxItem('gone', { sendAt: when(3), state: 'sent' }))
        })
        await store.read(async (tx) => {
          expect((await tx.outbox.due(when(10), 9)).map((item) => item.letterId)).toEqual(['first', 'second', 'let-go'])
          expect((await tx.outbox.due(when(10), 1)).map((item) => item.letterId)).toEqual(['first'])
          expect(await tx.outbox.nextSendAt()).toEqual(when(4))
        })
      })

      it('has no next hour when nothing waits', async () => {
        await store.write((tx) => tx.outbox.add(outboxItem('l1', { state: 'sent' })))
        expect(await store.read((tx) => tx.outbox.nextSendAt())).toBeNull()
      })

      it('lists by state and by opening, in the order of approval', async () => {
        await store.write(async (tx) => {
          await tx.outbox.add(outboxItem('l1', { approvedAt: when(3), state: 'sent' }))
          await tx.outbox.add(outboxItem('l2', { approvedAt: when(1) }))
          await tx.outbox.add(outboxItem('l3', { approvedAt: when(2), state: 'in-doubt', openingId: openingId('o2') }))
          await tx.outbox.add(outboxItem('l0', { approvedAt: when(3) }))
        })
        await store.read(async (tx) => {
          const ids = (items: readonly { letterId: string }[]) => items.map((item) => item.letterId)
          expect(ids(await tx.outbox.inStates(['approved', 'sent']))).toEqual(['l2', 'l0', 'l1'])
          expect(ids(await tx.outbox.inStates(['asking']))).toEqual([])
          expect(ids(await tx.outbox.inStates([]))).toEqual([])
          expect(ids(await tx.outbox.ofOpening(openingId('o1')))).toEqual(['l2', 'l0', 'l1'])
        })
      })
    })

    describe('mail', () => {
      it('keeps accounts, longest connected first, and forgets one with its cursors', async () => {
        const changed = account('a1', { displayName: 'Sam R. Doe' })
        await store.write(async (tx) => {
          await tx.accounts.put(account('a2', { connectedAt: when(1) }))
          await tx.accounts.put(account('a1'))
          await tx.accounts.put(changed)
          await tx.cursors.put('a1', { folder: 'INBOX', uidValidity: '7', uidNext: 10 })
          await tx.cursors.put('a2', {
            folder: 'INBOX',
            uidValidity: '8',
            uidNext: 4_294_967_295,
            modseq: '18446744073709551615',
          })
        })
        expect(await store.read((tx) => tx.accounts.list())).toEqual([changed, account('a2', { connectedAt: when(1) })])
        expect(await store.read((tx) => tx.accounts.get('a1'))).toEqual(changed)
        await store.write((tx) => tx.accounts.remove('a1'))
        await store.read(async (tx) => {
          expect(await tx.accounts.get('a1')).toBeNull()
          expect(await tx.cursors.ofAccount('a1')).toEqual([])
          expect(await tx.cursors.ofAccount('a2')).toEqual([
            { folder: 'INBOX', uidValidity: '8', uidNext: 4_294_967_295, modseq: '18446744073709551615' },
          ])
        })
      })

      it('keeps one cursor per folder, the last', async () => {
        await store.write(async (tx) => {
          await tx.cursors.put('a1', { folder: 'Sent', uidValidity: '1', uidNext: 1, modseq: '5' })
          await tx.cursors.put('a1', { folder: 'INBOX', uidValidity: '1', uidNext: 1 })
          await tx.cursors.put('a1', { folder: 'Sent', uidValidity: '2', uidNext: 9 })
        })
        expect(await store.read((tx) => tx.cursors.ofAccount('a1'))).toEqual([
          { folder: 'INBOX', uidValidity: '1', uidNext: 1 },
          { folder: 'Sent', uidValidity: '2', uidNext: 9 },
        ])
      })

      it('remembers a mail once per account, newest first', async () => {
        await store.write(async (tx) => {
          await tx.messagesSeen.add(seen('k1', { seenAt: when(1) }))
          await tx.messagesSeen.add(seen('k3', { seenAt: when(3) }))
          await tx.messagesSeen.add(seen('k2', { seenAt: when(2) }))
          await tx.messagesSeen.add(seen('k2b', { seenAt: when(2) }))
          await tx.messagesSeen.add(seen('k1', { seenAt: when(9), outcome: 'own' }))
        })
        await store.read(async (tx) => {
          expect((await tx.messagesSeen.recent(3)).map(({ key }) => key)).toEqual(['k3', 'k2b', 'k2'])
          expect((await tx.messagesSeen.recent(9)).at(-1)).toEqual(seen('k1', { seenAt: when(1) }))
          expect(await tx.messagesSeen.find('a1', 'k1')).toEqual(seen('k1', { seenAt: when(1) }))
          expect(await tx.messagesSeen.find('a2', 'k1')).toBeNull()
          expect(await tx.messagesSeen.find('a1', 'K1')).toBeNull()
        })
        const again = seen('k1', { seenAt: when(4), outcome: 'answer' })
        await store.write((tx) => tx.messagesSeen.replace(again))
        await store.read(async (tx) => {
          expect(await tx.messagesSeen.find('a1', 'k1')).toEqual(again)
          expect((await tx.messagesSeen.recent(9)).map(({ key }) => key)).toEqual(['k1', 'k3', 'k2b', 'k2'])
        })
      })

      it('takes whatever text a mail may bring', async () => {
        const odd = seen('<\0\uD800é漢@x>', { folder: 'Ünïcode/\0', outcome: "skipped: '; drop table fact; --" })
        await store.write((tx) => tx.messagesSeen.add(odd))
        await store.read(async (tx) => {
          expect(await tx.messagesSeen.find('a1', odd.key)).toEqual(odd)
          expect(await tx.messagesSeen.recent(1)).toEqual([odd])
        })
      })
    })

    describe('people', () => {
      it('are found by address without regard to case, in the order they came', async () => {
        const dana = person('p2', { email: 'Dana.Kim@Acme.example' })
        const again = person('p1', { email: 'dana.kim@acme.EXAMPLE', openingId: openingId('o2') })
        await store.write(async (tx) => {
          for (const row of [dana, again, person('p3')]) await tx.people.put(row)
        })
        await store.read(async (tx) => {
          expect(await tx.people.byAddress('DANA.KIM@acme.example')).toEqual([dana, again])
          expect(await tx.people.byAddress('nobody@acme.example')).toEqual([])
          expect((await tx.people.list()).map(({ id }) => id)).toEqual(['p2', 'p1', 'p3'])
          expect(await tx.people.byId(personId('p3'))).toEqual(person('p3'))
          expect(await tx.people.byId(personId('p9'))).toBeNull()
        })
      })

      it('are replaced by id, keep their place, and can be removed', async () => {
        await store.write(async (tx) => {
          await tx.people.put(person('p1', { email: 'old@acme.example' }))
          await tx.people.put(person('p2'))
          await tx.people.put(person('p1', { email: 'new@acme.example' }))
        })
        await store.read(async (tx) => {
          expect(await tx.people.byAddress('old@acme.example')).toEqual([])
          expect((await tx.people.list()).map(({ id }) => id)).toEqual(['p1', 'p2'])
        })
        await store.write((tx) => tx.people.remove(personId('p1')))
        expect(await store.read((tx) => tx.people.byAddress('new@acme.example'))).toEqual([])
      })
    })

    describe('erasure', () => {
      it('writes in the place of what was, and search, order and versions follow', async () => {
        const [one, two] = [note('f1'), note('f2')]
        await store.write(async (tx) => {
          await tx.facts.append([one, two])
          await tx.drafts.add(draft('l1', 1))
          await tx.drafts.add(draft('l1', 2, { body: 'Dear Dana, again' }))
          await tx.outbox.add(outboxItem('l1'))
        })
        await store.write(async (tx) => {
          await tx.erasure.replaceFact({ ...one, text: 'nothing' })
          await tx.erasure.replaceFact(note('f3'))
          await tx.erasure.replaceDraft(draft('l1', 2, { body: 'Dear nobody', to: [] }))
          await tx.erasure.replaceOutboxItem(outboxItem('l1', { raw: new Uint8Array(), to: [] }))
        })
        await store.read(async (tx) => {
          expect(await tx.facts.all()).toEqual([{ ...one, text: 'nothing' }, two])
          expect((await tx.drafts.versions(letterId('l1'))).map(({ body }) => body)).toEqual([
            draft('l1', 1).body,
            'Dear nobody',
          ])
          expect(await tx.search.letters('dana', 5)).toEqual([])
          expect(await tx.search.letters('nobody', 5)).toHaveLength(1)
          expect(await tx.outbox.get(letterId('l1'))).toEqual(outboxItem('l1', { raw: new Uint8Array(), to: [] }))
        })
      })

      it('takes facts, letters and settings away, and leaves the rest', async () => {
        await store.write(async (tx) => {
          await tx.facts.append([note('f1'), note('f2')])
          for (const id of ['l1', 'l2']) {
            await tx.drafts.add(draft(id, 1))
            await tx.outbox.add(outboxItem(id))
          }
          await tx.settings.put('a', 1)
          await tx.settings.put('b', 2)
          await tx.cards.put([cardChange('b1', 'c1'), cardChange('b2', 'c2')])
        })
        await store.write(async (tx) => {
          await tx.erasure.removeFacts([note('f1').id])
          await tx.erasure.removeLetter(letterId('l1'))
          await tx.erasure.removeSetting('a')
          await tx.erasure.replaceCardChanges([cardChange('b2', 'c2')])
        })
        await store.read(async (tx) => {
          expect(await tx.facts.all()).toEqual([note('f2')])
          expect((await tx.drafts.all()).map((each) => each.letterId)).toEqual(['l2'])
          expect((await tx.outbox.inStates(outboxStates)).map((each) => each.letterId)).toEqual(['l2'])
          expect(await tx.settings.entries()).toEqual([['b', 2]])
          expect(await tx.cards.changes()).toEqual([cardChange('b2', 'c2')])
        })
      })

      it('takes everything away', async () => {
        await store.write(async (tx) => {
          await putOneOfEach(tx)
          await tx.files.put('x', new Uint8Array([1]))
        })
        await store.write((tx) => tx.erasure.removeEverything())
        expect(await store.read(everything)).toEqual(await emptyState())
        expect(await store.read((tx) => tx.files.content('x'))).toBeNull()
      })
    })

    describe('cards', () => {
      it('are as changed last, in the order they came, and what was before is kept beside', async () => {
        const first = cardChange('b1', 'c1')
        const second = cardChange('b1', 'c2', { name: 'Tom Ellis', notes: 'Met in Porto.' })
        const gone = { ...cardChange('b2', 'c2'), card: null }
        const renamed = cardChange('b2', 'c1', { name: 'Dana Kim-Lee', emails: ['dana@acme.example'] })
        await store.write((tx) => tx.cards.put([first, second]))
        const revision = await store.read((tx) => tx.cards.revision())
        await store.write((tx) => tx.cards.put([gone, renamed]))
        await store.read(async (tx) => {
          expect(await tx.cards.all()).toEqual([renamed.card])
          expect(await tx.cards.history(personId('c2'))).toEqual([second, gone])
          expect(await tx.cards.lastBatch()).toEqual([gone, renamed])
          expect(await tx.cards.revision()).not.toBe(revision)
        })
        await store.write((tx) => tx.cards.takeBack('b2'))
        await store.read(async (tx) => {
          expect(await tx.cards.all()).toEqual([first.card, second.card])
          expect(await tx.cards.lastBatch()).toEqual([first, second])
        })
        await store.write((tx) => tx.cards.remove(personId('c1')))
        await store.read(async (tx) => {
          expect(await tx.cards.all()).toEqual([second.card])
          expect(await tx.cards.history(personId('c1'))).toEqual([])
        })
      })

      it('are none in a fresh store', async () => {
        await store.read(async (tx) => {
          expect(await tx.cards.all()).toEqual([])
          expect(await tx.cards.lastBatch()).toEqual([])
        })
      })
    })

    describe('settings', () => {
      it('hold any JSON, by key', async () => {
        await store.write(async (tx) => {
          await tx.settings.put('b', { nested: ['list', 1, true, null] })
          await tx.settings.put('a', 'text')
          await tx.settings.put('b', { other: 1 })
          await tx.settings.put('none', undefined)
        })
        await store.read(async (tx) => {
          expect(await tx.settings.get('b')).toEqual({ other: 1 })
          expect(await tx.settings.get('never')).toBeNull()
          expect(await tx.settings.entries()).toEqual([
            ['a', 'text'],
            ['b', { other: 1 }],
            ['none', null],
          ])
        })
      })
    })

    async function emptyState() {
      const fresh = await open()
      try {
        return await fresh.read(everything)
      } finally {
        await fresh.close()
      }
    }
  })
}

const everything = async (tx: Parameters<Parameters<Store['read']>[0]>[0]) => ({
  facts: await tx.facts.all(),
  wakeUp: await tx.wakeUps.next(),
  drafts: await tx.drafts.all(),
  outbox: await tx.outbox.inStates(outboxStates),
  accounts: await tx.accounts.list(),
  cursors: await tx.cursors.ofAccount('a1'),
  messagesSeen: await tx.messagesSeen.recent(9),
  people: await tx.people.list(),
  cards: await tx.cards.all(),
  settings: await tx.settings.entries(),
})

/** Something in every room that `everything` looks into. */
async function putOneOfEach(tx: WriteTransaction): Promise<void> {
  await tx.facts.append([note('f1')])
  await tx.wakeUps.set({ openingId: openingId('o1'), at: when(1) })
  await tx.drafts.add(draft('l1', 1))
  await tx.outbox.add(outboxItem('l1'))
  await tx.accounts.put(account('a1'))
  await tx.cursors.put('a1', { folder: 'INBOX', uidValidity: '1', uidNext: 5 })
  await tx.messagesSeen.add(seen('k1'))
  await tx.people.put(person('p1'))
  await tx.cards.put([cardChange('b1', 'c1')])
  await tx.settings.put('theme', 'light')
}
