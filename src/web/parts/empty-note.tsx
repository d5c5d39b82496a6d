/** What a screen says while there is nothing on it: kind, and with the one thing to do about it. */
import { Link } from 'wouter'

export function EmptyNote({
  title,
  text,
  href,
  action,
}: {
  readonly title: string
  readonly text: string
  readonly href: string
  readonly action: string
}) {
  return (
    <div className="empty-note">
      <h2>{title}</h2>
      <p>{text}</p>
      <div className="actions">
        <Link href={href} className="button">
          {action}
        </Link>
      </div>
    </div>
  )
}
