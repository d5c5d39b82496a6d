/** Binds what the page can ask and tell to the use cases. */
import { addOpening, seeSentenceGround, understandSentence } from '../app/add-opening.ts'
import { answerMissing } from '../app/answer-missing.ts'
import { approveLetter } from '../app/approve-letter.ts'
import { attachFile, detachFile } from '../app/attach-file.ts'
import { seeCallSheet } from '../app/call-sheet.ts'
import { chooseRhythm, resetPolicyLine, setPolicyLine } from '../app/change-policy.ts'
import type { Context } from '../app/context.ts'
import { chooseDigest, readDigestChoice } from '../app/digest-choice.ts'
import { draftLetter } from '../app/draft-letter.ts'
import { editDraft } from '../app/edit-draft.ts'
import { explain } from '../app/explain.ts'
import { findAnything } from '../app/find-anything.ts'
import { giveDebrief } from '../app/give-debrief.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import { importOpenings } from '../app/import-openings.ts'
import { listOpenings } from '../app/list-openings.ts'
import { readMe } from '../app/me.ts'
import { previewPolicy } from '../app/preview-policy.ts'
import { readGiven } from '../app/read-given.ts'
import { isProblem, problem, type Problem } from '../app/problem.ts'
import { recordCall } from '../app/record-call.ts'
import { correctPerson, recordTelling, understandReply } from '../app/record-fact.ts'
import { seeLog } from '../app/see-log.ts'
import { seeInsights } from '../app/see-insights.ts'
import { readLetter, seeLetters } from '../app/see-letters.ts'
import { seePeople, seePerson } from '../app/see-people.ts'
import { seePolicy, seePolicyLine } from '../app/see-policy.ts'
import { seePolicyGround, seeSixWeeks } from '../app/see-policy-ground.ts'
import { saveMe } from '../app/save-me.ts'
import { sendingAccount } from '../app/sending-account.ts'
import { seeReply } from '../app/see-reply.ts'
import { seeReview } from '../app/see-review.ts'
import { seeToday } from '../app/see-today.ts'
import { openElsewhere, recordSentByHand } from '../app/send-elsewhere.ts'
import { holdStep, skipStep } from '../app/set-step-aside.ts'
import { answerDoubt } from '../app/settle-doubt.ts'
import { seeVersions } from '../app/see-versions.ts'
import { showOpening } from '../app/show-opening.ts'
import { syncState, syncWords } from '../app/sync-state.ts'
import { undo } from '../app/undo.ts'
import { viewLetter } from '../app/views/view-step.ts'
import { isWorkerAwake } from '../app/worker-presence.ts'
import type { LetterId } from '../core/facts/ids.ts'
import { bindMail } from './bind-mail.ts'
import { bindCalendar } from './bind-calendar.ts'
import { bindMailboxes } from './bind-mailboxes.ts'
import { bindPaper } from './bind-paper.ts'
import { bindPeople } from './bind-people.ts'
import { bindPost } from './bind-post.ts'
import { bindWords } from './bind-words.ts'
import { bindYours } from './bind-yours.ts'
import { hashOf } from '../core/review/review-letter.ts'
import { momentInWords } from '../core/time/moment-in-words.ts'
import { readMoment } from '../core/time/read-moment.ts'
import { meaningLabels } from '../core/words/heard-words.ts'
import type { Verbs } from '../server/verbs.ts'

