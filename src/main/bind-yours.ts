/** Binds what is about all that is kept; in the invented search nothing of the person's own can be deleted. */
import type { Context } from '../app/context.ts'
import { deleteEverything } from '../app/delete-everything.ts'
import { forgetPerson } from '../app/forget-person.ts'
import { isProblem, problem } from '../app/problem.ts'
import { recordOfSearch, seeRecordOfSearch } from '../app/record-of-search.ts'
import { exportInForm, importArchive } from '../app/take-everything.ts'
import { deletionSays, forgettingSays, importSays } from '../core/words/yours-words.ts'
import type { YoursVerbs } from '../server/yours-verbs.ts'

export function bindYours(context: Context, { isDemo }: { readonly isDemo: boolean }): YoursVerbs {
  return {
    seeRecordOfSearch: (span) => seeRecordOfSearch(context, span),
    recordOfSearch: (span, form) => recordOfSearch(context, span, form),
    exportEverything: (form) => exportInForm(context, form),
    importArchive: async ({ bytes, save }) => {
      const told = await importArchive(context, bytes, { save })
      return isProblem(told) ? told : { ...told, words: importSays(told) }
    },
    forgetPerson: async ({ personId, confirm }) => {
      const told = await forgetPerson(context, personId, confirm)
      return isProblem(told) ? told : { ...told, words: forgettingSays(told) }
    },
    deleteEverything: async ({ confirm }) => {
      if (isDemo)
        return problem(
          'person',
          'This is the invented search; it goes by itself when you close it.',
          'Delete your own search in your own Regards.',
        )
      const told = await deleteEverything(context, confirm)
      return isProblem(told) ? told : { ...told, words: deletionSays(told) }
    },
  }
}
