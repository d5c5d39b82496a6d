import { fold } from './calendar-blocks.ts'

/** Counts events of a damaged file that have lost their beginning or their end, so that none is passed over in silence. */
export function strayEvents(text: string): number {
  let isOpen = false
  let hasStart = false
  let strays = 0
  /** Inside a time zone, a task or an alarm, which have fields of the same names. */
  let depth = 0
  for (const line of text.replace(fold, '').split(/\r\n?|\n/)) {
    const mark = line.trim().toUpperCase()
    if (mark === 'BEGIN:VEVENT') {
      if (isOpen) strays++
      isOpen = true
      hasStart = false
      depth = 0
    } else if (mark === 'END:VEVENT') {
      if (!isOpen) strays++
      isOpen = false
      depth = 0
    } else if (isOpen && /^DTSTART[;:]/.test(mark)) {
      // An event begins once; where it does so again, two have grown together.
      if (hasStart) strays++
      hasStart = true
    } else if (other.test(mark) && mark.startsWith('BEGIN:')) depth++
    else if (other.test(mark)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && !isOpen && /^(?:DTSTART|SUMMARY)[;:]/.test(mark)) strays++
  }
  return isOpen ? strays + 1 : strays
}

const other = /^(?:BEGIN|END):(?:VTIMEZONE|STANDARD|DAYLIGHT|VTODO|VJOURNAL|VFREEBUSY|VAVAILABILITY|AVAILABLE|VALARM)$/
