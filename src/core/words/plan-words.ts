/** Every sentence the planner says, English. Days are said as 'Tuesday 1 December', with the year where it is another. */
import type { ReplyKind } from '../mail/reply-kind.ts'
import { countInWords, dateInWords, listInWords } from '../time/moment-in-words.ts'

type Day = Temporal.PlainDate
/** A day, and the day it is spoken of from. */
export type Said = { readonly day: Day; readonly from: Day }

const on = ({ day, from }: Said) => dateInWords(day, from)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const uncapital = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const days = (count: number) => `${countInWords(count)} working ${count === 1 ? 'day' : 'days'}`
const names = (list: readonly string[], company: string) => (list.length === 0 ? company : listInWords(list))

// Before and after the interview

export const prepareWords = (when: Said) =>
  `The interview is on ${on(when)}. Note what you would like to ask: whom you will meet, the next step, the date of it, and how you may follow up.`
export const debriefWords = (when: Said) =>
  `You had an interview on ${on(when)}. What was said is clearest right after it, and the letters build on your notes.`
export const didItHappenWords = (when: Said) =>
  `An interview was set for ${on(when)}. Say how it went, or that it moved or did not take place.`
export const waitForInterviewWords = (when: Said) =>
  `The interview is on ${on(when)}. Until then there is nothing to send.`

export const thankYouWords = (who: readonly string[], when: Said, company: string) =>
  `You met ${names(who, company)} on ${on(when)}. A short thank-you the next working morning is welcome and brief to read.`
export const thankYouTodayWords = (who: readonly string[], decision: Said, company: string) =>
  `You met ${names(who, company)}, and the decision may fall by ${on(decision)}, so the thank-you should go out today.`
export const thankYouWaitsWords = () => 'Your notes come first; without them a thank-you is proposed after a day.'
export const thankYouLateWords = () => 'It comes later than usual. That is fine; the note says so in half a sentence.'
export const smallSlipsWords = (count: number) =>
  `${capital(countInWords(count))} ${count === 1 ? 'thing you would have said otherwise fits' : 'things you would have said otherwise fit'} into the thank-you in a sentence or two. ${count === 1 ? 'It needs' : 'They need'} no letter of ${count === 1 ? 'its' : 'their'} own.`
export const coordinatorWords = (who: string, met: readonly string[], company: string) =>
  `No working address is known for ${names(met, company)}. ${who} can pass your thanks on.`
export const throughAgencyWords = (who: string) =>
  `An agency is between you and the employer, so your thanks go through ${who}.`
type CardDays = { readonly writeBy: Said; readonly post: Said; readonly lands: Said }
const writeAndPost = ({ writeBy, post }: CardDays) =>
  writeBy.day.equals(post.day)
    ? `Write the card and post it by ${on(post)}`
    : `Write the card by ${on(writeBy)} and post it by ${on(post)}`
export const cardWords = (days: CardDays) =>
  `${writeAndPost(days)}, so that it lands around ${on(days.lands)}, some days after you met; in a large house it may lie in the mailroom for longer.`
export const cardChosenWords = (days: CardDays, wished: Said) =>
  Temporal.PlainDate.compare(days.lands.day, wished.day) > 0
    ? `${writeAndPost(days)}. It usually lands on ${on(days.lands)}; ${on(wished)}, the day you chose, can no longer be met.`
    : `${writeAndPost(days)}, so that it lands on ${on(days.lands)}, ${days.lands.day.equals(wished.day) ? 'the day you chose' : `the last working day before ${on(wished)}, which you chose`}; in a large house it may lie in the mailroom for longer.`
export const noCollectionWords = (closed: Said, holiday: string | null) =>
  `No post is collected where you live on ${on(closed)}${holiday === null ? '' : ` (${holiday})`}, so the card is posted before that.`
export const cardBesideMailWords = (isMailed: boolean) =>
  `${isMailed ? 'Your e-mail has thanked them already' : 'The e-mail goes first'}; the card says it once more in other words, when the talk begins to fade. Together they are one thank-you, and an answer ends it.`
export const mailBesideCardWords = (lands: Said, decision: Said | null) =>
  decision === null
    ? `The e-mail is there the same day, in case they decide soon; a card in other words follows and lands around ${on(lands)}. Together they are one thank-you.`
    : `The e-mail is there before ${on(decision)}, the day they named for their answer; a card in other words follows and lands around ${on(lands)}. Together they are one thank-you.`
export const mailInsteadOfCardWords = (lands: Said, decision: Said) =>
  `They named ${on(decision)} for their answer. A card might land only on ${on(lands)}, when all is decided, so the e-mail alone carries your thanks.`
