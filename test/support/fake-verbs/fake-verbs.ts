/**
 * A fake: an invented job search in memory that answers like the use cases, for tests of the server and the page.
 * Words that contain "provoke a fault" make a verb throw, "provoke a problem" make it answer with a problem.
 */
import { problem, type Problem } from '../../../src/app/problem.ts'
import type { DraftView, VersionView } from '../../../src/app/views/draft-view.ts'
import type { GivenView } from '../../../src/app/views/given-view.ts'
import type { SentenceGround } from '../../../src/app/views/sentence-view.ts'
import type { LetterView, StepView, TodayView } from '../../../src/app/views/today-view.ts'
import { sixWeeks } from '../../../src/core/insight/six-weeks.ts'
import { rhythms } from '../../../src/core/policy/policy.ts'
import { policyWith } from '../../../src/core/policy/policy-with.ts'
import { readOnGround } from '../../../src/app/views/view-sentence.ts'
import type { Verbs } from '../../../src/server/verbs.ts'
import { shippedPolicy } from '../policy.ts'
import { createFakeMailVerbs } from './fake-mail-verbs.ts'
import { createFakeAddressBooks } from './fake-address-books.ts'
import { createFakeCalendarVerbs } from './fake-calendar-verbs.ts'
import { fakePaper } from './fake-paper.ts'
import { fakePost } from './fake-post.ts'
import { createFakePolicyVerbs } from './fake-policy-verbs.ts'
import { createFakeMailboxVerbs, endedSignIn } from './fake-mailbox-verbs.ts'
import { createFakeWordsVerbs } from './fake-words-verbs.ts'
import { createFakeYoursVerbs } from './fake-yours-verbs.ts'
import { inventedDraft, reviewed } from './invented-letters.ts'
import {
  asks,
  callSheet,
  cardStep,
  heardBack,
  lines,
  me,
  now,
  openings,
  reply,
  scheduled,
  steps,
  waiting,
  zone,
} from './invented-search.ts'

import { importedContacts, importedOpenings } from './invented-imports.ts'
import { insights, noInsights, policyGround } from './invented-insights.ts'
import { drafts as laidOut, lenaPage, people, sentLetters, sheets } from './invented-shelf.ts'

export type FakeVerbs = Verbs & {
  /** What was called, newest last. */
  readonly calls: readonly { readonly verb: string; readonly input: unknown }[]
  /** An answer comes in while the page is open. */
  readonly receiveAnswer: () => void
  /** Somebody else saves the letter of a step. */
  readonly editElsewhere: (stepId: string, body: string) => void
}

const versionOf = ({ version, draftNumber, by, subject, body }: DraftView): VersionView => ({
  version,
  draftNumber,
  by,
  when: `today, 9:${11 + draftNumber} am`,
  subject,
  body,
})

/** Without holidays, so that a test need not know them. */
const ground: SentenceGround = { now, country: 'GB', zone, weekend: [6, 7], holidays: [] }

/** What every calendar file tells here. */
const invitation: GivenView = {
  words: 'Second talk, Platform Lead, by video',
  company: 'Northwind',
  role: 'Platform Lead',
  people: [{ name: 'Lena Brandt', email: 'lena@northwind.example' }],
  held: '2026-11-23T15:00',
  zone: 'Europe/Berlin',
  promise: null,
  notes: ['The file holds 2 events; this is the one nearest to today.'],
}

export type FakeOptions = {
  readonly isEmpty?: boolean
  readonly canSend?: boolean
  readonly isDemo?: boolean
  readonly hasCalendar?: boolean
  /** A card is to be written, beside the rest. */
  readonly hasCard?: boolean
  /** An account at a post service is set. */
  readonly hasPostService?: boolean
  /** Somebody signs with something new. */
  readonly hasSignature?: boolean
  /** One of the mailboxes wants its sign-in again. */
  readonly hasEndedSignIn?: boolean
}

