import { describe, expect, it } from 'vitest'
import { recognise } from '../recognise.ts'
import { NO_PAGE_METADATA, plainPiece } from '../source-text.ts'
import type { SourcePiece } from '../source-text.ts'
import { kinds, read, turns } from '../testing/read-sample.ts'
import { findTitlePerson } from '../names/title-persons.ts'

// Invented pages of forms of which whole pages had gone wrong: one thing not found, and all that hangs on it with it.

const paragraph = (text: string): SourcePiece => plainPiece('paragraph', text, true)
const heading = (text: string, level: number): SourcePiece => ({ ...plainPiece('heading', text, true), level })

function readPieces(...pieces: SourcePiece[]): ReturnType<typeof read> {
  return recognise({ pieces, page: NO_PAGE_METADATA, fallbackTitle: 'page' })
}

describe('names above what is said', () => {
  it('are found where one answers everybody and the others speak once', () => {
    const got = readPieces(
      heading('Harbour Dues', 1),
      paragraph('Volume 12: debated on Tuesday 4 June 2024'),
      heading('Lady Marsh of Tolle', 2),
      paragraph('To ask His Majesty’s Government what they will do about harbour dues.'),
      heading('The Minister of State, Department for Ports (Lord Ashwell) (Con)', 2),
      paragraph('My Lords, we have begun a review of them.'),
      heading('Lady Marsh of Tolle (Lab)', 2),
      paragraph('My Lords, when will it be published?'),
      heading('Lord Ashwell (Con)', 2),
      paragraph('It will be published in the autumn.'),
      heading('Lord Brand (LD)', 2),
      paragraph('My Lords, will the Minister meet the fishermen?'),
      heading('Lord Ashwell (Con)', 2),
      paragraph('I will, and I did so last week.'),
      heading('Viscount Thorne (CB)', 2),
      paragraph('My Lords, do the dues apply to ferries?'),
      heading('Lord Ashwell (Con)', 2),
      paragraph('They do not apply to ferries.'),
    )
    expect(turns(got)).toEqual([
      'Marsh of Tolle question',
      'Ashwell answer',
      'Marsh of Tolle question',
      'Ashwell answer',
      'Brand question',
      'Ashwell answer',
      'Thorne question',
      'Ashwell answer',
    ])
  })

  it('belong with their times to what stands below them', () => {
    const got = read(
      'Sprecher 1 (00:00:03)',
      'guten tag zusammen wir fangen an\n',
      'Sprecher 2 (00:00:11)',
      'eine frage zur fähre wann fährt sie wieder\n',
      'Sprecher 1 (00:00:24)',
      'sie liegt in der werft\n',
      'Sprecher 2 (00:00:35)',
      'danke\n',
    )
    expect(turns(got)).toEqual(['Sprecher 1 null', 'Sprecher 2 null', 'Sprecher 1 null', 'Sprecher 2 null'])
    expect(got.text).toContain('danke')
  })
})

describe('whom a page announces', () => {
  it('stands in Russian behind the state and a rank', () => {
    const title = 'Речь министра обороны Российской Федерации адмирала флота Сергея Волина на открытии форума'
    expect(findTitlePerson(title)?.name).toBe('Сергей Волин')
  })

  it('is named in full by a caption where the title of a Japanese paper has the surname', () => {
    const got = read(
      '「海は待っている」　元首席交渉官・真柴氏に聞く\n',
      '2022年12月17日\n',
      'インタビューに答える真柴佳典さん＝東京都文京区\n',
      '――交渉は動いたと受け止められました。\n',
      '「動かせるかどうか試す入り口に立ったということです」\n',
      '――どのように違っていたのですか。\n',
      '「われわれは手続きに入ることを目指していました」\n',
    )
    expect(got.speakers.map(({ name }) => name)).toContain('真柴佳典')
    expect(kinds(got)).toContain('caption')
  })

  it('is the spokesperson in a line below a title that only gives the day', () => {
    const got = readPieces(
      heading('Point de presse du 3 mars 2011', 1),
      paragraph('Déclarations de la porte-parole du ministère des affaires étrangères, Odile Varnier'),
      heading('Entretien avec le ministre de Saban', 2),
      paragraph('Le ministre recevra demain son homologue.'),
      heading('Questions et réponses', 2),
      { ...paragraph('Q - Combien d’observateurs la France enverra-t-elle ?') },
      paragraph('Les ministres en discuteront vendredi.'),
      { ...paragraph('Q - Et sur la crise en Zemlie ?') },
      paragraph('Notre position n’a pas varié.'),
    )
    expect(turns(got)).toEqual([
      'Odile Varnier statement',
      'Q question',
      'Odile Varnier answer',
      'Q question',
      'Odile Varnier answer',
    ])
  })
})