export const recoveryWords = (who: readonly string[], company: string) =>
  `You said that it went poorly. One candid letter to ${names(who, company)} may mend it: the slip in a sentence, the better answer, an easy way out.`
export const recoveryNoticedWords = (who: readonly string[], company: string) =>
  `Something went wrong that they noticed. One candid letter to ${names(who, company)} may mend it.`
export const recoveryFollowsWords = (sent: Said) =>
  `The thank-you went out on ${on(sent)}. The candid letter follows some days later and is the only one of its kind.`
export const missedByMeWords = (when: Said) =>
  `You could not be there on ${on(when)}. A candid line today, with one plain cause and one offer, is the best that can be done.`
export const calledOffRegretWords = (when: Said) =>
  `You called the interview off on ${on(when)} and regret it. One candid line to the manager can ask whether the conversation may still take place: one plain cause, one apology, no more.`
export const additionWords = (until: number) =>
  `You noted something to add, and the thank-you has already left. A short message within ${days(until)} of the interview can carry it.`

// Waiting for an answer

export const promiseWaitWords = (promised: Said, ask: Said) =>
  `They said that they would answer by ${on(promised)}. Until ${on(ask)} there is nothing to ask.`
export const promiseIntervalWords = (from: Said, by: Said, ask: Said) =>
  `They said that they would answer between ${on(from)} and ${on(by)}. The later day counts, so until ${on(ask)} there is nothing to ask.`
export const promiseVagueWords = (by: Said, ask: Said) =>
  `They spoke of ${on(by)} or so and named no exact day. Until ${on(ask)} there is nothing to ask.`
export const promiseReturnWords = (who: string, back: Said, ask: Said) =>
  `They said that they would answer when ${who} is back, on ${on(back)}. Until ${on(ask)} there is nothing to ask.`
export const promisePassedWords = (promised: Said, wait: number) =>
  `They said that they would answer by ${on(promised)}. ${capital(days(wait))} of grace are over, so one friendly question is fair.`
export const noPromiseWaitWords = (since: Said, wait: number, ask: Said) =>
  `You last heard from them on ${on(since)}, and no date was named. ${capital(days(wait))} is the usual wait, until ${on(ask)}.`
export const noPromisePassedWords = (since: Said) =>
  `You last heard from them on ${on(since)}, and no date was named. The usual wait is over, so one friendly question is fair.`
export const stillDecidingWords = (since: Said, ask: Said) =>
  `On ${on(since)} they were still deciding and named no date. A message with something useful in it fits from ${on(ask)} on.`
export const spokeWords = (since: Said, ask: Said) =>
  `You spoke with them on ${on(since)}, and no date was named. A message with something useful in it fits from ${on(ask)} on.`
export const noDateSaidWords = (since: Said, ask: Said) =>
  `They wrote on ${on(since)} and named no date. A message with something useful in it fits from ${on(ask)} on.`
export const onHoldWords = (since: Said, ask: Said) =>
  `On ${on(since)} they put the role on hold. Until ${on(ask)} asking changes nothing.`
export const doNotContactWords = (since: Said, ask: Said) =>
  `On ${on(since)} they asked to be left to write first. Nothing is proposed before ${on(ask)}.`
export const informationSentLongAgoWords = (sent: Said) =>
  `You sent what they asked for on ${on(sent)}. The usual wait is over, so one friendly question is fair.`
export const informationSentWords = (sent: Said, ask: Said) =>
  `You sent what they asked for on ${on(sent)}. It is their turn until ${on(ask)}.`
export const slowSeasonWords = () => 'Days of the slow season count half here, because many people are away.'
export const slowSectorWords = (factor: number) =>
  `In this sector every wait is ${factor === 2 ? 'twice' : `${countInWords(factor)} times`} as long.`
export const secondCheckInWords = (last: Said, wait: number) =>
  `Your message of ${on(last)} has had ${days(wait)}. A second one, with something useful in it, is fine; more would press.`
export const secondCheckInWaitWords = (last: Said, next: Said) =>
  `You wrote on ${on(last)}. A week between messages keeps it friendly, so the next one fits from ${on(next)} on.`
export const leftOutWords = (last: Said, next: Said, isGoodbye: boolean) =>
  `You left a message out on ${on(last)}. From ${on(next)} on ${isGoodbye ? 'a kind goodbye fits' : 'the next one fits, with something useful in it'}.`
export const callWords = (last: Said, who: readonly string[], company: string, count: number) =>
  `${count > 1 ? `Your messages stayed without an answer, the last on ${on(last)}. ` : count === 1 ? `Your message of ${on(last)} stayed without an answer. ` : ''}A short call to ${names(who, company)} in office hours can bring one.`
