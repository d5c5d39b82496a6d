/** An invented account at a post service, and one letter that goes by it. */
import type { PostingView, PostServiceView } from '../../../src/app/views/posting-view.ts'
import { problem } from '../../../src/app/problem.ts'
import type { PostVerbs } from '../../../src/server/verbs.ts'

export function fakePost(said: <T>(verb: string, input: unknown, value: T) => T, isSet: boolean): PostVerbs {
  let service: PostServiceView | null = isSet
    ? { service: 'postgrid', name: 'PostGrid', test: false, price: '1.20 USD' }
    : null
  const postings = new Map<string, PostingView>()
  const now = (letterId: string, words: string, state: PostingView['state']): PostingView => {
    const posting: PostingView = {
      letterId,
      service: 'postgrid',
      test: false,
      state,
      expectedOn: '2026-12-02',
      price: service?.price ?? '',
      to: 'Dana Kim',
      note: null,
      words,
      canWithdraw: state === 'handed-over',
      isOver: state === 'withdrawn',
    }
    postings.set(letterId, posting)
    return posting
  }
  return {
    seePostService: async () => service,
    choosePostService: async (input) => {
      if (!/^(?:test|live)_/.test(input.key))
        return problem('input', 'This does not look like a key.', 'It begins with test_ or live_; copy it whole.')
      service = { service: input.service, name: 'PostGrid', test: input.key.startsWith('test_'), price: input.price }
      return said('choosePostService', input, service)
    },
    forgetPostService: async () => {
      service = null
      return { words: 'The key is taken away. No letter goes by a service.' }
    },
    seePostings: async () => [...postings.values()],
    lookAfterPostings: async () => {
      for (const { letterId } of postings.values())
        now(letterId, 'It is in the post. Expected Wednesday 2 December.', 'posted')
      return [...postings.values()]
    },
    seePosting: async (letterId) => ({ service, posting: postings.get(letterId) ?? null }),
    previewPost: async (letterId) => ({
      letterId,
      version: 1,
      service: 'PostGrid',
      test: service?.test ?? false,
      price: service?.price ?? '',
      to: ['Dana Kim', '1 Main Street', 'Springfield IL 62701'],
      from: ['Alex Moreau', '5 Elm Street', 'Albany NY 12207'],
      pages: 1,
      remarks: [],
    }),
    postLetter: async (input) =>
      said(
        'postLetter',
        input,
        now(input.letterId, 'It is with the service. Expected Wednesday 2 December.', 'handed-over'),
      ),
    withdrawPosting: async (letterId) =>
      said('withdrawPosting', letterId, now(letterId, 'It was taken back. You took it back.', 'withdrawn')),
  }
}
