/**
 * What the page can ask and tell, as one type per group of routes. Bound to use cases in src/main; a fake of it serves
 * the tests. Expected failures are problems as values.
 */
import type { AddressBookRead, AddressBookView, NewAddressBook } from '../app/address-books.ts'
import type { CardAnswer } from '../app/card-questions.ts'
import type { ContactForm } from '../app/export-contacts.ts'
import type { ContactsImport } from '../app/take-in-contacts.ts'
import type { Acquaintance } from '../app/known-at.ts'
import type { OpeningsChoice, OpeningsImport } from '../app/import-openings.ts'
import type { NewOpening } from '../app/add-opening.ts'
import type { Attaching } from '../app/attach-file.ts'
import type { Edited } from '../app/change-draft.ts'
import type { PolicyChanged } from '../app/change-policy.ts'
import type { CalendarAnswer } from '../app/calendar-questions.ts'
import type { NewCalendar } from '../app/calendar-sources.ts'
import type { CardQuestionView } from '../app/views/card-question-view.ts'
import type { CalendarQuestionView, CalendarsView } from '../app/views/calendar-view.ts'
import type { Debrief } from '../app/give-debrief.ts'
import type { OpeningLine } from '../app/list-openings.ts'
import type { Me } from '../core/me/me.ts'
import type { ModelSetting, ModelView } from '../app/model-choice.ts'
import type { VoiceView } from '../app/own-voice.ts'
import type { ReaderId, ReaderSetting, ReaderView } from '../app/reader-choice.ts'
import type { ShelfView } from '../app/views/shelf-view.ts'
import type { PostServiceName } from '../app/ports/post-service.ts'
import type { PostPreview } from '../app/post-letter.ts'
import type { PreviewInput } from '../app/preview-policy.ts'
import type { Problem } from '../app/problem.ts'
import type { Telling } from '../app/record-fact.ts'
import type { ReplyView } from '../app/see-reply.ts'
import type { LearntSenderView } from '../app/learnt-senders.ts'
import type { MailView } from '../app/open-mail.ts'
import type { MailAttachment } from '../app/ports/mail-parser.ts'
import type { SavedMe } from '../app/save-me.ts'
import type { DoubtAnswer } from '../app/settle-doubt.ts'
import type { CallSheetView, DraftView, ProposalView, SecondReadingView, VersionView } from '../app/views/draft-view.ts'
import type { FoundView } from '../app/views/found-view.ts'
import type { GivenView } from '../app/views/given-view.ts'
import type { LogLine } from '../app/see-log.ts'
import type { PostOf } from '../app/see-postings.ts'
import type { InsightsView } from '../app/views/insights-view.ts'
import type { LetterSheetView, LettersView } from '../app/views/letters-view.ts'
import type { OpeningView } from '../app/views/opening-view.ts'
import type { PaperKind, PaperView } from '../app/views/paper-view.ts'
import type { PeopleView, PersonPageView } from '../app/views/people-view.ts'
import type { PolicyGroundView } from '../app/views/policy-ground-view.ts'
import type { PolicyLineDetail, PolicyView } from '../app/views/policy-view.ts'
import type { PostingView, PostServiceView } from '../app/views/posting-view.ts'
import type { PreviewView } from '../app/views/preview-view.ts'
import type { SentenceGround, SentenceView } from '../app/views/sentence-view.ts'
import type { LetterView, TodayView } from '../app/views/today-view.ts'
import type { ExplanationView } from '../app/views/why-view.ts'
import type { FactId, LetterId, OpeningId, PersonId, StepId } from '../core/facts/ids.ts'
import type { SixWeeks } from '../core/insight/six-weeks.ts'
import type { ReplyKind } from '../core/mail/reply-kind.ts'
import type { CardChanges } from '../core/people/card.ts'
import type { ChosenValue } from '../core/policy/line-value.ts'
import type { Rhythm } from '../core/policy/policy.ts'
import type { PolicyChange } from '../core/policy/policy-with.ts'
import type { MailboxVerbs } from './mailbox-verbs.ts'
import type { YoursVerbs } from './yours-verbs.ts'

export type { LearntSenderView, MailView, ReplyView }

type Answer<T> = Promise<T | Problem>
/** Said to the person once it is done: 'Put off until Thursday 26 November.' */
type Done = { readonly words: string }

/** What another mail program needs; `mailto` is null where the letter is too long for a link. */
type OutsideView = {
  readonly letterId: string
  readonly mailto: string | null
  readonly eml: string
  readonly text: string
}