export function bindVerbs(context: Context, options: { isDemo: boolean; demoPath: string | null }): Verbs {
  const done = <T>(value: T | Problem, words: (value: T) => string) =>
    isProblem(value) ? value : { words: words(value) }
  const me = () => context.store.read((tx) => readMe(tx.settings, context.guess))
  return {
    seeToday: () => seeToday(context),
    revision: () => revisionOf(context),
    find: (text) => findAnything(context, text),
    undo: async ({ letterId }) =>
      done(await undo(context, letterId), (undone) =>
        undone.kind === 'approval' ? 'Taken back. The letter stays on your desk.' : 'Taken back.',
      ),

    seePolicy: (input) => seePolicy(context, input),
    seePolicyLine: (input) => seePolicyLine(context, input),
    setPolicyLine: (input) => setPolicyLine(context, input),
    resetPolicyLine: (input) => resetPolicyLine(context, input),
    chooseRhythm: (rhythm) => chooseRhythm(context, rhythm),
    previewPolicy: (input) => previewPolicy(context, input),
    explain: (named) => explain(context, named),

    listOpenings: () => listOpenings(context),
    showOpening: (openingId) => showOpening(context, openingId),
    understandSentence: (text) => understandSentence(context, text),
    sentenceGround: (country) => seeSentenceGround(context, { country }),
    readGiven: (bytes) => readGiven(context, bytes),
    addOpening: (input) => addOpening(context, input),
    importOpenings: ({ bytes, choice }) => importOpenings(context, bytes, choice),
    giveDebrief: (input) => giveDebrief(context, input),
    recordFact: async ({ openingId, telling }) => done(await recordTelling(context, openingId, telling), heldBackWords),
    correctAddress: async ({ openingId, personId, email }) =>
      done(await correctPerson(context, openingId, personId, { email }), () => 'Corrected.'),

    holdStep: async ({ stepId, until }) => {
      const now = context.clock.now()
      const { zone } = await me()
      const moment = readMoment(until, now, zone, Intl.supportedValuesOf('timeZone'))
      if (moment.kind === 'unread')
        return problem('input', moment.why, 'Write it as “Thursday”, “in 3 days” or 2026-12-01.')
      return done(
        await holdStep(context, stepId, moment.at),
        () => `Put off until ${momentInWords(moment.at, zone, now, zone)}.`,
      )
    },
    skipStep: async ({ stepId, reason }) => done(await skipStep(context, stepId, reason), () => 'Left out.'),
    draftLetter: (stepId) => draftLetter(context, stepId),
    answerMissing: (input) => answerMissing(context, input),
    openOutside: async (stepId) => {
      const draft = await draftLetter(context, stepId)
      return isProblem(draft) ? draft : openElsewhere(context, draft.letterId as LetterId)
    },
    callSheet: (stepId) => seeCallSheet(context, stepId),
    recordCall: async (call) => done(await recordCall(context, call), heldBackWords),
    seeReply: (stepId) => seeReply(context, stepId),

    seeLetters: (most) => seeLetters(context, most),
    readLetter: (letterId) => readLetter(context, letterId),
    editDraft: (input) => editDraft(context, input),
    reviewLetter: (letterId) => seeReview(context, letterId),
    attachFile: (input) => attachFile(context, input),
    detachFile: (input) => detachFile(context, input),
    seeVersions: (letterId) => seeVersions(context, letterId),
    approveLetter: async ({ insist, ...input }) => {
      const approved = await approveLetter(context, { ...input, insist: insist ?? false })
      if (approved.kind !== 'approved') return approved
      const { zone } = await me()
      const now = context.clock.now()
      const facts = await context.store.read((tx) => tx.facts.ofOpening(approved.item.openingId))
      const letter = viewLetter(approved.item, openingFrom(facts), now, zone)
      const warning =
        options.isDemo || (await isWorkerAwake(context))
          ? null
          : 'Nothing is running that could send it then. Keep Regards open.'
      return { kind: 'approved', letter, warning }
    },
    sentByHand: async (letterId) =>
      done(await recordSentByHand(context, letterId), () => 'Noted. The plan goes on from here.'),
    settleDoubt: async ({ letterId, answer }) => done(await answerDoubt(context, letterId, answer), () => 'Noted.'),

    ...bindPaper(context),
    ...bindPost(context),
    ...bindWords(context, options),
    ...bindMail(context),
    ...bindCalendar(context, options),

    seePeople: () => seePeople(context),
    seePerson: (personId) => seePerson(context, personId),
    ...bindPeople(context, options),

    seeLog: (limit) => seeLog(context, limit),
    seeInsights: () => seeInsights(context),
    seePolicyGround: () => seePolicyGround(context),
    seeSixWeeks: (input) => seeSixWeeks(context, input),

    understandReply: async (input) =>
      done(await understandReply(context, input), () =>
        input.meaning === 'unrelated'
          ? 'Noted: it has nothing to do with this opening.'
          : `Noted: ${meaningLabels[input.meaning]}.`,
      ),

    about: async () => {
      const account = await context.store.read((tx) => sendingAccount(tx))
      const watching = await isWorkerAwake(context)
      const reading = await readingWords(context)
      return {
        me: await me(),
        mail: {
          connected: account !== null,
          address: account?.address ?? null,
          words:
            account === null
              ? 'No mailbox is connected.'
              : reading !== null
                ? reading
                : watching
                  ? `Watching ${account.address}.`
                  : `${account.address} is connected; nothing is watching it now.`,
        },
        watching,
        digestHour: (await context.store.read((tx) => readDigestChoice(tx.settings)))?.hour ?? null,
        isDemo: options.isDemo,
        demoPath: options.demoPath,
      }
    },
    saveMe: (input) => saveMe(context, input),
    chooseDigest: async (hour) => {
      if (options.isDemo && hour !== null)
        return problem('person', 'This is the invented search; it sends nothing.', 'Ask for it in your own Regards.')
      return done(await chooseDigest(context, hour), () =>
        hour === null ? 'Taken back. No such mail is sent.' : `Your day comes by mail at ${hour}.`,
      )
    },
    ...bindMailboxes(context, options),
    ...bindYours(context, options),
  }
}

/** The first mailbox that is being read, or cannot be. */
function readingWords(context: Context): Promise<string | null> {
  return context.store.read(async (tx) => {
    for (const { id, address } of await tx.accounts.list()) {
      const state = await syncState(tx, id)
      const words = state === null ? null : syncWords(address, state)
      if (words !== null) return words
    }
    return null
  })
}

const heldBackWords = ({ withdrawn }: { withdrawn: readonly unknown[] }) =>
  withdrawn.length === 0
    ? 'Noted.'
    : `Noted. ${withdrawn.length === 1 ? 'A letter' : `${withdrawn.length} letters`} that waited to leave will not be sent.`

/** Differs after every fact, every version of a letter, every change of the outbox and of the settings. */
async function revisionOf(context: Context): Promise<string> {
  return context.store.read(async (tx) => {
    const facts = await tx.facts.revision()
    const letters = await tx.outbox.inStates(['approved', 'sending', 'in-doubt', 'asking', 'refused'])
    const drafts = await tx.drafts.revision()
    const settings = hashOf(JSON.stringify([await tx.settings.entries(), await tx.accounts.list()]))
    const minute = Math.floor(context.clock.now().epochMilliseconds / 60_000)
    const cards = await tx.cards.revision()
    return `${facts}/${drafts}/${cards}/${settings}/${letters.map(({ letterId, state }) => `${letterId}:${state}`).join(',')}/${minute}`
  })
}
