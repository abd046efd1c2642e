import { describe, expect, it } from 'vitest'
import { meta, read, turns } from '../testing/read-sample.ts'

// Invented samples; see conventions.test.ts.

describe('recognition of the conventions of French and German ministries', () => {
  it('reads the German government’s press conference: FRAGE, ranks before names, the chair', () => {
    const got = read(
      'Regierungspressekonferenz vom 6. Mai 2020\n',
      'FRAGE: Wie steht die Bundesregierung zu den Inseln?\n',
      'SRS FISCHER: Unsere Haltung ist bekannt.\n',
      'FRAGE WAGNER: Gibt es Neues?\n',
      'BURGER (AA): Nein, es gibt nichts Neues.\n',
      'ZUSATZFRAGE: Wirklich nicht?\n',
      'StS Seibert: Nein.\n',
      'VORS. WELTY: Dann danke ich Ihnen.',
    )
    expect(meta(got)).toEqual(['press-conference', '2020-05-06', null, null, 'de'])
    expect(turns(got)).toEqual([
      'FRAGE question',
      'Fischer answer',
      'Wagner question',
      'Burger answer',
      'ZUSATZFRAGE question',
      'Seibert answer',
      'Welty null',
    ])
  })

  it('reads two heads of government in German by their shortened offices', () => {
    const got = read(
      'Pressekonferenz von Bundeskanzlerin Keller und Premierminister Mori\n',
      'BK’in Keller: Meine Damen und Herren, wir haben gesprochen.\n',
      'PM Mori: Vielen Dank.\n',
      'Frage: Was sagen Sie zu den Inseln?\n',
      'BK’in Keller: Nichts.',
    )
    expect(turns(got)).toEqual(['Keller statement', 'Mori statement', 'Frage question', 'Keller answer'])
  })

  it('reads French questions and answers by letter, under a title with person and office', () => {
    const got = read(
      'Déclaration et réponses à la presse du ministre des Affaires étrangères, M. Jean Morel',
      'Strelsau, 4 mai 2020\n',
      'Mesdames et messieurs, nous avons eu de bons échanges.\n',
      'Q – Quelle est la position de la France sur les îles ?',
      'R – Elle n’a pas changé.\n',
      'Q : Et ensuite ?',
      'R : Nous continuerons à parler.',
    )
    expect(meta(got)).toEqual(['press-conference', '2020-05-04', null, 'Strelsau', 'fr'])
    expect(turns(got)).toEqual([
      'Jean Morel statement',
      'Q question',
      'Jean Morel answer',
      'Q question',
      'Jean Morel answer',
    ])
    expect(got.speakers[0]?.office).toBe('ministre des Affaires étrangères')
  })

  it('reads French speakers on lines of their own', () => {
    const got = read(
      'Conférence de presse conjointe du Président et de la Chancelière\n',
      'LE PRÉSIDENT',
      'Merci à tous. Nous avons parlé des îles.\n',
      'LA CHANCELIÈRE',
      'Merci. Je partage ce point de vue.\n',
      'JOURNALISTE',
      'Quand sera signé le traité ?\n',
      'LE PRÉSIDENT',
      'Bientôt, je l’espère.\n',
    )
    expect(got.kind).toBe('joint-press-conference')
    expect(turns(got)).toEqual([
      'Le Président statement',
      'La Chancelière statement',
      'JOURNALISTE question',
      'Le Président answer',
    ])
  })

  it.each([
    ['Mme Anne Morel', 'M. Lars Munk', 'Q', 'La ministre', 'Le ministre'],
    ['Frau Anne Morel', 'Herr Lars Munk', 'Frage', 'Die Ministerin', 'Der Minister'],
  ])('gives an office by its article to the only woman or man who speaks (%s)', (woman, man, asks, her, his) => {
    const got = read(
      'Conférence de presse conjointe\n',
      `${woman}: We spoke for a long time.\n`,
      `${man}: And we did not agree.\n`,
      `${asks}: What now?\n`,
      `${her}: Nothing.\n`,
      `${his}: Nothing either.\n`,
    )
    expect(turns(got).slice(-2)).toEqual(['Anne Morel answer', 'Lars Munk answer'])
  })

  it('reads questions to a government in parliament, where a heading announces them', () => {
    const got = read(
      'Deutscher Landtag – 20. Wahlperiode – 91. Sitzung, Mittwoch, den 15. März 2023\n',
      'Befragung der Landesregierung\n',
      'Präsidentin Ute Hase:',
      'Das Wort hat der Kollege Weber.\n',
      'Dr. Karl Weber (CDU/CSU):',
      'Herr Minister, wann wird das Abkommen unterzeichnet?\n',
      'Otto Brand, Minister des Auswärtigen:',
      'Im Mai.\n',
      'Dr. Karl Weber (CDU/CSU):',
      'Und wer unterzeichnet es?\n',
      'Otto Brand, Minister des Auswärtigen:',
      'Ich selbst.\n',
    )
    expect(got.kind).toBe('debate')
    expect(turns(got)).toEqual([
      'Ute Hase null',
      'Karl Weber question',
      'Otto Brand answer',
      'Karl Weber question',
      'Otto Brand answer',
    ])
  })
})
