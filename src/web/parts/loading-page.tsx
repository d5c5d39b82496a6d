/** A screen whose title is known while what stands on it is still on its way: the title does not move when it comes. */
import { words } from '../words.ts'
import { Page } from './page.tsx'

export function LoadingPage({ title }: { readonly title: string }) {
  return (
    <Page title={title}>
      <p className="loading">{words.loading}</p>
    </Page>
  )
}
