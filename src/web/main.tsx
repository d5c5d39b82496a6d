/** Starts the page. */
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/newsreader/opsz.css'
import '@fontsource-variable/newsreader/wght-italic.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/parts.css'
import './styles/frame.css'
import './styles/today.css'
import './styles/opening.css'
import './styles/letter.css'
import './styles/wording.css'
import './styles/forms.css'
import './styles/quick-add.css'
import './styles/composer.css'
import './styles/palette.css'
import './styles/print.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { createQueryClient } from './api/queries.ts'
import { App, fetchAhead } from './app.tsx'
import { NoticesProvider } from './frame/notices.tsx'
import { applyTheme } from './settings/theme.ts'
import { base } from './world.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

applyTheme()
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <Router base={base}>
        <NoticesProvider>
          <App />
        </NoticesProvider>
      </Router>
    </QueryClientProvider>
  </StrictMode>,
)

/** Milliseconds after the first screen; by then it has its data and its fonts. */
const aheadMs = 1_500
setTimeout(() => void fetchAhead(), aheadMs)
