/** What the palette lists for some words: actions, openings, people, letters. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { api, asked } from '../api/client.ts'
import { useOpenings, useToday } from '../api/queries.ts'
import { paths, stepPath } from '../paths.ts'
import { words } from '../words.ts'
import { useOffered, type Command } from './commands.ts'
import { matches } from './matches.ts'

export type Entry = {
  readonly id: string
  readonly name: string
  readonly aside: string
  readonly keys?: string | undefined
  readonly run: () => void
}
export type Group = { readonly title: string; readonly entries: readonly Entry[] }

/** A pause in writing, after which letters and people are asked for. */
const pauseMs = 50
const mostOfEach = 8

export function useEntries(
  text: string,
  standing: readonly Command[],
): { readonly groups: readonly Group[]; readonly isAsking: boolean } {
  const [, goTo] = useLocation()
  const { palette } = words
  const offered = useOffered()
  const openings = useOpenings().data
  const today = useToday().data
  const found = useFound(text)
  const groups = useMemo(() => {
    const isEmpty = text.trim() === ''
    const go = (href: string) => () => goTo(href)
    const steps = (today?.toDo ?? []).map((step) => ({
      id: `step-${step.stepId}`,
      name: step.title,
      aside: [step.company, step.role].filter(Boolean).join(' · '),
      run: go(stepPath(step)),
    }))
    const actions = [...offered, ...standing]
      .filter(({ isFoundOnly }) => !isEmpty || isFoundOnly !== true)
      .map((command) => ({ ...command, aside: '' }))
    const companies = (openings ?? []).map(({ openingId, company, role }) => ({
      id: `opening-${openingId}`,
      name: company,
      aside: role ?? '',
      run: go(paths.opening(openingId)),
    }))
    const all = ({ name, aside }: Entry) => `${name} ${aside}`
    return [
      { title: palette.toDo, entries: matches(steps, text, all).slice(0, mostOfEach) },
      { title: palette.actions, entries: matches(actions, text, all) },
      { title: palette.openings, entries: isEmpty ? [] : matches(companies, text, all).slice(0, mostOfEach) },
      {
        title: palette.people,
        entries: (found.data?.people ?? []).map(({ personId, name, title, company }) => ({
          id: `person-${personId}`,
          name,
          aside: [title, company].filter(Boolean).join(' · '),
          run: go(paths.person(personId)),
        })),
      },
      {
        title: palette.letters,
        entries: (found.data?.letters ?? []).map(({ letterId, stepId, subject, company, to, excerpt }) => ({
          id: `letter-${letterId}`,
          name: subject,
          aside: [[company, ...to].filter(Boolean).join(' · '), excerpt].filter(Boolean).join(' – '),
          // What is still to do lies on the desk; everything else is to read.
          run: go(steps.some(({ id }) => id === `step-${stepId}`) ? paths.letter(stepId) : paths.sheet(letterId)),
        })),
      },
    ].filter(({ entries }) => entries.length > 0)
  }, [text, today, openings, offered, standing, found.data, goTo, palette])
  return { groups, isAsking: found.isFetching }
}

function useFound(text: string) {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  const wanted = paused.trim().slice(0, 200)
  const found = useQuery({
    queryKey: ['found', wanted],
    queryFn: () => asked(api.found.$get({ query: { words: wanted } })),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  })
  return { data: text.trim() === '' ? undefined : found.data, isFetching: found.isFetching || text !== paused }
}
