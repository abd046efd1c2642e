import { describe, expect, it } from 'vitest'
import { meta, read, turns } from '../testing/read-sample.ts'

// Invented samples; see conventions.test.ts.

describe('recognition of Spanish, Portuguese and Italian pages', () => {
  it('reads a Spanish press conference: the office and name of the title, letters for question and answer', () => {
    const got = read(
      'Ministerio de Asuntos Exteriores\n',
      'Rueda de prensa del ministro de Asuntos Exteriores, Julián Ortega, tras la reunión\n',
      'Madrid, 14 de marzo de 2023, a las 12.30 horas\n',
      'MINISTRO: Buenos días a todos. Hemos hablado de la pesca.\n',
      'PREGUNTA: ¿Hay acuerdo?\n',
      'MINISTRO: Todavía no.\n',
      'P.- ¿Y el calendario?\n',
      'R.- El que fija el tratado.\n',
    )
    expect(meta(got)).toEqual(['press-conference', '2023-03-14', '12:30', 'Madrid', 'es'])
    expect(turns(got)).toEqual([
      'Julián Ortega statement',
      'PREGUNTA question',
      'Julián Ortega answer',
      'PREGUNTA question',
      'Julián Ortega answer',
    ])
  })

  it('gives a Portuguese or Italian address without pronouns to the person of its title', () => {
    const texts = [
      read(
        'Declaração do ministro das Relações Exteriores, Paulo Teixeira, após encontro\n',
        'Brasília, 5 de abril de 2023\n',
        'Boa tarde a todos.\n',
        'Conversamos sobre comércio e sobre a situação no estreito.\n',
      ),
      read(
        'Dichiarazione del Ministro Paolo Conti al termine dell’incontro\n',
        'Roma, 12 maggio 2023\n',
        'Buongiorno a tutti.\n',
        'Abbiamo parlato dello stretto e della cooperazione nella pesca.\n',
      ),
    ]
    expect(texts.map((got) => [got.kind, got.date, ...new Set(turns(got))])).toEqual([
      ['statement', '2023-04-05', 'Paulo Teixeira statement'],
      ['statement', '2023-05-12', 'Paolo Conti statement'],
    ])
  })
})
