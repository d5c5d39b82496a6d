/** The commands around a letter: draft, answer, edit, review, approve, send, hold, skip, open, sent, settle, call. */
import { statSync } from 'node:fs'
import type { Command } from 'commander'
import { answerMissing } from '../../app/answer-missing.ts'
import { approveLetter, type Approved } from '../../app/approve-letter.ts'
import { seeCallSheet } from '../../app/call-sheet.ts'
import { editDraft } from '../../app/edit-draft.ts'
import { stepNamed } from '../../app/name-step.ts'
import { isProblem, problem } from '../../app/problem.ts'
import { proposeLetter } from '../../app/propose-letter.ts'
import { callNews, callOutcomes, recordCall, type CallRecord } from '../../app/record-call.ts'
import { readAgain } from '../../app/read-again.ts'
import { openElsewhere, recordSentByHand } from '../../app/send-elsewhere.ts'
import { holdStep, skipStep } from '../../app/set-step-aside.ts'
import { answerDoubt } from '../../app/settle-doubt.ts'
import type { DraftView } from '../../app/views/draft-view.ts'
import type { LetterId, StepId } from '../../core/facts/ids.ts'
import { readMoment } from '../../core/time/read-moment.ts'
import { deskOf, showDraft, showEdited } from '../desk-of.ts'
import { editInEditor, letterText, letterFromText } from '../edit-text.ts'
import { sendAndWait, watcherWords } from '../send-now.ts'
import { practise, sayCallSheet } from '../say-call.ts'
import { readingWords, sayDraft, sayProposal } from '../say-draft.ts'
import { fail, orFail, type Shell } from '../shell.ts'
import { collect, oneOf } from '../values.ts'
import { whileWaiting } from '../while-waiting.ts'

type ReviewOptions = { readonly file?: string; readonly context?: string; readonly withoutModel?: boolean }

