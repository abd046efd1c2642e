import { describe, expect, it } from 'vitest'
import { kinds, read, turns } from '../testing/read-sample.ts'

// Invented samples. Records of parliaments and the press of southern and western Europe.

describe('recognition of European records', () => {
  it('names who presides over a Spanish sitting, and reads labels with their article', () => {
    const got = read(
      'SENADO          3 DE MAYO DE 2006.—NÚM. 12          PÁG. 1\n',
      'PRESIDENCIA DE LA EXCMA. SRA. D.ª ELENA MARLO PUIG\n',
      'Se abre la sesión a las diez y media de la mañana.\n',
      'Comparecencia del señor ministro de Fomento sobre los puertos\n',
      'La señora PRESIDENTA: Tiene la palabra el señor ministro.\n',
      'El señor MINISTRO DE FOMENTO Y DE PUERTOS (Prado Sanz): Gracias, señora presidenta. Hemos dragado dos puertos.\n',
      'El señor IBARRA LUNA: ¿Dos? Son once.\n',
      'La señora PRESIDENTA: Silencio, por favor.',
    )
    expect(turns(got)).toEqual([
      'Elena Marlo Puig null',
      'Prado Sanz statement',
      'Ibarra Luna statement',
      'Elena Marlo Puig null',
    ])
    expect([got.date, got.time]).toEqual(['2006-05-03', '10:30'])
  })

  it('names who presides over a French sitting, and reads the hour at which it opened', () => {
    const got = read(
      'SÉNAT – SÉANCE DU 3 MAI 2006\n',
      'Ratification de l’accord sur les ports\n',
      'PRÉSIDENCE DE MME HÉLÈNE MARLEAU\n',
      '(La séance est ouverte à quatorze heures trente.)\n',
      'Mme la présidente. L’ordre du jour appelle la discussion.\n',
      'Mme Anne Le Goff, rapporteur. Madame la présidente, mes chers collègues, cet accord a deux articles.\n',
      'M. Paul Kerbrat. Et les chalutiers ?\n',
      'Mme la présidente. La discussion est close.',
    )
    expect(got.title).toBe('Ratification de l’accord sur les ports')
    expect(got.time).toBe('14:30')
    expect(turns(got)[0]).toBe('Hélène Marleau null')
  })

  it('gives who presides over a Portuguese sitting no role, whose name stands in brackets', () => {
    const got = read(
      'Sessão plenária de 3 de maio de 2006\n',
      'O SR. PRESIDENTE (Paulo Vale): Está aberta a sessão.\n',
      'O SR. JOÃO PRADO (PSD): Senhor Presidente, o porto está fechado.\n',
      'A SRA. MARIA LUZ (PT): Está aberto desde ontem.\n',
      'O SR. PRESIDENTE (Paulo Vale): Obrigado.',
    )
    expect(turns(got)).toEqual(['Paulo Vale null', 'João Prado statement', 'Maria Luz statement', 'Paulo Vale null'])
  })

  it('lets who has the word go on below what is called out to them', () => {
    const got = read(
      'Deutscher Bundestag – 14. Wahlperiode – 12. Sitzung. Berlin, Mittwoch, den 3. Mai 2000     801\n',
      'Beratung des Antrags „Häfen öffnen“\n',
      'Karl Lindner (SPD): Herr Präsident! Wir haben drei Häfen gebaut.\n',
      '(Zuruf von der FDP: Zwei!)\n',
      '– Drei, Herr Kollege, und der vierte folgt.\n',
      'Eva Holm (FDP): Das habe ich anders gezählt.\n',
      '(A)          (C)',
    )
    expect(turns(got)).toEqual(['Karl Lindner statement', 'Karl Lindner statement', 'Eva Holm statement'])
    expect([got.date, got.place]).toEqual(['2000-05-03', 'Berlin'])
    expect(kinds(got).at(-1)).toBe('furniture')
  })

  it('reads labels before a stroke, outlets among them', () => {
    const got = read(
      'Comparecencia conjunta del Primer Ministro, Duarte Vale, y del Presidente del Gobierno\n',
      'Zamora, 3 de mayo de 2009\n',
      'SR. VALE / Muchas gracias. Hemos hablado del río.\n',
      'SR. PRESIDENTE DEL GOBIERNO / Un río que hay que cuidar.\n',
      'LUSA / ¿Y el tren?\n',
      'SR. VALE / En dos años.\n',
      'EFE / ¿Seguro?\n',
      'SR. PRESIDENTE DEL GOBIERNO / Seguro.',
    )
    expect(turns(got)).toEqual([
      'Duarte Vale statement',
      'Presidente del Gobierno statement',
      'LUSA question',
      'Duarte Vale answer',
      'EFE question',
      'Presidente del Gobierno answer',
    ])
  })

  it('reads a French ministry’s declarations with the questions in bold below', () => {
    const got = read(
      'Point de presse du 3 mai 2012\n',
      'Le porte-parole a fait les déclarations suivantes :\n',
      'La France salue l’ouverture du port.',
    )
    expect(turns(got)).toEqual(['porte-parole statement'])
  })

  it('takes no town below the day for who speaks', () => {
    const got = read(
      'Déclaration à la presse du Président de la République à son arrivée au sommet\n',
      '3 mai 2019 - Seul le prononcé fait foi',
      'Bruxelles\n',
      'Bonjour à tous. Nous parlerons ce soir des ports.\n',
      'Journaliste',
      'Êtes-vous seul ?\n',
      'Président',
      'Jamais vraiment.\n',
      'Journaliste',
      'Et Londres ?\n',
      'Président',
      'On verra.',
    )
    expect(got.place).toBe('Bruxelles')
    expect(turns(got)).toEqual([
      'Président de la République statement',
      'Journaliste question',
      'Président de la République answer',
      'Journaliste question',
      'Président de la République answer',
    ])
  })
})