export const callInsteadWords = (who: string) =>
  `The letters to ${who} came back, so a short call in office hours is the way that is left.`
export const ratherByPhoneWords = (who: string) =>
  `${who} would rather be reached by phone: a short call in office hours can say the same. Once you have called, leave this letter out.`
export const ratherByPostWords = (who: string, lands: Said) =>
  `${who} would rather be reached by post, so this goes on paper and lands around ${on(lands)}.`
export const postHasNoAddressWords = (who: string) =>
  `${who} would rather be reached by post, but no postal address is known, so this goes by mail.`
export const postComesTooLateWords = (who: string, lands: Said) =>
  `${who} would rather be reached by post, but a letter would land only around ${on(lands)}, when they will have decided, so this goes by mail.`
export const ratherByLinkedInWords = (who: string) => `${who} would rather be reached on LinkedIn, so this goes there.`
export const callAgainWords = (last: Said, between: number) =>
  `You called on ${on(last)}. One more call is fine once ${countInWords(between)} full working days have passed; it is the last.`
export const callSilentWords = (last: Said) => `Nobody answered on ${on(last)}. One more try at another hour is fine.`
export const closingWords = (last: Said) =>
  `The last message was on ${on(last)}. A kind goodbye closes the matter for you and leaves their door open.`
export const closingOverdueWords = () =>
  'The right time for another question has gone by. A kind goodbye still makes sense.'
export const closingWaitWords = (last: Said, next: Said) =>
  `You were last in touch on ${on(last)}. If nothing comes, a kind goodbye fits from ${on(next)} on.`
export const thankYouSilenceWords = () => 'That nobody answered your thank-you means nothing; nobody owes one.'
export const gapWords = (last: Said, next: Said) =>
  `You wrote on ${on(last)} and have no answer yet. At least a working week passes between two such messages, so not before ${on(next)}.`
export const gapElsewhereWords = (last: Said, next: Said, company: string) =>
  `You wrote about another opening at ${company} on ${on(last)} and have no answer yet. At least a working week passes between two such messages to one employer, so not before ${on(next)}.`
export const gapLeavingWords = (last: Said, next: Said, company: string) =>
  `A message about another opening at ${company} leaves on ${on(last)}. At least a working week passes between two such messages to one employer, so not before ${on(next)}.`
export const companyBudgetWords = (company: string, next: Said) =>
  `Your messages about other openings at ${company} have no answer yet, and they are as many as one employer should get. Not before ${on(next)}.`
export const unreadElsewhereWords = (who: string, when: Said, role: string | null) =>
  `${who} wrote on ${on(when)}${role === null ? ' about another opening there' : ` about ${role}`}. Read that first; until then nothing is asked here.`
export const otherChannelWords = (day: Said) =>
  `Something else goes to them on ${on(day)}. Two ways on one day would press, so this waits a day.`
export const heldWords = (until: Said) => `You put this off until ${on(until)}.`
export const budgetSpentWords = (count: number) =>
  `${capital(countInWords(count))} messages stayed without an answer. Writing more would only press, so nothing more is proposed.`
export const roundSpentWords = (count: number) =>
  `${capital(countInWords(count))} messages went out in this round. Nothing more is proposed until they write.`

// What they say, and what comes back

export const understandWords = (who: string, when: Said) =>
  `${who} answered on ${on(when)}. Read it and say what it means; until then nothing is sent.`
const courtesy: Partial<Record<ReplyKind, string>> = {
  'still-deciding': 'They named a new date. One line of thanks shows that it arrived; it asks for nothing.',
  'next-round': 'They would like to see you again. Confirm in one line within a working day.',
  'on-hold': 'They told you that the role is on hold. One gracious line keeps the door open.',
  rescheduled: 'They moved the meeting. Confirm it in one line.',
  'referral-elsewhere':
    'They pointed you elsewhere. Thank them in one line, and add that opening or that person if it suits you.',
}
export const courtesyWords = (meaning: ReplyKind) =>
  courtesy[meaning] ?? 'One line of thanks shows that their word arrived.'
export const courtesyAfterCallWords = () => 'You spoke with them. One line of thanks in writing rounds it off.'
export const informationWords = (who: string) => `${who} asked you for something. Send it today; everything else waits.`
export const absenceWords = (who: string, back: Said, wait: number, from: Said) =>
  `${who} is away until ${on(back)}. ${capital(days(wait))} after that the pile is smaller, so not before ${on(from)}.`