export function addWriteCommands(program: Command, shell: () => Shell): void {
  const onStep = (name: string, description: string) =>
    program
      .command(name)
      .argument('[step]', 'its number in Today, its id, or a company; the first when left out')
      .description(description)

  onStep('draft', 'write the letter of a step from your own facts')
    .option('--with-model', 'have your model propose it; what it invents is struck')
    .option('--take', 'put the proposal on the desk, as a new version')
    .action(async (named: string | undefined, options: { withModel?: boolean; take?: boolean }) => {
      const io = shell()
      const draft = await deskOf(io, named)
      if (draft === null) return
      if (!options.withModel) return showDraft(io, draft)
      const context = await io.context()
      const proposal = await whileWaiting(io, (begin) => {
        begin(
          'Your model is asked; it may take a minute and a half. The letter on your desk stays as it is until then.',
        )
        return proposeLetter(context, draft.stepId as StepId)
      })
      if (isProblem(proposal)) return fail(io, proposal)
      if (!options.take) return io.flags.json ? io.json(proposal) : io.say(sayProposal(proposal))
      const { letterId, version, subject, body, standsOn } = proposal
      const taken = await editDraft(context, {
        letterId: letterId as LetterId,
        version,
        subject,
        body,
        standsOn,
        isNew: true,
      })
      orFail(io, taken, (saved) => {
        if (saved.kind === 'conflict') io.setExit(1)
        if (io.flags.json) return io.json({ ...saved.draft, proposal })
        io.say(sayProposal(proposal, true))
        io.say(sayDraft(saved.draft))
      })
    })

  onStep('answer', 'answer what a draft asks for; the letter is written anew with it')
    .requiredOption(
      '--to <field=words>',
      'such as --to "point=the ledger drifts"; may be given several times',
      collect(fieldAndWords),
    )
    .action(async (named: string | undefined, options: { to: readonly { field: string; answer: string }[] }) => {
      const io = shell()
      const context = await io.context()
      const step = await stepNamed(context, named)
      if (isProblem(step)) return fail(io, step)
      orFail(io, await answerMissing(context, { stepId: step.id, answers: options.to }), (draft) =>
        showDraft(io, draft),
      )
    })

  onStep('edit', 'change a letter in your $EDITOR, or by flags')
    .option('--subject <words>')
    .option('--body <words>')
    .option('--to <address>', 'may be given several times', collect(String))
    .action(async (named: string | undefined, options: { subject?: string; body?: string; to?: readonly string[] }) => {
      const io = shell()
      const draft = await deskOf(io, named)
      if (draft === null) return
      const isByFlags = options.subject !== undefined || options.body !== undefined || options.to !== undefined
      const changed = isByFlags
        ? { subject: options.subject ?? draft.subject, body: options.body ?? draft.body, to: options.to ?? draft.to }
        : letterFromText(await editInEditor(letterText(draft)), draft)
      if (isProblem(changed)) return fail(io, changed)
      orFail(
        io,
        await editDraft(await io.context(), {
          letterId: draft.letterId as LetterId,
          version: draft.version,
          ...changed,
        }),
        (saved) => showEdited(io, saved),
      )
    })

  onStep('review', 'look a letter over before the yes; or a text file, with --context')
    .option('--file <path>', 'review this text')
    .option('--context <path>', 'JSON with me, recipient, role, interviewedOn…')
    .option('--without-model', 'leave your model out this time, where it reads along')
    .action(async (named: string | undefined, options: ReviewOptions) => {
      const io = shell()
      const file = options.file ?? (named !== undefined && isFile(named) ? named : undefined)
      if (file !== undefined) {
        const { reviewFile } = await import('../review-file.ts')
        return reviewFile(io, file, options.context)
      }
      const draft = await deskOf(io, named)
      if (draft === null) return
      if (draft.holding > 0) io.setExit(1)
      const context = await io.context()
      const again = await whileWaiting(io, (begin, stop) =>
        readAgain(context, draft.letterId as LetterId, {
          without: options.withoutModel ? ['model'] : [],
          stop,
          onAsk: (readers, seconds) => begin(readingWords(readers, seconds)),
        }),
      )
      const { findings, unread } = isProblem(again) ? { findings: [], unread: [] } : again
      showDraft(io, { ...draft, findings: [...draft.findings, ...findings] })
      for (const words of unread) io.note(words)
    })

  const approval = (name: string, description: string) =>
    onStep(name, description)
      .option(
        '--override <finding=reason>',
        'send in spite of a finding, with the reason; may be given several times',
        collect(findingAndReason),
      )
      .option('--insist', 'at an unusual hour (thank-you and recovery notes only)')

  approval('approve', 'say yes to a letter; it leaves at a good hour')
    .option('--at <when>', 'such as “tomorrow 9:10 in New York”')
    .action(async (named: string | undefined, options: ApproveOptions) => {
      const io = shell()
      const context = await io.context()
      const draft = await deskOf(io, named)
      if (draft === null) return
      const moment = options.at
        ? readMoment(options.at, context.clock.now(), zoneOf(draft), Intl.supportedValuesOf('timeZone'))
        : null
      if (moment?.kind === 'unread')
        return fail(
          io,
          problem('input', moment.why, 'Write it as “tomorrow 9:10 in New York” or 2026-11-24T09:10-05:00.'),
        )
      const approved = await approveLetter(context, {
        letterId: draft.letterId as LetterId,
        version: draft.version,
        at: moment?.at ?? 'good-hour',
        overrides: options.override ?? [],
        insist: options.insist ?? false,
      })
      if (await heldBack(io, approved)) return
      const warning = await watcherWords(context)
      if (io.flags.json) return io.json({ ...letterJson(approved), warning })
      if (approved.kind === 'approved')
        io.say(`Yes noted. It goes ${approved.when}. Until then \`regards undo\` takes it back.`)
      if (warning) io.say(warning)
    })

  approval('send', 'say yes and send now')
    .option('--at-once', 'without the half minute in which it can be taken back')
    .action(async (named: string | undefined, options: ApproveOptions & { atOnce?: boolean }) => {
      const io = shell()
      const context = await io.context()
      const draft = await deskOf(io, named)
      if (draft === null) return
      const timing = options.atOnce ? { ...context.timing, undoMs: 0 } : context.timing
      const approved = await approveLetter(
        { ...context, timing },
        {
          letterId: draft.letterId as LetterId,
          version: draft.version,
          at: 'now',
          overrides: options.override ?? [],
          insist: options.insist ?? false,
        },
      )
      if (await heldBack(io, approved)) return
      if (approved.kind === 'approved') await sendAndWait(io, context, approved.item)
    })

  const heldBack = async (io: Shell, approved: Approved): Promise<boolean> => {
    if (approved.kind === 'approved') return false
    if (approved.kind === 'problem') {
      fail(io, approved)
      return true
    }
    io.setExit(1)
    if (io.flags.json) io.json({ held: approved.why, draft: approved.draft })
    else
      io.say(
        `${sayDraft(approved.draft)}\n\n${approved.why} It was not sent. Mend it with \`regards edit\`, or give --override "finding=reason".`,
      )
    return true
  }

  onStep('hold', 'put a step off')
    .requiredOption('--until <when>', 'such as “Thursday” or “in 3 days”')
    .action(async (named: string | undefined, options: { until: string }) => {
      const io = shell()
      const context = await io.context()
      const step = await stepNamed(context, named)
      if (isProblem(step)) return fail(io, step)
      const moment = readMoment(
        options.until,
        context.clock.now(),
        context.clock.zone(),
        Intl.supportedValuesOf('timeZone'),
      )
      if (moment.kind === 'unread')
        return fail(io, problem('input', moment.why, 'Write it as “Thursday”, “in 3 days” or 2026-12-01.'))
      orFail(io, await holdStep(context, step.id, moment.at), () =>
        io.flags.json ? io.json({ stepId: step.id, until: moment.at.toString() }) : io.say('Put off.'),
      )
    })

  onStep('skip', 'leave a step out; the plan goes on without it')
    .option('--reason <words>')
    .action(async (named: string | undefined, options: { reason?: string }) => {
      const io = shell()
      const context = await io.context()
      const step = await stepNamed(context, named)
      if (isProblem(step)) return fail(io, step)
      orFail(io, await skipStep(context, step.id, options.reason), () =>
        io.flags.json ? io.json({ stepId: step.id }) : io.say('Left out. `regards undo` brings it back.'),
      )
    })

  onStep('open', 'the letter for another mail program: a link, an .eml file, or text')
    .option('--as <form>', 'mailto, eml or text', oneOf(['mailto', 'eml', 'text']))
    .option('--out <file>', 'write it there')
    .action(async (named: string | undefined, options: { as?: 'mailto' | 'eml' | 'text'; out?: string }) => {
      const io = shell()
      const draft = await deskOf(io, named)
      if (draft === null) return
      const elsewhere = await openElsewhere(await io.context(), draft.letterId as LetterId)
      if (isProblem(elsewhere)) return fail(io, elsewhere)
      const chosen = options.as === undefined ? null : elsewhere[options.as]
      if (options.as !== undefined && chosen === null)
        return fail(io, problem('input', 'The letter is too long for a mailto link.', 'Use --as eml or --as text.'))
      if (options.out !== undefined) (await import('node:fs')).writeFileSync(options.out, chosen ?? elsewhere.eml)
      if (io.flags.json) return io.json(elsewhere)
      io.say(
        options.out !== undefined
          ? `Written to ${options.out}.`
          : (chosen ?? [elsewhere.mailto ?? '', '', elsewhere.text].join('\n')),
      )
      io.say('\nWhen it is on its way, say so with `regards sent`.')
    })

  onStep('sent', 'you sent this letter yourself').action(async (named?: string) => {
    const io = shell()
    const draft = await deskOf(io, named)
    if (draft === null) return
    orFail(io, await recordSentByHand(await io.context(), draft.letterId as LetterId), () =>
      io.flags.json ? io.json({ letterId: draft.letterId }) : io.say('Noted. The plan goes on from here.'),
    )
  })

  program
    .command('settle')
    .argument('<letter>', 'id of the letter')
    .requiredOption('--answer <what>', 'it-left, send-again or leave-it', oneOf(['it-left', 'send-again', 'leave-it']))
    .description('say what became of a letter that nothing else could tell about')
    .action(async (letterId: string, options: { answer: 'it-left' }) => {
      const io = shell()
      orFail(io, await answerDoubt(await io.context(), letterId as LetterId, options.answer), ({ item }) =>
        io.flags.json ? io.json({ letterId, state: item.state }) : io.say('Noted.'),
      )
    })

  onStep('call', 'the call sheet: whom, when, what to say, and the voicemail')
    .option('--practice', 'the cases of the call as a little dialogue')
    .option('--outcome <outcome>', `record how it went: ${callOutcomes.join(', ')}`, oneOf(callOutcomes))
    .option('--news <news>', `what was said in it: ${callNews.join(', ')}`, oneOf(callNews))
    .option('--by <day>', 'until when it is open, in your own words')
    .option('--note <words>')
    .action(async (named: string | undefined, { practice, outcome, ...said }: CallOptions) => {
      const io = shell()
      const context = await io.context()
      const step = await stepNamed(context, named)
      if (isProblem(step)) return fail(io, step)
      if (outcome !== undefined)
        return orFail(io, await recordCall(context, { stepId: step.id, outcome, ...said }), ({ factIds }) =>
          io.flags.json ? io.json({ factIds }) : io.say('Noted.'),
        )
      const sheet = await seeCallSheet(context, step.id)
      if (isProblem(sheet)) return fail(io, sheet)
      if (io.flags.json) return io.json(sheet)
      return practice ? practise(io, sheet) : io.say(sayCallSheet(sheet))
    })
}

/** A step's number, id or company is never the name of a text file in practice; where it is, the file is meant. */
const isFile = (named: string) => statSync(named, { throwIfNoEntry: false })?.isFile() ?? false

type CallOptions = Omit<CallRecord, 'stepId' | 'outcome'> & {
  readonly practice?: boolean
  readonly outcome?: CallRecord['outcome']
}

type ApproveOptions = {
  readonly at?: string
  readonly override?: readonly { findingId: string; reason: string }[]
  readonly insist?: boolean
}

function split(text: string): [string, string] {
  const at = text.indexOf('=')
  return at < 0 ? [text, ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

function findingAndReason(text: string): { findingId: string; reason: string } {
  const [findingId, reason] = split(text)
  return { findingId, reason }
}

function fieldAndWords(text: string): { field: string; answer: string } {
  const [field, answer] = split(text)
  return { field, answer }
}

const zoneOf = (draft: DraftView) => draft.zone

function letterJson(approved: Approved) {
  if (approved.kind !== 'approved') return {}
  const { letterId, state, sendAt, messageId } = approved.item
  return { letterId, state, sendAt: sendAt.toString(), messageId, when: approved.when }
}
