import { describe, expect, it } from 'vitest'
import { read, turns } from '../testing/read-sample.ts'

describe('who holds an office that stands alone in the labels', () => {
  it('is the name beside the office in the lines above', () => {
    const got = read(
      'Rueda de prensa posterior al Consejo\n',
      'La ministra de Pesca, Carmen Albert, y el comisario europeo, Joe Vella, comparecieron en Bruselas.\n',
      'Bruselas, 12 de diciembre de 2012\n',
      'Ministra: Buenas noches. Hemos logrado un buen acuerdo.\n',
      'Pregunta: ¿Y la merluza?\n',
      'Comisario: Sube un 15 por ciento.\n',
    )
    expect(turns(got)).toEqual(['Carmen Albert statement', 'Pregunta question', 'Joe Vella answer'])
  })

  it('is the name on the line below, and speaks under that name as well', () => {
    const got = read(
      'MINISTER OF TRADE',
      'HON. TERRY WALSH\n',
      'DOORSTOP INTERVIEW, CANBERRA',
      'THURSDAY, 9 AUGUST 2012\n',
      'TERRY WALSH: Thanks for coming. The figures are good.\n',
      'JOURNALIST: When will trade resume?\n',
      'MINISTER: When the certificates are in place.\n',
    )
    expect(turns(got)).toEqual(['Terry Walsh statement', 'JOURNALIST question', 'Terry Walsh answer'])
  })

  it('is nobody where the lines name two for it', () => {
    const got = read(
      'Press conference\n',
      'The minister of trade, Ann Harrow, and the minister of fisheries, Carl Brandt, met the press in Leith.\n',
      'Minister: Good morning.\n',
      'Question: Which quota?\n',
      'Minister: Both.\n',
    )
    expect(turns(got)).toEqual(['Minister statement', 'Question question', 'Minister answer'])
  })
})
