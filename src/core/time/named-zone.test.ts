import { describe, expect, it } from 'vitest'
import { namedZone } from './named-zone.ts'

describe('namedZone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['"America/New_York"', 'America/New_York'],
    ['/freeassociation.sourceforge.net/Europe/Berlin', 'Europe/Berlin'],
    ['/softwarestudio.org/Olson_20011030_5/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['Pacific Standard Time', 'America/Los_Angeles'],
    ['Customized Time Zone', null],
    ['+02:00', null],
    ['', null],
  ])('%s is %s', (name, zone) => expect(namedZone(name)).toBe(zone))
})
