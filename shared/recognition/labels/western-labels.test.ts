import { describe, expect, it } from 'vitest'
import { read, turns } from '../testing/read-sample.ts'

describe('a label of a western page', () => {
  it('names an outlet behind a stroke', () => {
    const got = read(
      'Press Briefing of Secretary Lorena “Lori” Madrigal\n',
      'SEC. MADRIGAL: Good afternoon. The President will leave for Norrland on Sunday.\n',
      'CARLO DIZON/RADYO UNO: Ma’am, is fishing on the agenda?\n',
      'SEC. MADRIGAL: It is on the agenda.\n',
      'INES PARDO/GTV: Who goes with him?\n',
      'SEC. MADRIGAL: I do.\n',
    )
    expect(turns(got)).toEqual([
      'Lorena “Lori” Madrigal statement',
      'Carlo Dizon question',
      'Lorena “Lori” Madrigal answer',
      'Ines Pardo question',
      'Lorena “Lori” Madrigal answer',
    ])
  })

  it('is an office of a French sitting whose bearer the chair calls', () => {
    const got = read(
      'Compte rendu intégral de la séance du 4 mai 1999\n',
      'PRÉSIDENCE DE M. GUY LATOURNELLE\n',
      'M. le président. La parole est à Mme Odile Brac.\n',
      'Mme Odile Brac. Le port reste fermé depuis trois semaines.\n',
      'M. le président. La parole est à M. Paul Cernay, ministre délégué aux transports.\n',
      'M. le ministre délégué. Il ouvrira demain, madame la députée.\n',
      'Plusieurs députés du groupe centriste. Enfin !\n',
    )
    expect(turns(got)).toEqual([
      'Guy Latournelle null',
      'Odile Brac statement',
      'Guy Latournelle null',
      'Paul Cernay statement',
      'Plusieurs députés du groupe centriste statement',
    ])
  })

  it('stands on a line below the hour of a sitting', () => {
    const got = read(
      '3. Statement on Ferries\n',
      '15:12:04',
      'Y Llywydd',
      'The next item is a statement on ferries.\n',
      '15:12:16',
      'Megan Prosser AM',
      'Diolch, Llywydd. The ferries sail again on Monday.\n',
      '15:15:41',
      'Huw Talfryn AM',
      'I welcome the statement, and the ferries even more.\n',
    )
    expect(turns(got).map((turn) => turn.replace(/ \S+$/u, ''))).toEqual(['Y Llywydd', 'Megan Prosser', 'Huw Talfryn'])
  })
})

describe('a hearing of a committee', () => {
  it('has members who ask and the witness who answers, under numbers also the chair', () => {
    const got = read(
      'Oral evidence: Ports and Ferries, HC 88\n',
      'Members present: Ruth Calder (Chair); Owen Pryce.\n',
      'Witness: Sir Neil Maddox, Permanent Secretary.\n',
      'Q1 Chair: Sir Neil, how many ports are open?\n',
      'Sir Neil Maddox: Nine of them.\n',
      'Q2 Owen Pryce: In July it was twelve.\n',
      'Sir Neil Maddox: It was a warm July.\n',
    )
    expect(turns(got)).toEqual([
      'Ruth Calder question',
      'Neil Maddox answer',
      'Owen Pryce question',
      'Neil Maddox answer',
    ])
  })
})
