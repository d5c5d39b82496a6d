/** Shows what was asked for, or kindly says that it is on its way, missing or out of reach. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { problemOf, ProblemError } from '../api/client.ts'
import { paths } from '../paths.ts'
import { words } from '../words.ts'
import { Page } from './page.tsx'

/** What is already on the screen stays there while it is asked for again, and when asking fails. */
export function Asked<T>({
  query,
  title,
  meanwhile,
  children,
}: {
  readonly query: UseQueryResult<T>
  readonly title: string
  /** What stands there meanwhile, where more is known than that it is on its way. */
  readonly meanwhile?: ReactNode
  readonly children: (data: T) => ReactNode
}) {
  if (query.data !== undefined && !isGone(query.error)) return children(query.data)
  if (query.error) return <ProblemPage error={query.error} onAgain={() => void query.refetch()} />
  if (meanwhile) return meanwhile
  return (
    <Page title={title} heading={<span className="for-ears">{title}</span>}>
      <p className="loading">{words.loading}</p>
    </Page>
  )
}

const isGone = (error: unknown) =>
  error instanceof ProblemError && (error.kind === 'absent' || error.kind === 'problem')

function ProblemPage({ error, onAgain }: { readonly error: unknown; readonly onAgain: () => void }) {
  const { what, kept, todo } = problemOf(error)
  return (
    <Page title={what}>
      <div className="prose">
        <p>{todo}</p>
        <p className="meta">{kept}</p>
        <div className="actions">
          <Link href={paths.today()} className="button">
            {words.problems.toToday}
          </Link>
          <button type="button" className="button button-quiet" onClick={onAgain}>
            {words.problems.again}
          </button>
        </div>
      </div>
    </Page>
  )
}

/** What went wrong with something the person just did, beside where they did it. */
export function ProblemNote({ error }: { readonly error: unknown }) {
  if (!error) return null
  const { what, kept, todo } = problemOf(error)
  return (
    <div className="problem" role="alert">
      <strong>{what}</strong> {todo} <span className="meta">{kept}</span>
    </div>
  )
}

export function NotFound() {
  return (
    <Page title={words.problems.notFound.title} sub={words.problems.notFound.text}>
      <div className="actions">
        <Link href={paths.today()} className="button">
          {words.problems.toToday}
        </Link>
      </div>
    </Page>
  )
}