type AboutView = {
  readonly me: Me
  readonly mail: { readonly connected: boolean; readonly address: string | null; readonly words: string }
  /** Something is awake that sends letters at their hour. */
  readonly watching: boolean
  /** When the mail to oneself goes, 'HH:MM' on the person's clock; null without a yes. */
  readonly digestHour: string | null
  /** This is the invented search: nothing of the person is in it and nothing is sent. */
  readonly isDemo: boolean
  /** Where the invented search is, below the same origin; null where this is it, or there is none. */
  readonly demoPath: string | null
}

type Approved =
  | { readonly kind: 'approved'; readonly letter: LetterView; readonly warning: string | null }
  /** Something holds it, or a newer version is there: the draft as it is now. */
  | { readonly kind: 'held'; readonly draft: DraftView; readonly why: string }

export interface TodayVerbs {
  seeToday(): Promise<TodayView>
  /** Differs whenever something a page shows may have changed. */
  revision(): Promise<number | string>
  /** Letters and people that have these words. */
  find(text: string): Promise<FoundView>
  /** Takes a yes back, or without a letter the last thing the person told. */
  undo(input: { readonly letterId?: LetterId | undefined }): Answer<Done>
}

export interface OpeningVerbs {
  listOpenings(): Promise<readonly OpeningLine[]>
  showOpening(openingId: OpeningId): Promise<OpeningView | null>
  understandSentence(text: string): Promise<SentenceView>
  /** What the page reads sentences on by itself; the person's country unless another is named. */
  sentenceGround(country: string | undefined): Promise<SentenceGround>
  /** What a calendar file or a saved mail tells about an interview. */
  readGiven(bytes: Uint8Array): Answer<GivenView>
  addOpening(input: NewOpening): Answer<{
    readonly openingId: string
    readonly isNew: boolean
    /** Whom one knows at the company already. */
    readonly known: readonly Acquaintance[]
  }>
  giveDebrief(input: Debrief): Answer<{ readonly promise: string | null }>
  recordFact(input: { readonly openingId: OpeningId; readonly telling: Telling }): Answer<Done>
  importOpenings(input: { readonly bytes: Uint8Array; readonly choice: OpeningsChoice }): Answer<OpeningsImport>
  correctAddress(input: {
    readonly openingId: OpeningId
    readonly personId: PersonId
    readonly email: string
  }): Answer<Done>
}

export interface StepVerbs {
  /** `until` is a day ('2026-11-26') or a moment as a person names it. */
  holdStep(input: { readonly stepId: StepId; readonly until: string }): Answer<Done>
  skipStep(input: { readonly stepId: StepId; readonly reason?: string | undefined }): Answer<Done>
  /** The letter of a step, written from the facts when there is none yet. */
  draftLetter(stepId: StepId): Answer<DraftView>
  answerMissing(input: {
    readonly stepId: StepId
    readonly answers: readonly { readonly field: string; readonly answer: string }[]
  }): Answer<DraftView>
  openOutside(stepId: StepId): Answer<OutsideView>
  callSheet(stepId: StepId): Answer<CallSheetView>
  recordCall(input: {
    readonly stepId: StepId
    readonly outcome: 'spoke' | 'gatekeeper' | 'voicemail' | 'no-answer'
    /** What was said in it; `by` is until when it is open. */
    readonly news?: 'open' | 'filled' | 'next-round' | 'no-calls' | undefined
    readonly by?: string | undefined
    readonly note?: string | undefined
  }): Answer<Done>
  seeReply(stepId: StepId): Answer<ReplyView>
}

export interface LetterVerbs {
  /** The newest `most` of those that were sent, and everything that has not left. */
  seeLetters(most: number): Promise<LettersView>
  readLetter(letterId: LetterId): Promise<LetterSheetView | null>
  editDraft(input: {
    readonly letterId: LetterId
    /** The version the change is based on. */
    readonly version: number
    readonly subject: string
    readonly body: string
    readonly to?: readonly string[] | undefined
    readonly cc?: readonly string[] | undefined
    /** What the sentences of a proposal stand on. */
    readonly standsOn?: DraftView['standsOn'] | undefined
    /** Stands beside the version before, however soon it follows. */
    readonly isNew?: boolean | undefined
    /** A program wrote it; no route takes this. */
    readonly by?: 'helper' | undefined
  }): Answer<Edited>
  /** The letter with its review as it is; nothing is written. */
  reviewLetter(letterId: LetterId): Answer<DraftView>
  attachFile(input: Attaching): Answer<Edited>
  detachFile(input: { readonly letterId: LetterId; readonly version: number; readonly fileId: string }): Answer<Edited>
  /** Newest first. */
  seeVersions(letterId: LetterId): Promise<readonly VersionView[]>
  approveLetter(input: {
    readonly letterId: LetterId
    readonly version: number
    readonly at: 'good-hour' | 'now' | Temporal.Instant
    readonly overrides: readonly { readonly findingId: string; readonly reason: string }[]
    /** The person insists on an unusual hour. */
    readonly insist?: boolean | undefined
  }): Answer<Approved>
  sentByHand(letterId: LetterId): Answer<Done>
  settleDoubt(input: { readonly letterId: LetterId; readonly answer: DoubtAnswer }): Answer<Done>
}