export const absenceUnknownWords = (who: string, from: Said) =>
  `${who} is away, and no return date is known. Not before ${on(from)}.`
export const returnedLetterWords = (who: string) =>
  `A letter to ${who} came back. Another address is needed before it is tried once more.`
export const returnedCardWords = (who: string, when: Said, wasThanked: boolean) =>
  `The card to ${who} came back on ${on(when)}. ${wasThanked ? 'Your e-mail has thanked them already, so another card is a kindness, not a need.' : 'Correct the address, or let an e-mail carry your thanks.'}`
export const delayedLetterWords = (who: string) =>
  `A letter to ${who} has been on its way for a day and may not arrive. Check the address.`
export const missedByThemWords = (when: Said) =>
  `They did not come to the meeting on ${on(when)}. One neutral line with two other times is enough.`
export const missedWaitWords = (ask: Said) => `You offered other times. They have until ${on(ask)} to choose.`

// Offers, verdicts, decisions

export const otherOfferWords = (until: Said) =>
  `You have another offer until ${on(until)}. Telling them today is fair and gives them a chance to decide; call first, then write.`
export const awayButUrgentWords = (who: string, back: Said | null, instead: string) =>
  `${who} is away${back === null ? '' : ` until ${on(back)}`}. An offer that runs out cannot wait for that${instead === '' ? '; a call to the office may find whoever stands in.' : `; in their absence they name ${instead}.`}`
export const otherOfferReminderWords = (until: Said) =>
  `Your other offer runs out on ${on(until)}. One reminder the working day before is fair.`
export const otherOfferSuspendsWords = (until: Said) =>
  `They know of your other offer. Nothing else is asked until ${on(until)}.`
export const rejectionWords = (who: string, when: Said, asksFeedback: boolean) =>
  `${who} said no on ${on(when)}. A gracious answer the next day is remembered${asksFeedback ? '; one question for feedback may go with it' : ''}.`
export const softRejectionWords = (when: Said) =>
  `The interview or the position was called off on ${on(when)}. One gracious line keeps the door open.`
export const offerThanksWords = () =>
  'They made you an offer. Thank them within a working day, ask for the terms in writing, and keep your other conversations going.'
export const writtenOfferWords = (since: Said) =>
  `The offer of ${on(since)} is by word only. Asking when the paper may come is ordinary. Do not give notice before it is there.`
export const writtenOfferAgainWords = (last: Said) =>
  `You asked for the written offer on ${on(last)}. One more question is fair. Keep your other conversations going.`
export const writtenOfferCallWords = (last: Said) =>
  `You asked twice, the last time on ${on(last)}. A call is in order now.`
export const decideOfferWords = (until: Said) =>
  `Their written offer stands until ${on(until)}. Decide, or ask for more time, before it runs out.`
export const waitForPaperWords = () =>
  'You accepted by word. The letter of acceptance follows once the terms are on paper; until then keep your other conversations going.'
export const acceptWords = () => 'You decided to accept. Write it with the terms as agreed, and then tell the others.'
export const declineWords = () => 'You decided to decline. A prompt and thankful no leaves the door open.'
export const declineElsewhereWords = (company: string | null) =>
  `You accepted an offer${company === null ? ' elsewhere' : ` of ${company}`}, and theirs is still open. A prompt and thankful no is fair to them and to whoever is next.`
export const withdrawWords = () => 'You decided to withdraw. Telling them the same day is fair.'
export const withdrawElsewhereWords = (company: string | null) =>
  `You accepted an offer${company === null ? '' : ` of ${company}`}. Telling them the same day is fair to them and to whoever is next.`
export const withdrawAgainWords = (when: Said, company: string | null) =>
  `They wrote on ${on(when)}, and you have accepted ${company === null ? 'elsewhere' : `the offer of ${company}`}. One line that says so once more is kind to them.`
export const acceptedElsewhereWords = (company: string | null, when: Said) =>
  `You accepted an offer${company === null ? '' : ` of ${company}`} on ${on(when)}. If that stands, say so in the same line.`
export const correctionWords = () => 'Something in your letter was wrong. One line mends it; a long apology would not.'
export const feedbackThanksWords = () =>
  'They gave you feedback. It is a favour, and one line of thanks is the right answer.'
export const linkedInWords = (who: string) =>
  `The matter is settled, and you would like to stay in touch with ${who}. A personal note is enough.`
export const keepContactWords = (who: string) =>
  `This one went to somebody else, and ${who} knows you now. A personal note to connect keeps the door open.`
export const stayInTouchWords = (who: string, months: number) =>
  `It has been ${countInWords(months)} ${months === 1 ? 'month' : 'months'} since you and ${who} were last in touch. Write only if you have a reason they would enjoy.`
