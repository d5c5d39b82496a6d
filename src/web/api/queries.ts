/** What the page asks for, by key. A change told by the server makes all of it be asked again. */
import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query'
import { api, asked } from './client.ts'

export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      // The server is on this machine: it answers without any network.
      queries: { networkMode: 'always', retry: false, staleTime: 2_000 },
      mutations: { networkMode: 'always', retry: false },
    },
  })

export const useToday = () => useQuery({ queryKey: ['today'], queryFn: () => asked(api.today.$get()) })
export const useAbout = () => useQuery({ queryKey: ['about'], queryFn: () => asked(api.about.$get()) })
export const useOpenings = () => useQuery({ queryKey: ['openings'], queryFn: () => asked(api.openings.$get()) })

/** The list stays in sight while more of it is asked for. */
export const useLetters = (most: number) =>
  useQuery({
    queryKey: ['letters', most],
    queryFn: () => asked(api.letters.$get({ query: { most: String(most) } })),
    placeholderData: keepPreviousData,
  })

export const useSheet = (letterId: string) =>
  useQuery({
    queryKey: ['sheet', letterId],
    queryFn: () => asked(api.letters[':letterId'].$get({ param: { letterId } })),
  })

export const useCalendars = () => useQuery({ queryKey: ['calendars'], queryFn: () => asked(api.calendar.$get()) })

/** What in the calendar may be an interview. */
export const useCalendarQuestions = () =>
  useQuery({ queryKey: ['calendar-questions'], queryFn: () => asked(api.calendar.questions.$get()) })

export const usePeople = () => useQuery({ queryKey: ['people'], queryFn: () => asked(api.people.$get()) })

export const usePerson = (personId: string) =>
  useQuery({
    queryKey: ['person', personId],
    queryFn: () => asked(api.people[':personId'].$get({ param: { personId } })),
  })

export const useAddressBooks = () =>
  useQuery({ queryKey: ['address-books'], queryFn: () => asked(api['address-books'].$get()) })

/** What others say of somebody and their card does not; of everybody where nobody is named. */
export const useCardQuestions = (personId?: string) =>
  useQuery({
    queryKey: ['card-questions', personId ?? null],
    queryFn: () => asked(api['card-questions'].$get({ query: personId === undefined ? {} : { personId } })),
  })

export const useInsights = () => useQuery({ queryKey: ['insights'], queryFn: () => asked(api.insights.$get()) })

export const usePolicy = () => useQuery({ queryKey: ['policy'], queryFn: () => asked(api.policy.$get({ query: {} })) })

export const usePolicyLine = (line: string) =>
  useQuery({
    queryKey: ['policy', line],
    queryFn: () => asked(api.policy[':line'].$get({ param: { line }, query: {} })),
  })

/** Its calendar and policies hold for the day; asked for anew with everything else all the same. */
export const usePolicyGround = () =>
  useQuery({ queryKey: ['policy-ground'], queryFn: () => asked(api['policy-ground'].$get()), staleTime: 60_000 })

export const useOpening = (openingId: string) =>
  useQuery({
    queryKey: ['opening', openingId],
    queryFn: () => asked(api.openings[':openingId'].$get({ param: { openingId } })),
  })

export const useLetter = (stepId: string) =>
  useQuery({
    queryKey: ['letter', stepId],
    queryFn: () => asked(api.steps[':stepId'].letter.$put({ param: { stepId } })),
  })

export const useCallSheet = (stepId: string) =>
  useQuery({
    queryKey: ['call', stepId],
    queryFn: () => asked(api.steps[':stepId']['call-sheet'].$get({ param: { stepId } })),
  })

export const useReply = (stepId: string) =>
  useQuery({
    queryKey: ['reply', stepId],
    queryFn: () => asked(api.steps[':stepId'].reply.$get({ param: { stepId } })),
  })

/** A mail as it came; it never changes. */
export const useMail = (replyId: string, isKept: boolean) =>
  useQuery({
    queryKey: ['mail', replyId],
    queryFn: () => asked(api.replies[':replyId'].mail.$get({ param: { replyId } })),
    enabled: isKept,
    staleTime: Infinity,
  })
export const useSenders = () => useQuery({ queryKey: ['senders'], queryFn: () => asked(api.senders.$get()) })

/** Who may help with the words, besides Regards. */
export const useHelp = () => useQuery({ queryKey: ['help'], queryFn: () => asked(api.help.$get()), staleTime: 60_000 })

/** What the second readers say of a version; asked beside the review, and only where one is on. */
export const useSecondReading = (letterId: string, version: number, isOn: boolean) =>
  useQuery({
    queryKey: ['second-reading', letterId, version],
    queryFn: () => asked(api.letters[':letterId']['second-reading'].$get({ param: { letterId } })),
    enabled: isOn,
    staleTime: Infinity,
  })
