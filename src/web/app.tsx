/** The screens by address. All but Today are fetched after it stands, so that going to one takes no time, even while the server is gone. */
import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { api, asked } from './api/client.ts'
import { Frame } from './frame/frame.tsx'
import { NotFound } from './parts/asked.tsx'
import { FaultBoundary } from './parts/fault-boundary.tsx'
import { TodayScreen } from './today/today-screen.tsx'
import { words } from './words.ts'

const ahead: (() => Promise<unknown>)[] = []

function screen<Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  ahead.push(load)
  return lazy(async () => ({ default: await load() }))
}

const OpeningsScreen = screen(async () => (await import('./openings/openings-screen.tsx')).OpeningsScreen)
const BringInScreen = screen(async () => (await import('./openings/bring-in-screen.tsx')).BringInScreen)
const OpeningScreen = screen(async () => (await import('./opening/opening-screen.tsx')).OpeningScreen)
const DebriefScreen = screen(async () => (await import('./opening/debrief-screen.tsx')).DebriefScreen)
const AddressScreen = screen(async () => (await import('./answer/address-screen.tsx')).AddressScreen)
const LetterScreen = screen(async () => (await import('./letter/letter-screen.tsx')).LetterScreen)
const CallScreen = screen(async () => (await import('./answer/call-screen.tsx')).CallScreen)
const AnswerScreen = screen(async () => (await import('./answer/answer-screen.tsx')).AnswerScreen)
const LettersScreen = screen(async () => (await import('./letters/letters-screen.tsx')).LettersScreen)
const SheetScreen = screen(async () => (await import('./letters/sheet-screen.tsx')).SheetScreen)
const PeopleScreen = screen(async () => (await import('./people/people-screen.tsx')).PeopleScreen)
const PersonScreen = screen(async () => (await import('./people/person-screen.tsx')).PersonScreen)
const InsightsScreen = screen(async () => (await import('./insights/insights-screen.tsx')).InsightsScreen)
const WelcomeScreen = screen(async () => (await import('./welcome/welcome-screen.tsx')).WelcomeScreen)
const GalleryScreen = lazy(async () => ({ default: (await import('./gallery/gallery-screen.tsx')).GalleryScreen }))
const LaterScreen = screen(async () => (await import('./today/later-screen.tsx')).LaterScreen)
const StepScreen = screen(async () => (await import('./today/later-screen.tsx')).StepScreen)
const SettingsScreen = screen(async () => (await import('./settings/settings-screen.tsx')).SettingsScreen)

/** One after the other, while nobody waits for anything else; where nobody answers, a screen is asked for when gone to. */
export async function fetchAhead(): Promise<void> {
  try {
    await asked(api.about.$get())
    for (const load of ahead) await load()
  } catch {
    // The live channel says it, and each screen for itself.
  }
}

export function App() {
  const [at] = useLocation()
  return (
    <Frame>
      <FaultBoundary key={at}>
        <Suspense fallback={<p className="loading">{words.loading}</p>}>
          <Switch>
            <Route path="/" component={TodayScreen} />
            <Route path="/openings" component={OpeningsScreen} />
            <Route path="/openings/import" component={BringInScreen} />
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
            <Route path="/steps/:id/later">{({ id }) => <LaterScreen key={id} stepId={id} />}</Route>
            <Route path="/steps/:id">{({ id }) => <StepScreen key={id} stepId={id} />}</Route>
            <Route path="/settings" component={SettingsScreen} />
            <Route component={NotFound} />
          </Switch>
        </Suspense>
      </FaultBoundary>
    </Frame>
  )
}