export const resumeWords = (count: number, until: Said) =>
  `${capital(countInWords(count))} ${count === 1 ? 'thing has' : 'things have'} waited since ${on(until)}. Nothing was sent. See what still makes sense before anything leaves.`
export const sensibleWords = (titles: readonly string[]) => `Still sensible: ${listInWords(titles.map(uncapital))}.`
export const tooLateWords = (titles: readonly string[]) =>
  `Too late by now, and left out: ${listInWords(titles.map(uncapital))}.`

// Rest

export const restFreshWords = () => 'No interview is known yet. Tell Regards about one and it will say what comes next.'
export const restCalledOffWords = () => 'You called the interview off. Nothing more is proposed.'
export const restRefusedWords = () => 'This one ended with a no. Everything that was owed has been said.'
export const restSoftlyRefusedWords = () => 'They called it off. Everything that was owed has been said.'
export const restRefusedByMachineWords = () =>
  'The refusal came from a machine, before anybody spoke with you. It needs no answer.'
export const restAcceptedWords = () => 'You accepted. Congratulations, there is nothing more to send here.'
export const restDeclinedWords = () => 'You declined. There is nothing more to send here.'
export const restWithdrawnWords = () => 'You withdrew. There is nothing more to send here.'
export const restClosedWords = () => 'You closed this opening. Any word from them opens it again.'
export const restOfferedWords = () => 'The offer is yours to decide. Nothing is to be sent until you do.'
export const restReferredWords = () => 'They pointed you elsewhere. Nothing more is proposed here.'
export const restDoNotContactWords = () =>
  'They asked to be left to write first and named no date. Any word from them opens it again.'
export const restDormantWords = (last: Said) =>
  `You wrote the last note on ${on(last)}. Nothing more is sent, and any word from them opens it again.`
export const restUnreachableWords = (who: string) =>
  `The letters to ${who} came back, and no other way to reach them is known. Another address or number opens it again.`
export const restSilentWords = () => 'Everything sensible has been said. Any word from them opens it again.'
export const restNoThanksWords = () => 'A thank-you is not expected here, so none is proposed.'
export const restMissedWords = () => 'The meeting did not take place, and no other time is known.'

// Where an opening stands

export const standingWords = {
  fresh: () => 'No interview yet.',
  unread: (who: string) => `${who} answered. Read it and say what it means.`,
  scheduled: (when: Said) => `The interview is on ${on(when)}.`,
  debriefDue: (when: Said) => `You had an interview on ${on(when)}. Your notes come next.`,
  thanking: () => 'A thank-you is next.',
  recovery: () => 'A candid letter is next.',
  answering: () => 'They asked for something, and it is your turn.',
  mending: () => 'A letter came back. Another address is needed.',
  promised: (by: Said) => `Waiting for an answer that was promised for ${on(by)}.`,
  waiting: () => 'Waiting for an answer. No date was named.',
  asked: (last: Said) => `You asked for news on ${on(last)}.`,
  askedTwice: (last: Said) => `You wrote a second time on ${on(last)}.`,
  callDue: () => 'A call is next.',
  closing: (last: Said) => `You said a kind goodbye on ${on(last)}.`,
  closed: () => 'No answer came. The matter is closed; any word from them opens it again.',
  referred: () => 'They pointed you elsewhere. Add that opening or that person if it suits you.',
  dormant: () => 'Nothing more is to be said until they write.',
  paused: (since: Said) => `They asked for time on ${on(since)}.`,
  offered: (until: Said | null) =>
    until === null ? 'They made you an offer.' : `They made you an offer that stands until ${on(until)}.`,
  refused: () => 'They said no.',
  calledOff: () => 'You called the interview off.',
  network: () => 'The matter is settled, and you stay in touch.',
  accepted: () => 'You accepted.',
  declined: () => 'You declined.',
  withdrawn: () => 'You withdrew.',
  closedByYou: () => 'You closed this opening.',
  leaving: () => 'You accepted elsewhere. Telling them is next.',
}

/** 'One of three unanswered messages to Acme used; the next is possible from Tuesday 1 December.' */
export function budgetWords(company: string, used: number, allowed: number, next: Said | null): string {
  const spent = `${used === 0 ? 'None' : capital(countInWords(used))} of ${countInWords(allowed)} unanswered messages to ${company} used`
  if (next === null) return `${spent}; nothing more is sent until they answer.`
  return used === 0 || Temporal.PlainDate.compare(next.day, next.from) <= 0
    ? `${spent}.`
    : `${spent}; the next is possible from ${on(next)}.`
}