describe('what belongs to somebody’s words', () => {
  it('are the points of a list that they say', () => {
    const got = read(
      'Press conference in Haven\n',
      'Minister Anna Keller: We agreed on three things:',
      '- a hotline;',
      '- a joint survey;',
      '- a meeting in May.\n',
      'Question: When will the hotline open?',
      'Minister Anna Keller: In June.',
    )
    expect(kinds(got).filter((kind) => kind === 'list-item')).toEqual([])
    const said = got.blocks.filter(({ speaker }) => got.speakers[speaker ?? -1]?.name === 'Anna Keller')
    expect(said).toHaveLength(5)
  })

  it('is not who signs an agreement, who is no clutter either', () => {
    const got = read(
      'Declaración conjunta de Costa Verde y Saban\n',
      '1. Las Partes cooperarán en la pesca y en el transporte marítimo.\n',
      '2. Las Partes se reunirán cada año en una de las dos capitales.\n',
      'Hecha en San Telmo, en dos ejemplares, en idioma español.\n',
      'Julia Ortega Luna',
      'Ministra de Relaciones Exteriores\n',
      'Tomás Brandal',
      'Ministro de Asuntos Exteriores\n',
      'Comunicados relacionados',
      'Costa Verde saluda el acuerdo',
      '© Ministerio de Relaciones Exteriores. Todos los derechos reservados.',
    )
    const signed = got.blocks.filter(({ start, end }) => /Ortega|Brandal|Ministr/u.test(got.text.slice(start, end)))
    expect(signed.slice(0, 4).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph'])
  })
})

describe('what else a page tells of its event', () => {
  it('is the city where a Russian lead says that a session ended', () => {
    const got = read(
      'Стороны согласовали условия промысла\n',
      '14 декабря 2021\n',
      '14 декабря в Москве завершилась сессия комиссии по рыболовству, стороны обменялись мнениями.\n',
      'Стороны договорились провести следующую сессию через год.\n',
    )
    expect([got.kind, got.place]).toEqual(['read-out', 'Москва'])
  })

  it('is the room that a Japanese lead gives behind the guest’s name', () => {
    const got = read(
      '日・ルリタニア外相会談\n',
      '令和5年5月16日\n',
      '5月16日、午前11時50分から、林田外務大臣は、訪日中のエリック・ハルデン外務大臣（H.E. Mr. Erik Halden, Minister of Foreign Affairs of Ruritania）と飯倉公館において外相会談を行いました。\n',
      '両大臣は、北極について意見交換を行いました。\n',
    )
    expect([got.time, got.place]).toEqual(['11:50', '飯倉公館'])
  })

  it('is that a paper tells it, where readers are asked to subscribe and to log in', () => {
    const got = read(
      'Iniciar sesión   Suscríbete\n',
      'Dos países acuerdan reabrir el paso\n',
      '5 de octubre de 2023\n',
      '“No hemos resuelto la historia”, dijo la ministra ante la cancela del paso.\n',
      'El documento prevé tres fases y una comisión que vigilará su cumplimiento.\n',
    )
    expect(got.kind).toBe('news-article')
  })

  it('is who asks, where the host calls them by their outlet', () => {
    const got = read(
      'Press conference by Secretary General Anna Keller\n',
      'Secretary General Anna Keller: We took three decisions today.\n',
      'Spokesperson Ida Brandt: We start with Reuters.\n',
      'Question: Will you send ships?\n',
      'Secretary General Anna Keller: We will.\n',
      'Spokesperson Ida Brandt: The gentleman in the second row, Helsingin Kuriiri.\n',
      'Timo Rautio (Helsingin Kuriiri): I would like to hear more about the mines.\n',
      'Secretary General Anna Keller: Twelve Allies clear them.\n',
      'Spokesperson Ida Brandt: Thank you. This concludes the press conference.\n',
    )
    expect(turns(got)).toContain('Timo Rautio question')
  })
})
