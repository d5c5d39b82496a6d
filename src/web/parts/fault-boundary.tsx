/** The last net: a fault of the page itself is said in words, and the rest of the page stays. */
import { Component, type ReactNode } from 'react'
import { words } from '../words.ts'

export class FaultBoundary extends Component<{ readonly children: ReactNode }, { readonly hasFault: boolean }> {
  override state = { hasFault: false }

  static getDerivedStateFromError() {
    return { hasFault: true }
  }

  override render() {
    if (!this.state.hasFault) return this.props.children
    const { what, kept, todo } = words.problems.here
    return (
      <div className="page" role="alert">
        <h1>{what}</h1>
        <p className="sub">
          {todo} {kept}
        </p>
      </div>
    )
  }
}
