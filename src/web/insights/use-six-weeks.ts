/** The six weeks under chosen values: drawn here by the core, or by the server where the browser knows no Temporal. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { PolicyGroundView } from '../../app/views/policy-ground-view.ts'
import type { SixWeeks } from '../../core/insight/six-weeks.ts'
import { api, asked } from '../api/client.ts'
import { changesOf, type Chosen } from './chosen-policy.ts'

type Draw = (typeof import('./weeks-here.ts'))['weeksHere']

const isTemporalHere = 'Temporal' in globalThis

let loaded: Draw | null = null

/** Null only until the core is loaded, or the server has answered the first time. */
export function useSixWeeks(ground: PolicyGroundView, { rhythm, values, promisedWithin }: Chosen): SixWeeks | null {
  const [draw, setDraw] = useState<Draw | null>(() => loaded)
  const [isMissing, setMissing] = useState(!isTemporalHere)
  useEffect(() => {
    if (draw !== null || isMissing) return
    const load = async () => {
      try {
        loaded = (await import('./weeks-here.ts')).weeksHere
        setDraw(() => loaded)
      } catch {
        setMissing(true)
      }
    }
    void load()
  }, [draw, isMissing])
  const here = useMemo(
    () => draw?.(ground, { rhythm, values, promisedWithin }) ?? null,
    [draw, ground, rhythm, values, promisedWithin],
  )
  const there = useQuery({
    queryKey: ['six-weeks', rhythm, values, promisedWithin],
    queryFn: () => asked(api['six-weeks'].$post({ json: { rhythm, changes: [...changesOf(values)], promisedWithin } })),
    enabled: isMissing,
    placeholderData: keepPreviousData,
  })
  return here ?? there.data ?? null
}
