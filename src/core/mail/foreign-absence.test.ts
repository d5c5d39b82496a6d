import { describe, expect, it } from 'vitest'
import { plainCalendar } from '../time/business-calendar.ts'
import { foreignAbsence, foreignReturnDate } from './foreign-absence.ts'

/** A Thursday. */
const at = Temporal.ZonedDateTime.from('2026-10-01T09:00:00+02:00[Europe/Berlin]')
const ground = { at, country: 'DE', calendar: plainCalendar } as const

describe('return date of notes in other languages', () => {
  it.each([
    ['Ich bin vom 1. bis einschließlich 9. Oktober im Urlaub.', '2026-10-12'],
    ['Ab Montag bin ich wieder für Sie da. Heute und morgen bin ich nicht erreichbar.', '2026-10-05'],
    ['Guten Morgen, ich bin im Urlaub. Am 19. bin ich wieder am Platz, ab 9 Uhr.', '2026-10-19'],
    ['Je serai absente demain et le lundi 5. Retour mardi.', '2026-10-06'],
    ['Fermé pour travaux du 5 au 16 octobre, réouverture lundi 19.', '2026-10-19'],
    ['Estoy de viaje; vuelvo el día 13. Tel. 91 555 01 10.', '2026-10-13'],
    ['Hoy no estoy disponible por la mañana; regreso el lunes.', '2026-10-05'],
    ['Chiusi per ferie da lunedì 5 a venerdì 9. Torniamo domani? No: di nuovo aperti il 12.', '2026-10-12'],
    ['Ik ben afwezig. Vanaf woensdag ben ik weer bereikbaar.', '2026-10-07'],
    ['Estarei fora até sexta-feira. Retorno na segunda.', '2026-10-05'],
    ['De férias de 01/10/2026 a 09/10/2026; volto no dia 13.', '2026-10-13'],
  ])('%s', (text, day) => {
    expect(foreignAbsence(text, true)).not.toBeNull()
    expect(foreignReturnDate(text, ground)?.toString()).toBe(day)
  })

  it.each([
    'Ich bin bis auf Weiteres krankgeschrieben. Rufen Sie bitte 030 5550123 an.',
    'Je suis en congés; nos heures : le lundi de 9 h à 12 h.',
    'Estoy de baja hasta nuevo aviso.',
  ])('tells no day from: %s', (text) => {
    expect(foreignReturnDate(text, ground)).toBeNull()
  })
})
