/** What is on the other side: whose promise ends when, and what came back. */
import { Link } from 'wouter'
import type { HeardView, WaitingView } from '../../app/views/today-view.ts'
import { paths } from '../paths.ts'
import { clocksOf, words } from '../words.ts'

export function WaitingRow({ waiting }: { readonly waiting: WaitingView }) {
  return (
    <article className="waiting" data-row>
      <h3 className="line-name">
        <Link href={paths.opening(waiting.openingId)} data-press="open">
          {[waiting.company, waiting.role].filter(Boolean).join(' · ')}
        </Link>
      </h3>
      <svg className="bar" aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none">
        <rect className="bar-ground" width="100" height="1" />
        <rect className="bar-passed" width={Math.round(waiting.passed * 100)} height="1" />
      </svg>
      <p className="line-when">
        {clocksOf(waiting.until).theirs}
        <span className="for-ears">, {words.today.passed(waiting.passed)}</span>
      </p>
    </article>
  )
}

/** The preview came by mail: text, never markup. */
export function HeardRow({ heard }: { readonly heard: HeardView }) {
  return (
    <article className="row row-small" data-row>
      <div className="row-text">
        <div className="row-head">
          <h3 className="row-title">{heard.title}</h3>
        </div>
        <p className="row-of">
          <Link href={paths.opening(heard.openingId)}>{heard.company}</Link>
          <span className="row-aside"> · {heard.when}</span>
        </p>
        {heard.preview && <blockquote className="preview">{heard.preview}</blockquote>}
        <p className="because">{heard.effect}</p>
      </div>
      <div className="row-actions">
        <Link
          href={paths.opening(heard.openingId)}
          className="button"
          data-press="open"
          aria-label={`${words.today.open}: ${heard.title}`}
        >
          {words.today.open}
        </Link>
      </div>
    </article>
  )
}
