import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { whileWaiting } from './while-waiting.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function terminal() {
  const notes: string[] = []
  return { notes, io: { note: (text: string) => void notes.push(text) } }
}

it('says what is awaited, then every ten seconds that it still is, and nothing after', async () => {
  const { notes, io } = terminal()
  const waited = whileWaiting(io, async (begin) => {
    begin('Your model reads along.')
    await vi.advanceTimersByTimeAsync(25_000)
    return 'read'
  })
  expect(await waited).toBe('read')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(notes).toEqual([
    'Your model reads along.',
    'Still waiting, 10 seconds so far.',
    'Still waiting, 20 seconds so far.',
  ])
})

it('is silent, and leaves Ctrl+C alone, where nobody is asked', async () => {
  const { notes, io } = terminal()
  const before = process.listenerCount('SIGINT')
  const during = await whileWaiting(io, async () => process.listenerCount('SIGINT'))
  expect({ during, notes }).toEqual({ during: before, notes: [] })
})

it('ends the wait, not the program, at Ctrl+C', async () => {
  const before = process.listenerCount('SIGINT')
  const { io } = terminal()
  const ended = await whileWaiting(io, async (begin, stop) => {
    begin('Your model reads along.')
    process.emit('SIGINT')
    return stop.aborted
  })
  expect(ended).toBe(true)
  expect(process.listenerCount('SIGINT')).toBe(before)
})
