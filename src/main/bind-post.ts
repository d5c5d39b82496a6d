/** Binds what the page can ask and tell about a post service to the use cases. */
import type { Context } from '../app/context.ts'
import { choosePost, forgetPost } from '../app/post-choice.ts'
import { postLetter, previewPost } from '../app/post-letter.ts'
import { isProblem, problem } from '../app/problem.ts'
import { seePosting, seePostings, seePostService, showPosting } from '../app/see-postings.ts'
import { settlePostings, withdrawPosting } from '../app/settle-posting.ts'
import { viewPostService } from '../app/views/posting-view.ts'
import type { PostVerbs } from '../server/verbs.ts'

export function bindPost(context: Context): PostVerbs {
  return {
    seePostService: () => seePostService(context),
    choosePostService: async (input) => {
      const chosen = await choosePost(context, input)
      return isProblem(chosen) ? chosen : viewPostService(chosen)
    },
    forgetPostService: async () => {
      await forgetPost(context)
      return { words: 'The key is taken away. No letter goes by a service.' }
    },
    seePostings: () => seePostings(context),
    lookAfterPostings: async () =>
      (await settlePostings(context, true)).map((posting) => showPosting(context, posting)),
    seePosting: (letterId) => seePosting(context, letterId),
    previewPost: (letterId) => previewPost(context, letterId),
    postLetter: async (input) => {
      const posted = await postLetter(context, input)
      if (isProblem(posted)) return posted
      if (posted.state === 'refused')
        return problem('outside', posted.note ?? 'The service did not take it.', 'Mend that and say yes once more.')
      return showPosting(context, posted)
    },
    withdrawPosting: async (letterId) => {
      const taken = await withdrawPosting(context, letterId)
      return isProblem(taken) ? taken : showPosting(context, taken)
    },
  }
}
