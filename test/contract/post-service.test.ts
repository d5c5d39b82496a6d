import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPostService } from '../../src/adapters/post/choose-post-service.ts'
import { postServices, type PostAccess, type PostOrder, type PostService } from '../../src/app/ports/post-service.ts'
import { startPostStandIn, type PostStandIn } from '../support/post-stand-in.ts'

const order: PostOrder = {
  key: 'regards-1',
  from: {
    name: 'Alex Moreau',
    address: { street: ['5 Elm Street'], city: 'Albany', region: 'NY', postcode: '12207', country: 'US' },
  },
  to: {
    name: 'Dana Kim',
    address: {
      organization: 'Acme',
      street: ['1 Main Street', 'Floor 2'],
      city: 'Springfield',
      region: 'IL',
      postcode: '62701',
      country: 'US',
    },
  },
  pdf: new TextEncoder().encode('%PDF-1.7 a letter'),
  sheet: 'letter',
}

describe.each(postServices)('%s', (name) => {
  let standIn: PostStandIn
  let service: PostService
  let access: PostAccess
  beforeEach(async () => {
    standIn = await startPostStandIn(name)
    service = createPostService({ [name]: standIn.url })
    access = { service: name, key: standIn.key }
  })
  afterEach(() => standIn.close())

  const accepted = async () => {
    const result = await service.handOver(access, order)
    if (result.kind !== 'accepted') throw new Error(result.why)
    return result.piece
  }

  it('takes a letter with its whole address and file, and prints one for one key', async () => {
    const piece = await accepted()
    expect(await accepted()).toEqual(piece)
    expect(piece.stage).toBe('preparing')
    expect(standIn.letters).toHaveLength(1)
    const values = Object.values(standIn.letters[0]?.fields ?? {})
    for (const part of ['Dana Kim', 'Acme', '1 Main Street', 'Floor 2', 'Springfield', 'IL', '62701', 'Albany'])
      expect(values).toContain(part)
    expect(standIn.letters[0]?.pdfBytes).toBe(order.pdf.length)
  })

  it('finds it again by its key, and says when there is none', async () => {
    const piece = await accepted()
    expect(await service.find(access, order.key)).toEqual({ kind: 'found', piece })
    expect(await service.find(access, 'regards-2')).toEqual({ kind: 'absent' })
  })

  it('a lost answer and an inner failure are doubts, an answer of no is none', async () => {
    standIn.state.fault = 'lose-answer'
    expect((await service.handOver(access, order)).kind).toBe('in-doubt')
    standIn.state.fault = 'fail'
    expect((await service.handOver(access, order)).kind).toBe('in-doubt')
    expect((await service.handOver({ ...access, key: 'wrong' }, order)).kind).toBe('refused')
    expect(await service.handOver(access, { ...order, key: 'other', pdf: new Uint8Array([1]) })).toEqual({
      kind: 'refused',
      why: 'file must be a PDF',
    })
  })

  it('a service that cannot be reached has taken nothing, and nothing is concluded from its silence', async () => {
    await standIn.close()
    expect((await service.handOver(access, order)).kind).toBe('refused')
    expect((await service.find(access, order.key)).kind).toBe('problem')
    expect((await service.look(access, 'ltr_1')).kind).toBe('problem')
    expect((await service.cancel(access, 'ltr_1')).kind).toBe('problem')
  })

  it('tells that it was posted, and that it came back', async () => {
    const { pieceId } = await accepted()
    const letter = standIn.letters[0]
    if (!letter) throw new Error('no letter')
    letter.status = 'posted'
    expect(await service.look(access, pieceId)).toMatchObject({ kind: 'found', piece: { stage: 'posted' } })
    letter.status = 'came-back'
    expect(await service.look(access, pieceId)).toMatchObject({ kind: 'found', piece: { stage: 'came-back' } })
  })

  it('takes a letter back until it is printed', async () => {
    const { pieceId } = await accepted()
    expect(await service.cancel(access, pieceId)).toEqual({ kind: 'cancelled' })
    expect(await service.look(access, pieceId)).toMatchObject({ kind: 'found', piece: { stage: 'cancelled' } })
    const letter = standIn.letters[0]
    if (letter) letter.status = 'printing'
    expect((await service.cancel(access, pieceId)).kind).toBe('too-late')
  })

  it('a refusal for another reason is not told as too late', async () => {
    const { pieceId } = await accepted()
    expect((await service.cancel({ ...access, key: 'wrong' }, pieceId)).kind).toBe('problem')
  })
})

it('PostGrid is asked again what a refusal to take a letter back meant', async () => {
  const standIn = await startPostStandIn('postgrid')
  const service = createPostService({ postgrid: standIn.url })
  const access = { service: 'postgrid', key: standIn.key } as const
  const taken = await service.handOver(access, order)
  standIn.state.fault = 'refuse'
  expect(await service.cancel(access, taken.kind === 'accepted' ? taken.piece.pieceId : '')).toEqual({
    kind: 'problem',
    why: 'Not today.',
  })
  await standIn.close()
})

it('Lob says when a letter should arrive', async () => {
  const standIn = await startPostStandIn('lob')
  const service = createPostService({ lob: standIn.url })
  const result = await service.handOver({ service: 'lob', key: standIn.key }, order)
  expect(result).toMatchObject({ kind: 'accepted', piece: { expectedOn: Temporal.PlainDate.from('2026-12-01') } })
  await standIn.close()
})
