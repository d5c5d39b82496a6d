/** Every part in each of its states, in the invented world only: to look at, and to compare pictures of. */
import { useAbout } from '../api/queries.ts'
import { Asked, NotFound } from '../parts/asked.tsx'
import { LoadingPage } from '../parts/loading-page.tsx'
import { Page } from '../parts/page.tsx'
import { galleryWords } from '../words/gallery-words.ts'
import { FigureSamples } from './figure-samples.tsx'
import { FormSamples } from './form-samples.tsx'
import { RowSamples } from './row-samples.tsx'
import './gallery.css'

export function GalleryScreen() {
  const { title, sub } = galleryWords
  return (
    <Asked query={useAbout()} title={title} meanwhile={<LoadingPage title={title} />}>
      {(about) =>
        about.isDemo ? (
          <Page title={title} sub={sub} className="gallery">
            <FormSamples />
            <RowSamples />
            <FigureSamples />
          </Page>
        ) : (
          <NotFound />
        )
      }
    </Asked>
  )
}