export interface PaperVerbs {
  /** `lands` is the day it should be there; without one that of the plan. */
  seePaper(input: { readonly letterId: LetterId; readonly lands?: Temporal.PlainDate | undefined }): Answer<PaperView>
  printPaper(input: {
    readonly letterId: LetterId
    readonly kind: PaperKind
    readonly form?: string | undefined
    /** Of labels: the first that is still on the sheet. */
    readonly first?: number | undefined
  }): Answer<{ readonly name: string; readonly content: Uint8Array }>
  /** Keeps the day it should be there; the step follows it. */
  chooseLanding(input: { readonly letterId: LetterId; readonly lands: Temporal.PlainDate }): Answer<Done>
  recordPosted(input: { readonly letterId: LetterId; readonly on?: Temporal.PlainDate | undefined }): Answer<Done>
  recordCameBack(letterId: LetterId): Answer<Done>
}

export interface PostVerbs {
  /** The person's account at a post service; null while there is none. */
  seePostService(): Promise<PostServiceView | null>
  choosePostService(input: {
    readonly service: PostServiceName
    readonly key: string
    readonly price: string
  }): Answer<PostServiceView>
  forgetPostService(): Promise<Done>
  seePostings(): Promise<readonly PostingView[]>
  /** Asks the service where its letters are. */
  lookAfterPostings(): Promise<readonly PostingView[]>
  seePosting(letterId: LetterId): Promise<PostOf>
  /** To whom, from whom and for how much; nothing leaves. */
  previewPost(letterId: LetterId): Answer<PostPreview>
  /** The person's yes to the version they saw. */
  postLetter(input: { readonly letterId: LetterId; readonly version: number }): Answer<PostingView>
  withdrawPosting(letterId: LetterId): Answer<PostingView>
}

export interface WordsVerbs {
  seeVoice(): Promise<VoiceView>
  editVoice(text: string): Answer<VoiceView>
  learnVoice(file: { readonly name: string; readonly bytes: Uint8Array }): Answer<VoiceView>
  forgetVoice(): Promise<VoiceView>
  /** Who may help with the words, besides Regards; nobody until the person says so. */
  seeHelp(): Promise<HelpView>
  chooseModel(input: ModelSetting): Answer<HelpView>
  forgetModel(): Promise<HelpView>
  tryModel(): Answer<Done>
  chooseReader(input: ReaderSetting): Answer<HelpView>
  dismissReader(reader: ReaderId): Promise<HelpView>
  tryReader(reader: ReaderId): Answer<Done>
  /** The letter of a step as the model proposes it; the desk stays as it is. */
  proposeLetter(stepId: StepId): Answer<ProposalView>
  /** What the second readers say of a letter, beside its review. */
  readAgain(letterId: LetterId): Answer<SecondReadingView>
  seeShelf(openingId: OpeningId): Promise<ShelfView>
  putOnShelf(input: {
    readonly openingId: OpeningId
    readonly text: string
    readonly personId?: PersonId | undefined
  }): Answer<ShelfView>
  takeOffShelf(input: { readonly openingId: OpeningId; readonly offerId: FactId }): Answer<ShelfView>
}

export type HelpView = { readonly model: ModelView | null; readonly readers: readonly ReaderView[] }

export interface CalendarVerbs {
  seeCalendars(): Promise<CalendarsView>
  /** Soonest first. */
  seeCalendarQuestions(): Promise<readonly CalendarQuestionView[]>
  answerCalendarQuestion(answer: CalendarAnswer): Answer<Done & { readonly openingId: string | null }>
  /** Nothing is fetched unless the person has agreed. */
  addCalendarSource(input: NewCalendar): Answer<Done>
  removeCalendarSource(id: string): Answer<CalendarsView>
  refreshCalendar(id: string): Answer<Done>
  /** The first address as well. */
  renewCalendarFeed(): Answer<CalendarsView>
  endCalendarFeed(): Promise<CalendarsView>
  /** The feed where the secret matches, else null. */
  readCalendarFeed(matches: (key: string) => Promise<boolean>): Promise<string | null>
  openingCalendar(openingId: OpeningId): Answer<string>
  proposeTimes(input: {
    readonly openingId: OpeningId
    readonly slots?: readonly string[] | undefined
  }): Answer<{ readonly text: string; readonly slots: readonly string[] }>
}
/** Under which id the person is found from then on. */
type PersonDone = Done & { readonly personId: string }

