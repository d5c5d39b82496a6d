/** The screens by address. */
import { Route, Switch } from 'wouter'
import { Frame } from './frame/frame.tsx'
import { FaultBoundary } from './parts/fault-boundary.tsx'
import { NotFound } from './parts/asked.tsx'
import { TodayScreen } from './today/today-screen.tsx'

export function App() {
  return (
    <Frame>
      <FaultBoundary>
        <Switch>
          <Route path="/" component={TodayScreen} />
          <Route component={NotFound} />
        </Switch>
      </FaultBoundary>
    </Frame>
  )
}
