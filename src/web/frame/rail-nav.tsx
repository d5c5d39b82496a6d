/** The ways to the screens: all of them beside a wide page, the first few and a menu with the rest below a narrow one. */
import { Link, useLocation } from 'wouter'
import { useOpenings, useToday } from '../api/queries.ts'
import { MenuButton } from '../parts/menu-button.tsx'
import { paths } from '../paths.ts'
import { words } from '../words.ts'

export function RailNav() {
  const today = useToday().data
  const openings = useOpenings().data
  const [at, goTo] = useLocation()
  const toDo = today ? today.toDo.length + today.asks.length : 0
  const rest = [
    { href: paths.people(), name: words.nav.people },
    { href: paths.insights(), name: words.nav.insights },
    { href: paths.settings(), name: words.nav.settings },
  ]
  const isInRest = rest.some(({ href }) => isWithin(at, href))
  return (
    <nav aria-label={words.nav.label}>
      <RailLink href={paths.today()} name={words.nav.today} count={toDo} counted={words.nav.toDo(toDo)} />
      <RailLink
        href={paths.openings()}
        name={words.nav.openings}
        count={openings?.length ?? 0}
        counted={words.nav.openingCount(openings?.length ?? 0)}
      />
      <RailLink href={paths.letters()} name={words.nav.letters} />
      {rest.map((link) => (
        <RailLink
          key={link.href}
          {...link}
          className={link.href === paths.settings() ? 'rail-wide rail-last' : 'rail-wide'}
        />
      ))}
      <MenuButton
        className={isInRest ? 'rail-link rail-more rail-more-here' : 'rail-link rail-more'}
        label={words.nav.more}
        entries={rest.map(({ href, name }) => ({ kind: 'action', label: name, onSelect: () => goTo(href) }))}
      />
    </nav>
  )
}

const isWithin = (at: string, href: string) => at === href || at.startsWith(`${href}/`)

function RailLink({
  href,
  name,
  count = 0,
  counted,
  className = '',
}: {
  readonly href: string
  readonly name: string
  readonly count?: number
  readonly counted?: string
  readonly className?: string
}) {
  const [at] = useLocation()
  const isHere = href === '/' ? at === '/' || at.startsWith('/steps/') : isWithin(at, href)
  return (
    <Link
      href={href}
      className={`rail-link ${className}`}
      aria-current={isHere ? (at === href ? 'page' : 'true') : undefined}
    >
      {name}
      {count > 0 && (
        <>
          <span className="rail-count" aria-hidden="true">
            {count}
          </span>
          <span className="for-ears">, {counted}</span>
        </>
      )}
    </Link>
  )
}
