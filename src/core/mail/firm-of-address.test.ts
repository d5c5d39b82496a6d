import { describe, expect, it } from 'vitest'
import { firmOfAddress, nameOfMailbox } from './firm-of-address.ts'

describe('firmOfAddress', () => {
  it.each([
    ['dana@mail.umbra-labs.co.uk', 'Umbra Labs'],
    ['tom@northwind.example', 'Northwind'],
    ['dana@gmail.com', null],
    ['no-reply@greenhouse.io', null],
    ['nobody', null],
  ])('%s is of %s', (address, firm) => expect(firmOfAddress(address)).toBe(firm))
})

describe('nameOfMailbox', () => {
  it.each([
    [{ name: 'Dana Kim', address: 'd@acme.example' }, 'Dana Kim'],
    [{ name: '"Kim, Dana"', address: 'd@acme.example' }, 'Dana Kim'],
    [{ name: 'dana.kim@acme.example', address: 'dana.kim@acme.example' }, 'Dana Kim'],
    [{ name: '', address: 'recruiting@acme.example' }, null],
  ])('%o is %s', (mailbox, name) => expect(nameOfMailbox(mailbox)).toBe(name))
})
