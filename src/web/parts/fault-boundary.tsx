/** The last net: a fault of the page itself, or a screen that could not be fetched, is said in words; the rest of the page stays. */
import { Component, type ReactNode } from 'react'
import { words } from '../words.ts'

/** A part of the page that is not there: the server is gone, or has been built anew. Each browser says it in its own words. */
const isNotFetched = (error: unknown) => error instanceof TypeError && /import/i.test(error.message)

type State = { readonly fault: 'none' | 'here' | 'offline' }

export class FaultBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { fault: 'none' }

  static getDerivedStateFromError(error: unknown): State {
    return { fault: isNotFetched(error) ? 'offline' : 'here' }
  }

  override render() {
    const { fault } = this.state
    if (fault === 'none') return this.props.children
    const { what, kept, todo } = words.problems[fault]
    return (
      <div className="page" role="alert">
        <h1>{what}</h1>
        <p className="sub">
          {todo} {kept}
        </p>
        <div className="actions">
          <button type="button" className="button" onClick={() => window.location.reload()}>
            {words.problems.again}
          </button>
        </div>
      </div>
    )
  }
}
