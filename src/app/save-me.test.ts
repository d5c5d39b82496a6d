import { describe, expect, it } from 'vitest'
import { createFakeContext } from '../../test/support/fake-context.ts'
import { readMe } from './me.ts'
import { saveMe } from './save-me.ts'

describe('saveMe', () => {
  it('writes nothing over what somebody else stored in the meantime, and shows it', async () => {
    const context = await createFakeContext()
    const base = await context.store.read((tx) => readMe(tx.settings, context.guess))
    const first = await saveMe(context, { me: { ...base, name: 'Alex M.' }, base })
    expect(first).toMatchObject({ kind: 'saved', me: { name: 'Alex M.' } })
    const late = { me: { ...base, phone: '555' }, base }
    expect(await saveMe(context, late)).toMatchObject({ kind: 'conflict', me: { name: 'Alex M.', phone: '555-0142' } })
    expect(await saveMe(context, { ...late, base: first.me })).toMatchObject({ kind: 'saved', me: { phone: '555' } })
  })

  it('takes the same change twice', async () => {
    const context = await createFakeContext()
    const base = await context.store.read((tx) => readMe(tx.settings, context.guess))
    const change = { me: { ...base, name: 'Alex M.' }, base }
    await saveMe(context, change)
    expect(await saveMe(context, change)).toMatchObject({ kind: 'saved' })
  })
})