export interface PeopleVerbs {
  seePeople(): Promise<PeopleView>
  seePerson(personId: PersonId): Promise<PersonPageView | null>
  /** Shows what would happen; with `save` it does. */
  importContacts(input: { readonly bytes: Uint8Array; readonly save: boolean }): Answer<ContactsImport>
  exportContacts(form: ContactForm): Promise<string>
  seeAddressBooks(): Promise<readonly AddressBookView[]>
  /** Nothing is fetched unless the person has agreed, and nothing kept without `save`. */
  addAddressBook(input: NewAddressBook): Answer<AddressBookRead>
  refreshAddressBook(id: string): Answer<AddressBookRead>
  removeAddressBook(id: string): Answer<{ readonly host: string }>
  /** What others say of somebody and their card does not; of one person where named. */
  seeCardQuestions(personId?: PersonId): Promise<readonly CardQuestionView[]>
  answerCardQuestion(answer: CardAnswer): Answer<PersonDone>
  setPerson(input: { readonly personId: PersonId; readonly changes: CardChanges }): Answer<PersonDone>
  /** The first one's words stand. */
  mergePeople(input: { readonly personId: PersonId; readonly otherId: PersonId }): Answer<PersonDone>
  /** `memberId`: as whom an opening knows the one who is somebody else after all. */
  splitPerson(input: { readonly personId: PersonId; readonly memberId: PersonId }): Answer<PersonDone>
}

export interface InsightVerbs {
  /** Everything that happened, oldest first, the last `limit` lines. */
  seeLog(limit: number): Promise<readonly LogLine[]>
  seeInsights(): Promise<InsightsView>
  seePolicyGround(): Promise<PolicyGroundView>
  seeSixWeeks(input: {
    readonly rhythm: Rhythm
    readonly changes: readonly PolicyChange[]
    readonly promisedWithin: number | null
  }): Promise<SixWeeks>
}

export interface ReplyVerbs {
  understandReply(input: {
    readonly replyId: FactId
    readonly meaning: ReplyKind | 'unrelated'
    readonly newDate?: string | undefined
  }): Answer<Done>
}

export interface MailVerbs {
  openMail(replyId: FactId): Answer<MailView>
  /** The inside of a body that can neither act nor load; null where the mail has no formatting. */
  mailFormatting(replyId: FactId): Answer<string | null>
  wholeMail(replyId: FactId): Answer<MailAttachment>
  openAttachment(replyId: FactId, index: number): Answer<MailAttachment>
  /** Of whom the person said whether they write about an opening. */
  seeSenders(): Promise<readonly LearntSenderView[]>
  forgetSender(input: { readonly address: string; readonly openingId?: OpeningId | undefined }): Answer<Done>
}

export interface AboutVerbs {
  about(): Promise<AboutView>
  /** `base` is what the change was made to; where something else is stored by now, nothing is saved and that is shown. */
  saveMe(input: { readonly me: Me; readonly base?: Me | undefined }): Answer<SavedMe>
  /** The standing yes to a mail to oneself at that hour, or null to take it back. */
  chooseDigest(hour: string | null): Answer<Done>
}

export interface PolicyVerbs {
  /** Without an opening: what holds for all. */
  seePolicy(input: { readonly openingId?: OpeningId | undefined }): Answer<PolicyView>
  seePolicyLine(input: { readonly line: string; readonly openingId?: OpeningId | undefined }): Answer<PolicyLineDetail>
  /** `value` as typed or of its kind; outside its range a reason is needed. */
  setPolicyLine(input: {
    readonly line: string
    readonly value: string | ChosenValue
    readonly because?: string | undefined
    readonly openingId?: OpeningId | undefined
  }): Answer<PolicyChanged>
  resetPolicyLine(input: { readonly line: string; readonly openingId?: OpeningId | undefined }): Answer<PolicyChanged>
  chooseRhythm(rhythm: Rhythm): Answer<PolicyChanged>
  /** What happens if nobody answers, and what another policy would change. */
  previewPolicy(input: PreviewInput): Answer<PreviewView>
  /** `named`: a step's or an opening's id. */
  explain(named: string): Answer<ExplanationView>
}

export type Verbs = TodayVerbs &
  OpeningVerbs &
  StepVerbs &
  LetterVerbs &
  PaperVerbs &
  PostVerbs &
  WordsVerbs &
  CalendarVerbs &
  PeopleVerbs &
  InsightVerbs &
  PolicyVerbs &
  ReplyVerbs &
  MailVerbs &
  MailboxVerbs &
  YoursVerbs &
  AboutVerbs
