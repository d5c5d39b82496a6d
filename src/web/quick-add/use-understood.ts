/**
 * What is understood of a sentence as it stands. Read in the page itself where the browser has Temporal; elsewhere the
 * server is asked after a pause in writing.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { SentenceView } from '../../app/views/sentence-view.ts'
import { api, asked } from '../api/client.ts'

const canReadHere = typeof Temporal === 'object'
const pauseMs = 220
/** Shorter is no sentence yet. */
const shortest = 3

type Place = { readonly country: string | undefined; readonly zone: string | undefined }

export type Understood = {
  readonly view: SentenceView | undefined
  readonly error: unknown
  /** Reads once more what stands there now, so that the last words count however fast they were typed. */
  readonly fresh: () => Promise<SentenceView | undefined>
}

/** `place` is what the person corrected; dates are then read on that clock and with those holidays. */
export function useUnderstood(text: string, place: Place): Understood {
  const sentence = useDeferredValue(text.trim())
  const isSentence = sentence.length >= shortest
  const reader = useQuery({
    queryKey: ['sentence-reader'],
    queryFn: () => import('../../app/views/view-sentence.ts').then(({ readOnGround }) => readOnGround),
    enabled: canReadHere && isSentence,
    staleTime: Infinity,
  })
  const ground = useQuery({
    queryKey: ['sentence-ground', place.country],
    queryFn: () => asked(api['sentence-ground'].$get({ query: place.country ? { country: place.country } : {} })),
    enabled: canReadHere && isSentence,
    placeholderData: keepPreviousData,
  })
  const there = useAskedElsewhere(sentence, !canReadHere || reader.isError || ground.isError)
  const read = reader.data
  const data = ground.data
  const here = useMemo(
    () => (isSentence && read && data ? read(sentence, data, place.zone) : undefined),
    [isSentence, sentence, read, data, place.zone],
  )
  const fresh = async () => {
    if (read && data) return read(text.trim(), data, place.zone)
    return asked(api.understand.$post({ json: { text } })).catch(() => there.data)
  }
  return { view: here ?? (isSentence ? there.data : undefined), error: there.error, fresh }
}

function useAskedElsewhere(sentence: string, isNeeded: boolean) {
  const [paused, setPaused] = useState(sentence)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(sentence), pauseMs)
    return () => clearTimeout(timer)
  }, [sentence])
  return useQuery({
    queryKey: ['understand', paused],
    queryFn: () => asked(api.understand.$post({ json: { text: paused } })),
    enabled: isNeeded && paused.length >= shortest,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}
