/** What the page can ask and tell about all that is kept: the record, out and in, forgetting. */
import type { Deletion } from '../app/delete-everything.ts'
import type { Forgetting } from '../app/forget-person.ts'
import type { Imported } from '../app/move-everything.ts'
import type { Problem } from '../app/problem.ts'
import type { RecordForm, RecordView, SpanWish } from '../app/record-of-search.ts'
import type { ExportForm } from '../app/take-everything.ts'
import type { PersonId } from '../core/facts/ids.ts'

type Told<T> = T & { readonly words: string }

export interface YoursVerbs {
  seeRecordOfSearch(span: SpanWish): Promise<RecordView | Problem>
  recordOfSearch(
    span: SpanWish,
    form: RecordForm,
  ): Promise<{ readonly bytes: Uint8Array; readonly name: string } | Problem>
  exportEverything(form: ExportForm): Promise<Uint8Array>
  /** Shows what would come in; with `save` it does. */
  importArchive(input: { readonly bytes: Uint8Array; readonly save: boolean }): Promise<Told<Imported> | Problem>
  /** Counts what would go; with the name as `confirm` it goes. */
  forgetPerson(input: {
    readonly personId: PersonId
    readonly confirm?: string | undefined
  }): Promise<Told<Forgetting> | Problem>
  deleteEverything(input: { readonly confirm?: string | undefined }): Promise<Told<Deletion> | Problem>
}