export function createFakeVerbs({
  isEmpty = false,
  canSend = true,
  isDemo = false,
  hasCalendar = false,
  hasCard = false,
  hasPostService = false,
  hasSignature = false,
  hasEndedSignIn = false,
}: FakeOptions = {}): FakeVerbs {
  const calls: { verb: string; input: unknown }[] = []
  let revision = 1
  let myself = me
  let isConnected = canSend
  const endedSignIns = new Set(hasEndedSignIn ? ['alex@outlook.com'] : [])
  let digestHour: string | null = null
  let toDo: StepView[] = isEmpty ? [] : [...steps, ...(hasCard ? [cardStep] : [])]
  let asking: LetterView[] = isEmpty ? [] : [...asks]
  let queued: LetterView[] = isEmpty ? [] : [...scheduled]
  let heard: TodayView['heardBack'] = isEmpty ? [] : heardBack
  let done: TodayView['doneToday'] = []
  const drafts = new Map<string, DraftView>()
  const versions = new Map<string, readonly VersionView[]>()
  const overrides = new Map<string, string>()
  let before: { toDo: StepView[]; queued: LetterView[] } | null = null

  const change = () => {
    before = { toDo, queued }
    revision++
  }
  const stepGone = problem(
    'person',
    'This step is no longer proposed: something changed in the meantime.',
    'See what to do now on the Today page.',
  )
  const stepOf = (stepId: string) =>
    toDo.find((step) => step.stepId === stepId) ?? (isEmpty ? undefined : steps.find((step) => step.stepId === stepId))
  const draftOf = (letterId: string) => [...drafts.values()].find((draft) => draft.letterId === letterId)
  const provoked = (text: string): Problem | null => {
    if (text.includes('provoke a fault')) throw new Error('provoked, with /secret/path in it')
    return text.includes('provoke a problem')
      ? problem('outside', 'The disk is full.', 'Free some room and try again.', 'What was stored before is kept.')
      : null
  }
  const finish = (stepId: string) => {
    change()
    toDo = toDo.filter((step) => step.stepId !== stepId)
  }
  const number = (count: number) =>
    [
      'Nothing',
      'One thing',
      'Two things',
      'Three things',
      'Four things',
      'Five things',
      'Six things',
      'Seven things',
      'Eight things',
    ][count] ?? `${count} things`
  const changeFiles = (draft: DraftView, files: DraftView['files']) => {
    const next = { ...draft, version: draft.version + 1, draftNumber: draft.draftNumber + 1, files }
    drafts.set(draft.stepId, next)
    revision++
    return { kind: 'saved' as const, draft: next }
  }
  const said = <T>(verb: string, input: unknown, value: T): T => {
    calls.push({ verb, input })
    return value
  }

  const policyVerbs = createFakePolicyVerbs(isEmpty ? [] : steps, () => void revision++)
  const verbs: Verbs = {
    seeToday: async () => ({
      now,
      zone,
      day: 'Tuesday 24 November',
      headline:
        isEmpty && toDo.length === 0
          ? 'No interviews yet. Tell Regards about one and it will say what comes next.'
          : `${number(toDo.length + asking.length)} to do. Two employers owe you an answer.`,
      toDo,
      asks: asking,
      mailboxes: [...endedSignIns].map(endedSignIn),
      scheduled: queued,
      waiting: isEmpty ? [] : waiting,
      heardBack: heard,
      doneToday: done,
      resting: isEmpty
        ? []
        : [
            {
              openingId: 'o-gringotts',
              company: 'Gringotts',
              role: 'Auditor',
              because: 'Nobody answered, and three messages are enough.',
            },
          ],
      attribution: 'Public holidays: date-holidays (data CC BY-SA 3.0).',
    }),
    revision: async () => revision,
    find: async (text) => {
      const word = text.trim().toLowerCase()
      if (word === '' || isEmpty) return { letters: [], people: [] }
      return {
        letters: steps
          .filter(({ title, company }) => `${title} ${company}`.toLowerCase().includes(word))
          .slice(0, 3)
          .map(({ stepId, openingId, title, company, to }) => ({
            letterId: stepId,
            stepId,
            openingId,
            subject: title,
            company,
            to: to.map(({ name }) => name),
            excerpt: `…the reconciliation problem at ${company} stayed with me…`,
          })),
        people: openings
          .flatMap(({ openingId, company, people }) => people.map((person) => ({ ...person, openingId, company })))
          .filter(({ name }) => name.toLowerCase().includes(word))
          .map(({ id, openingId, name, title, company }) => ({
            personId: id,
            openingId,
            name,
            title: title ?? null,
            company,
          })),
      }
    },
    undo: async (input) => {
      calls.push({ verb: 'undo', input })
      const letter = queued.find(({ letterId }) => letterId === input.letterId)
      revision++
      if (letter) {
        queued = queued.filter(({ letterId }) => letterId !== letter.letterId)
        const draft = draftOf(letter.letterId)
        if (draft) drafts.set(draft.stepId, { ...draft, outbox: null })
        const step = steps.find(({ stepId }) => stepId === letter.stepId)
        if (step) toDo = [step, ...toDo.filter(({ stepId }) => stepId !== step.stepId)]
        return { words: 'Taken back. The letter stays on your desk and will not be sent.' }
      }
      if (before === null) return problem('person', 'There is nothing to take back.', 'Go on.')
      ;({ toDo, queued } = before)
      before = null
      return { words: 'Taken back.' }
    },

    ...policyVerbs,
    listOpenings: async () => (isEmpty ? [] : lines),
    showOpening: async (openingId) => openings.find((opening) => opening.openingId === openingId) ?? null,
    understandSentence: async (text) => {
      provoked(text)
      return readOnGround(text, ground)
    },
    sentenceGround: async (country) => ({ ...ground, country: country ?? ground.country }),
    readGiven: async (bytes) => {
      const text = new TextDecoder().decode(bytes)
      calls.push({ verb: 'readGiven', input: text })
      return text.startsWith('BEGIN:VCALENDAR')
        ? invitation
        : problem(
            'input',
            'This is neither an invitation nor a mail.',
            'Drop a calendar file (.ics) or a saved mail (.eml).',
          )
    },
    addOpening: async (input) => {
      calls.push({ verb: 'addOpening', input })
      const found = provoked(input.company)
      if (found) return found
      change()
      const openingId = 'o-new'
      const [template] = steps
      if (template)
        toDo = [
          {
            ...template,
            stepId: `${openingId}.debrief.i-1`,
            openingId,
            kind: 'debrief',
            title: `Note how it went at ${input.company}`,
            company: input.company,
            role: input.role ?? null,
            to: [],
            action: 'Answer four questions',
            because: [
              { text: 'What is noted the same day is remembered.', row: 'P1', lines: [], facts: [], sources: [] },
            ],
          },
          ...toDo,
        ]
      return { openingId, isNew: true, known: [] }
    },
    giveDebrief: async (input) => {
      calls.push({ verb: 'giveDebrief', input })
      if (input.promise?.includes('whenever'))
        return problem(
          'input',
          `No date could be read in “${input.promise}”.`,
          'Name a day, such as “by Friday week” or 2026-12-04.',
        )
      toDo
        .filter(({ openingId, kind }) => openingId === input.openingId && kind === 'debrief')
        .forEach(({ stepId }) => finish(stepId))
      return { promise: input.promise ? 'by Friday 4 December' : null }
    },
    recordFact: async (input) => {
      change()
      return said('recordFact', input, { words: 'Noted.' })
    },
    correctAddress: async (input) => {
      toDo
        .filter(({ openingId, kind }) => openingId === input.openingId && kind === 'mend-address')
        .forEach(({ stepId }) => finish(stepId))
      return said('correctAddress', input, { words: 'Corrected. The letter can be tried once more.' })
    },

    holdStep: async (input) => {
      if (stepOf(input.stepId) === undefined) return stepGone
      finish(input.stepId)
      return said('holdStep', input, { words: `Put off until ${input.until}.` })
    },
    skipStep: async (input) => {
      finish(input.stepId)
      return said('skipStep', input, { words: 'Left out. The plan goes on without it.' })
    },
    draftLetter: async (stepId) => {
      const step = stepOf(stepId)
      if (step === undefined) return stepGone
      const draft = drafts.get(stepId) ?? inventedDraft(step, isConnected)
      drafts.set(stepId, draft)
      return draft
    },
    answerMissing: async (input) => {
      calls.push({ verb: 'answerMissing', input })
      const draft = drafts.get(input.stepId)
      if (draft === undefined) return stepGone
      const answered = new Set(input.answers.map(({ field }) => field))
      const body = draft.body.replace(
        '\n\nBest regards',
        `\n\n${input.answers.map(({ answer }) => answer).join('\n\n')}\n\nBest regards`,
      )
      const next = reviewed(
        {
          ...draft,
          version: draft.version + 1,
          draftNumber: draft.draftNumber + 1,
          by: 'regards',
          body,
          missing: draft.missing.filter(({ field }) => !answered.has(field)),
        },
        overrides,
      )
      drafts.set(input.stepId, next)
      revision++
      return next
    },
    openOutside: async (stepId) => {
      const draft = drafts.get(stepId)
      if (draft === undefined) return stepGone
      return {
        letterId: draft.letterId,
        mailto: 'mailto:dana.kim@acme.example?subject=Thank%20you',
        eml: `X-Unsent: 1\r\nSubject: ${draft.subject}\r\n\r\n${draft.body}`,
        text: draft.body,
      }
    },
    callSheet: async (stepId) => (stepId === callSheet.stepId ? callSheet : stepGone),
    recordCall: async (input) => {
      finish(input.stepId)
      return said('recordCall', input, { words: 'Noted.' })
    },
    seeReply: async (stepId) => (stepId === reply.stepId ? reply : stepGone),

    seeLetters: async (most) => ({
      drafts: isEmpty ? [] : laidOut.filter(({ stepId }) => toDo.some((step) => step.stepId === stepId)),
      scheduled: queued,
      asks: asking,
      sent: isEmpty ? [] : sentLetters.slice(0, most),
      sentCount: isEmpty ? 0 : sentLetters.length,
    }),
    readLetter: async (letterId) => sheets.find((sheet) => sheet.letterId === letterId) ?? null,
    seePeople: async () => (isEmpty ? { companies: [], count: 0, contacts: [] } : people),
    seeLog: async (limit) =>
      [{ at: now, when: '2026-11-24 09:12', company: 'Umbra Labs', words: 'Marcus Oduya answered' }].slice(-limit),
    seeInsights: async () => (isEmpty ? noInsights : insights),
    seePolicyGround: async () => {
      const seen = await policyVerbs.seePolicy({})
      const isChosen = (rhythm: string) =>
        'rhythms' in seen && seen.rhythms.some(({ key, chosen }) => chosen && key === rhythm)
      return { ...policyGround, rhythm: rhythms.find(isChosen) ?? policyGround.rhythm }
    },
    seeSixWeeks: async ({ rhythm, changes, promisedWithin }) =>
      sixWeeks(policyWith(shippedPolicy(rhythm), changes).policy, {
        now: Temporal.Instant.from(policyGround.now),
        place: policyGround,
        calendar: { weekend: new Set(policyGround.weekend), holidays: new Map(policyGround.holidays) },
        promisedWithin,
      }),
    seePerson: async (personId) => {
      const known = people.companies.flatMap((each) => each.people).find((each) => each.personId === personId)
      if (isEmpty || known === undefined) return null
      return { ...lenaPage, person: { ...lenaPage.person, id: known.personId, name: known.name } }
    },

    importContacts: async ({ save }) => {
      calls.push({ verb: 'importContacts', input: { save } })
      return importedContacts(save)
    },
    exportContacts: async () => 'BEGIN:VCARD\r\nEND:VCARD\r\n',
    importOpenings: async ({ choice }) => {
      calls.push({ verb: 'importOpenings', input: choice })
      return importedOpenings(choice)
    },
    setPerson: async (input) => {
      calls.push({ verb: 'setPerson', input })
      const found = provoked(JSON.stringify(input.changes))
      if (found) return found
      return { personId: input.personId, words: 'Noted for Lena Brandt.' }
    },
    mergePeople: async (input) => {
      calls.push({ verb: 'mergePeople', input })
      return { personId: input.personId, words: 'One person now: Lena Brandt.' }
    },
    splitPerson: async (input) => {
      calls.push({ verb: 'splitPerson', input })
      return { personId: input.memberId, words: 'Two people now; this is Lena Brandt.' }
    },

    reviewLetter: async (letterId) => draftOf(letterId) ?? stepGone,
    editDraft: async (input) => {
      calls.push({ verb: 'editDraft', input })
      const found = provoked(input.body)
      if (found) return found
      const draft = draftOf(input.letterId)
      if (draft === undefined) return stepGone
      if (draft.version !== input.version) return { kind: 'conflict', draft }
      if (
        draft.body === input.body &&
        draft.subject === input.subject &&
        (input.to ?? draft.to).join() === draft.to.join() &&
        (input.cc ?? draft.cc).join() === draft.cc.join()
      )
        return { kind: 'saved', draft }
      const next = reviewed(
        {
          ...draft,
          version: draft.version + 1,
          by: input.by ?? 'person',
          subject: input.subject,
          body: input.body,
          to: input.to ?? draft.to,
          cc: input.cc ?? draft.cc,
          draftNumber: draft.by === 'person' && !input.isNew ? draft.draftNumber : draft.draftNumber + 1,
        },
        overrides,
      )
      const before = versions.get(draft.letterId) ?? [versionOf(draft)]
      versions.set(draft.letterId, [
        versionOf(next),
        ...before.filter(({ draftNumber }) => draftNumber < next.draftNumber),
      ])
      drafts.set(draft.stepId, next)
      revision++
      return { kind: 'saved', draft: next }
    },
    attachFile: async (input) => {
      calls.push({ verb: 'attachFile', input: { ...input, content: input.content.length } })
      const draft = draftOf(input.letterId)
      if (draft === undefined) return stepGone
      if (input.name.endsWith('.exe'))
        return problem('person', 'Mail servers refuse files of this kind.', 'Send a PDF, a picture or a link instead.')
      const file = { id: `a-${draft.version}`, name: input.name, size: input.content.length }
      return changeFiles(draft, [...draft.files, file])
    },
    detachFile: async (input) => {
      calls.push({ verb: 'detachFile', input })
      const draft = draftOf(input.letterId)
      if (draft === undefined) return stepGone
      return changeFiles(
        draft,
        draft.files.filter(({ id }) => id !== input.fileId),
      )
    },
    seeVersions: async (letterId) => {
      const draft = draftOf(letterId)
      return versions.get(letterId) ?? (draft ? [versionOf(draft)] : [])
    },
    approveLetter: async (input) => {
      calls.push({ verb: 'approveLetter', input })
      const draft = draftOf(input.letterId)
      if (draft === undefined) return stepGone
      if (!isConnected)
        return problem(
          'person',
          'No mail account is connected, so Regards cannot send.',
          'Connect one in Settings, or open the letter in your own mail program.',
        )
      for (const { findingId, reason } of input.overrides) overrides.set(findingId, reason)
      const fresh = reviewed(draft, overrides)
      drafts.set(draft.stepId, fresh)
      if (draft.version !== input.version)
        return {
          kind: 'held',
          draft: fresh,
          why: 'A newer version of this letter was saved. Read it before you say yes.',
        }
      if (fresh.holding > 0)
        return {
          kind: 'held',
          draft: fresh,
          why: `${fresh.holding === 1 ? 'One thing has' : `${fresh.holding} things have`} to be mended or overridden with a reason first.`,
        }
      const when = input.at === 'now' ? 'today, 9:12 am' : input.at === 'good-hour' ? draft.when : `at ${input.at}`
      const letter: LetterView = {
        letterId: draft.letterId,
        stepId: draft.stepId,
        openingId: draft.openingId,
        kind: draft.kind,
        title: draft.title,
        company: draft.company,
        state: 'approved',
        sendAt: draft.sendAt,
        when,
        note: null,
        canUndo: true,
      }
      finish(draft.stepId)
      queued = [...queued, letter]
      drafts.set(draft.stepId, { ...fresh, outbox: { state: 'approved', sendAt: draft.sendAt, when, note: null } })
      return { kind: 'approved', letter, warning: null }
    },
    sentByHand: async (letterId) => {
      const draft = draftOf(letterId)
      if (draft === undefined) return stepGone
      finish(draft.stepId)
      done = [...done, { openingId: draft.openingId, title: draft.title, when: 'today, 9:12 am' }]
      return said('sentByHand', letterId, { words: 'Noted. The plan goes on from here.' })
    },
    ...fakePaper((letterId) => draftOf(letterId), said),
    ...fakePost(said, hasPostService),
    settleDoubt: async (input) => {
      revision++
      asking = asking.filter(({ letterId }) => letterId !== input.letterId)
      return said('settleDoubt', input, { words: 'Noted.' })
    },

    understandReply: async (input) => {
      finish(reply.stepId)
      return said('understandReply', input, { words: 'Noted: they would like to go on with me.' })
    },

    about: async () => ({
      me: myself,
      mail: isConnected
        ? { connected: true, address: 'alex.moreau@mail.example', words: 'Connected as alex.moreau@mail.example.' }
        : { connected: false, address: null, words: 'No mailbox is connected.' },
      watching: true,
      digestHour,
      isDemo,
      demoPath: isDemo ? null : '/demo',
    }),
    saveMe: async ({ me: next, base }) => {
      if (base !== undefined && JSON.stringify(base) !== JSON.stringify(myself)) return { kind: 'conflict', me: myself }
      myself = next
      revision++
      return said('saveMe', next, { kind: 'saved', me: next })
    },
    chooseDigest: async (hour) => {
      digestHour = hour
      revision++
      return said('chooseDigest', hour, { words: hour === null ? 'Taken back.' : `Your day comes by mail at ${hour}.` })
    },
    ...createFakeMailVerbs((verb, input) => void calls.push({ verb, input })),
    ...createFakeAddressBooks(hasSignature, (verb, input) => {
      calls.push({ verb, input })
      revision++
    }),
    ...createFakeCalendarVerbs(hasCalendar, (verb, input) => {
      calls.push({ verb, input })
      revision++
    }),
    ...createFakeWordsVerbs({
      draftOfStep: (stepId) => drafts.get(stepId),
      draftOf,
      called: (verb, input) => void calls.push({ verb, input }),
    }),
    ...createFakeYoursVerbs(),
    ...createFakeMailboxVerbs({
      called: (verb, input) => {
        revision++
        calls.push({ verb, input })
      },
      connect: (yes) => {
        isConnected = yes
        revision++
      },
      isConnected: () => isConnected,
      endedSignIns,
    }),
  }

  return {
    ...verbs,
    calls,
    receiveAnswer: () => {
      revision++
      heard = [
        {
          factId: 'f-90',
          openingId: 'o-northwind',
          company: 'Northwind',
          title: 'Lena Brandt is still deciding',
          when: 'today, 9:12 am',
          meaning: 'still-deciding',
          preview: 'We need one more week.',
          effect: 'The old reminder is cancelled; the wait starts again from what they said.',
        },
        ...heard,
      ]
      toDo = toDo.filter(({ openingId }) => openingId !== 'o-northwind')
      queued = queued.filter(({ openingId }) => openingId !== 'o-northwind')
    },
    editElsewhere: (stepId, body) => {
      const draft = drafts.get(stepId)
      if (draft)
        drafts.set(
          stepId,
          reviewed(
            { ...draft, version: draft.version + 1, draftNumber: draft.draftNumber + 1, by: 'person', body },
            overrides,
          ),
        )
      revision++
    },
  }
}
