import { describe, expect, it } from 'vitest'
import { createFakeVerbs } from '../../../test/support/fake-verbs/fake-verbs.ts'
import type { PolicyLineDetail, PolicyView } from '../../app/views/policy-view.ts'
import type { PreviewView } from '../../app/views/preview-view.ts'
import { createApp } from '../app.ts'

const origin = 'http://127.0.0.1:4747'
const token = 'the-key-of-this-session-0123456789'

function server() {
  const app = createApp(createFakeVerbs(), { token, origin, assets: { read: () => null } })
  const headers = {
    host: '127.0.0.1:4747',
    cookie: `regards-session-4747=${token}`,
    origin,
    'content-type': 'application/json',
  }
  const send = async <View>(method: string, path: string, body?: unknown) => {
    const answer = await app.request(`/api${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, view: (await answer.json()) as View & { what?: string } }
  }
  return { send }
}
const lineIn = (view: PolicyView, id: string) =>
  view.groups.flatMap(({ lines }) => lines).find((line) => line.id === id)

describe('the policy over HTTP', () => {
  it('is seen, changed, and taken back', async () => {
    const { send } = server()
    const { view } = await send<PolicyView>('GET', '/policy')
    expect(lineIn(view, 'check-in.after-promise')).toMatchObject({ words: '2 business days', own: null })
    const path = lineIn(view, 'check-in.after-promise')?.route.replace('/api', '') ?? ''
    expect(await send('PUT', path, { value: 4 })).toMatchObject({ status: 200, view: { woken: 0 } })
    const changed = await send<PolicyLineDetail>('GET', path)
    expect(changed.view.line).toMatchObject({ value: 4, own: { instead: '2 business days' } })
    expect((await send<PolicyView>('GET', '/policy')).view.changes).toMatchObject([{ line: 'check-in.after-promise' }])
    expect((await send('DELETE', path)).status).toBe(200)
    expect((await send<PolicyLineDetail>('GET', path)).view.line.own).toBeNull()
  })

  it('refuses in words what is beyond the range, and keeps it with a reason', async () => {
    const { send } = server()
    const refused = await send('PUT', '/policy/cap.unanswered', { value: 5 })
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect(refused.view.what).toContain('allows 1 to 3 messages')
    expect((await send('PUT', '/policy/cap.unanswered', { value: 5, because: 'they asked' })).status).toBe(200)
    const { view } = await send<PolicyLineDetail>('GET', '/policy/cap.unanswered')
    expect(view.line.own).toMatchObject({ because: 'they asked', beyond: true })
  })

  it.each([
    ['PUT', '/policy/cap.gapp', { value: 6 }, '“cap.gap”'],
    ['PUT', '/policy/cap.gap', { value: { days: 6 } }, ''],
    ['PUT', '/rhythm', { rhythm: 'hasty' }, 'Choose one of gentle, steady, brisk.'],
    ['POST', '/preview', { weeks: 600 }, ''],
    ['POST', '/preview', { values: [{ line: 'cap.gap', value: 1 }] }, 'allows 5 to 20'],
    ['GET', '/policy/nothing.there', undefined, 'There is no line called'],
  ])('refuses %s %s %j', async (method, path, body, words) => {
    const { status, view } = await server().send(method, path, body)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(view.what).toContain(words)
  })

  it('previews a rhythm on an invented interview and changes nothing', async () => {
    const { send } = server()
    const { view } = await send<PreviewView>('POST', '/preview', { rhythm: 'gentle', promisedIn: 5 })
    expect(view.asItIs.length).toBeGreaterThan(2)
    expect(view.changed?.differences.map(({ move }) => move)).toContain('later')
    expect((await send<PolicyView>('GET', '/policy')).view.rhythms.find(({ chosen }) => chosen)?.key).toBe('steady')
    expect((await send('PUT', '/rhythm', { rhythm: 'gentle' })).status).toBe(200)
    expect((await send<PolicyView>('GET', '/policy')).view.rhythms.find(({ chosen }) => chosen)?.key).toBe('gentle')
  })

  it('explains a step by its id', async () => {
    const { send } = server()
    const { steps } = await import('../../../test/support/fake-verbs/invented-search.ts')
    const { status, view } = await send<{ because: unknown[] }>('GET', `/steps/${steps[0]?.stepId ?? ''}/why`)
    expect(status).toBe(200)
    expect(view.because.length).toBeGreaterThan(0)
    expect((await send('GET', '/steps/gone.step/why')).view.what).toContain('no longer proposed')
  })
})
