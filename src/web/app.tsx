/** The screens by address. All but Today are loaded when they are first gone to. */
import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Frame } from './frame/frame.tsx'
import { NotFound } from './parts/asked.tsx'
import { FaultBoundary } from './parts/fault-boundary.tsx'
import { TodayScreen } from './today/today-screen.tsx'
import { words } from './words.ts'

const OpeningsScreen = lazy(async () => ({ default: (await import('./openings/openings-screen.tsx')).OpeningsScreen }))
const OpeningScreen = lazy(async () => ({ default: (await import('./opening/opening-screen.tsx')).OpeningScreen }))
const DebriefScreen = lazy(async () => ({ default: (await import('./opening/debrief-screen.tsx')).DebriefScreen }))
const AddressScreen = lazy(async () => ({ default: (await import('./answer/address-screen.tsx')).AddressScreen }))
const LetterScreen = lazy(async () => ({ default: (await import('./letter/letter-screen.tsx')).LetterScreen }))
const CallScreen = lazy(async () => ({ default: (await import('./answer/call-screen.tsx')).CallScreen }))
const AnswerScreen = lazy(async () => ({ default: (await import('./answer/answer-screen.tsx')).AnswerScreen }))
const LettersScreen = lazy(async () => ({ default: (await import('./letters/letters-screen.tsx')).LettersScreen }))
const SheetScreen = lazy(async () => ({ default: (await import('./letters/sheet-screen.tsx')).SheetScreen }))
const PeopleScreen = lazy(async () => ({ default: (await import('./people/people-screen.tsx')).PeopleScreen }))
const PersonScreen = lazy(async () => ({ default: (await import('./people/person-screen.tsx')).PersonScreen }))
const InsightsScreen = lazy(async () => ({ default: (await import('./insights/insights-screen.tsx')).InsightsScreen }))
const WelcomeScreen = lazy(async () => ({ default: (await import('./welcome/welcome-screen.tsx')).WelcomeScreen }))
const GalleryScreen = lazy(async () => ({ default: (await import('./gallery/gallery-screen.tsx')).GalleryScreen }))
const SettingsScreen = lazy(async () => ({ default: (await import('./settings/settings-screen.tsx')).SettingsScreen }))

export function App() {
  return (
    <Frame>
      <FaultBoundary>
        <Suspense fallback={<p className="loading">{words.loading}</p>}>
          <Switch>
            <Route path="/" component={TodayScreen} />
            <Route path="/openings" component={OpeningsScreen} />
            <Route path="/openings/:id">{({ id }) => <OpeningScreen key={id} openingId={id} />}</Route>
            <Route path="/openings/:id/debrief">{({ id }) => <DebriefScreen key={id} openingId={id} />}</Route>
            <Route path="/openings/:id/address">{({ id }) => <AddressScreen key={id} openingId={id} />}</Route>
            <Route path="/steps/:id/letter">{({ id }) => <LetterScreen key={id} stepId={id} />}</Route>
            <Route path="/steps/:id/call">{({ id }) => <CallScreen key={id} stepId={id} />}</Route>
            <Route path="/steps/:id/answer">{({ id }) => <AnswerScreen key={id} stepId={id} />}</Route>
            <Route path="/letters" component={LettersScreen} />
            <Route path="/letters/:id">{({ id }) => <SheetScreen key={id} letterId={id} />}</Route>
            <Route path="/people" component={PeopleScreen} />
            <Route path="/people/:id">{({ id }) => <PersonScreen key={id} personId={id} />}</Route>
            <Route path="/insights" component={InsightsScreen} />
            <Route path="/welcome" component={WelcomeScreen} />
            <Route path="/gallery" component={GalleryScreen} />
            <Route path="/settings" component={SettingsScreen} />
            <Route component={NotFound} />
          </Switch>
        </Suspense>
      </FaultBoundary>
    </Frame>
  )
}
