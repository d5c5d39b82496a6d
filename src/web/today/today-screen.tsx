/** Today: the date, one sentence, a line to tell about an interview, and what there is to do, to wait for and to know. */
import { useMemo, useState, type ReactNode } from 'react'
import { Link, Redirect } from 'wouter'
import type { TodayView } from '../../app/views/today-view.ts'
import { useAbout, useToday } from '../api/queries.ts'
import { useShortcuts } from '../frame/shortcuts.ts'
import { Asked } from '../parts/asked.tsx'
import { Page } from '../parts/page.tsx'
import { Rows } from '../parts/rows.tsx'
import { Section } from '../parts/section.tsx'
import { paths } from '../paths.ts'
import { wantsWelcome } from '../welcome/first-visit.ts'
import { words } from '../words.ts'
import { mailboxWords } from '../words/mailbox-words.ts'
import { CardQuestions } from '../people/card-questions.tsx'
import { CalendarQuestions } from './calendar-questions.tsx'
import { MailboxAsk } from './mailbox-ask.tsx'
import { AskRow, ScheduledRow } from './letter-rows.tsx'
import { QuickAdd } from '../quick-add/quick-add.tsx'
import { moveRow, pressInRow } from './rows.ts'
import { ToDoRow } from './to-do-row.tsx'
import { HeardRow, WaitingRow } from './waiting-rows.tsx'

const keys = {
  j: () => moveRow(1),
  k: () => moveRow(-1),
  h: () => pressInRow('later'),
  e: () => pressInRow('done'),
}

export function TodayScreen() {
  const today = useToday()
  return (
    <Asked query={today} title={words.today.title}>
      {(view) => (isEmpty(view) ? <FirstVisit view={view} /> : <Today view={view} />)}
    </Asked>
  )
}

const isEmpty = ({ toDo, asks, mailboxes, scheduled, waiting, resting, heardBack, doneToday }: TodayView) =>
  [toDo, asks, mailboxes, scheduled, waiting, resting, heardBack, doneToday].every((rows) => rows.length === 0)

/** Where nothing was told and nothing is connected, Welcome comes first. */
function FirstVisit({ view }: { readonly view: TodayView }) {
  const about = useAbout()
  const [mayWelcome] = useState(wantsWelcome)
  if (mayWelcome && about.isPending) return <p className="loading">{words.loading}</p>
  if (mayWelcome && about.data && !about.data.mail.connected && !about.data.isDemo)
    return <Redirect to={paths.welcome()} replace />
  return <Today view={view} />
}

function Today({ view }: { readonly view: TodayView }) {
  useShortcuts(useMemo(() => keys, []))
  const isFirstDay = isEmpty(view)
  return (
    <Page title={words.today.title} heading={view.day} sub={view.headline} className="today">
      <QuickAdd isFirst={isFirstDay} />
      {isFirstDay && <FirstDay />}
      <CalendarQuestions />
      <CardQuestions />
      {view.mailboxes.length > 0 && (
        <Section title={mailboxWords.today}>
          {view.mailboxes.map((ask) => (
            <MailboxAsk key={ask.address} ask={ask} />
          ))}
        </Section>
      )}
      <Part title={words.today.asks} items={view.asks} keyOf={({ letterId }) => letterId}>
        {(letter) => <AskRow letter={letter} />}
      </Part>
      <Part title={words.today.toDo} items={view.toDo} keyOf={({ stepId }) => stepId}>
        {(step) => <ToDoRow step={step} now={view.now} zone={view.zone} />}
      </Part>
      <Part title={words.today.scheduled} items={view.scheduled} keyOf={({ letterId }) => letterId}>
        {(letter) => <ScheduledRow letter={letter} />}
      </Part>
      <Part title={words.today.waiting} items={view.waiting} keyOf={({ openingId }) => openingId}>
        {(waiting) => <WaitingRow waiting={waiting} />}
      </Part>
      <Part title={words.today.heardBack} items={view.heardBack} keyOf={({ factId }) => factId}>
        {(heard) => <HeardRow heard={heard} />}
      </Part>
      <Part
        title={words.today.doneToday}
        items={view.doneToday}
        keyOf={({ openingId, title, when }) => `${openingId} ${title} ${when}`}
      >
        {(done) => (
          <div className="line">
            <Link href={paths.opening(done.openingId)} className="line-name">
              {done.title}
            </Link>
            <span className="line-when">{done.when}</span>
          </div>
        )}
      </Part>
      <Part title={words.today.resting} items={view.resting} keyOf={({ openingId }) => openingId}>
        {(resting) => (
          <div className="line">
            <Link href={paths.opening(resting.openingId)} className="line-name">
              {[resting.company, resting.role].filter(Boolean).join(' · ')}
            </Link>
            <span className="line-why">{resting.because}</span>
          </div>
        )}
      </Part>
      {!isFirstDay && <p className="attribution">{view.attribution}</p>}
    </Page>
  )
}

type PartProps<T> = {
  readonly title: string
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  readonly children: (item: T) => ReactNode
}

/** A part that has nothing to say is not there. */
function Part<T>({ title, ...rows }: PartProps<T>) {
  return (
    rows.items.length > 0 && (
      <Section title={title}>
        <Rows {...rows} />
      </Section>
    )
  )
}

function FirstDay() {
  const about = useAbout().data
  return (
    <div className="first-day">
      <h2>{words.today.first.title}</h2>
      <p>{words.today.first.text}</p>
      <div className="actions">
        {about?.demoPath && (
          <a href={about.demoPath} className="button" title={words.today.first.demoHow}>
            {words.today.first.demo}
          </a>
        )}
        <Link href={paths.welcome()} className="button button-quiet">
          {words.today.first.setUp}
        </Link>
      </div>
    </div>
  )
}
