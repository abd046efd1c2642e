import { describe, expect, it } from 'vitest'
import { recognise } from '../recognise.ts'
import { plainSource } from '../source-text.ts'
import type { SourcePiece } from '../source-text.ts'
import { kinds, read, turns } from '../testing/read-sample.ts'

describe('a record that parts labels from what is said by a full stop only', () => {
  it('is one of a committee of Congress, whose chair the line above names', () => {
    const got = read(
      'NOMINATION OF CARLA T. WEXFORD TO BE AMBASSADOR\n',
      'WEDNESDAY, JULY 18, 2001\n',
      'The committee met at 10:05 a.m. in room SD-419, Hon. Emory R. Strom (chairman of the committee) presiding.\n',
      'The Chairman. The committee will come to order.\n',
      'Ms. Wexford. Mr. Chairman, I am honored to appear before you.\n',
      'Senator Mayhew. Ms. Wexford, do you speak the language?\n',
      'Ms. Wexford. I read it, Senator.\n',
    )
    expect(turns(got)).toEqual([
      'Emory R. Strom null',
      'Carla T. Wexford statement',
      'Mayhew statement',
      'Carla T. Wexford statement',
    ])
  })

  it('is one of a Russian chamber, with offices and factions behind the names', () => {
    const got = read(
      'Стенограмма заседания 17 апреля 2002 года\n',
      'Председательствует Председатель Государственной Думы Г. Н. Сухарев\n',
      'Председательствующий. Доброе утро, уважаемые депутаты! Прошу приготовиться к регистрации.\n',
      'Лугов А. П., фракция «Земля и труд». Прошу снять с повестки пункт 12.\n',
      'О.Л. Тихонравов, председатель комитета. Комитет рекомендует ратифицировать соглашение.\n',
      'Председательствующий. Ставлю на голосование.\n',
    )
    expect(turns(got)).toEqual([
      'Г. Н. Сухарев null',
      'Лугов А. П. statement',
      'О.Л. Тихонравов statement',
      'Г. Н. Сухарев null',
    ])
  })

  it('is one of the European Parliament, with a dash behind the point', () => {
    const got = read(
      'Situation in the Strait of Morrow (debate)\n',
      'Tuesday, 16 May 2017 - Strasbourg\n',
      'President. – The next item is the debate on the statement.\n',
      'Clara Montero, Vice-President of the Commission. – Mr President, honourable Members, the strait is closed.\n',
      'Sofia Orsini (PPE). – Mr President, the sea does not wait.\n',
      'Rolf Hagen, on behalf of the S&D Group. – Mr President, today I agree with Ms Orsini.\n',
    )
    expect(turns(got).map((turn) => turn.replace(/ \S+$/u, ''))).toEqual([
      'President',
      'Clara Montero',
      'Sofia Orsini',
      'Rolf Hagen',
    ])
  })

  it('is none where prose begins with somebody of whom it tells', () => {
    const got = read(
      'Visite du ministre\n',
      'M. Laurent Castaing, ministre des affaires étrangères, se rendra à Ségouna. Il y signera une convention.\n',
      'M. Laurent Castaing, ministre des affaires étrangères, rencontrera la presse. Le public n’y est pas admis.\n',
    )
    expect(turns(got)).toEqual([])
  })
})

describe('questions and answers', () => {
  it('are told by their words alone where nothing stands behind these', () => {
    const got = read(
      'Notes following Briefing by Deputy Minister Sipho Radebe, Pretoria, 11 March 2008\n',
      'Question Deputy Minister, are troops going to take part in a landing?\n',
      'Answer No. We believe that there is still time for talks.\n',
      'Question Could you comment on the elections in the north?\n',
      'Answer Our observers leave on Sunday.\n',
    )
    expect(turns(got)).toEqual(['Question question', 'Sipho Radebe answer', 'Question question', 'Sipho Radebe answer'])
  })

  it('are told by chevrons and capitals in saved captions', () => {
    const got = read(
      'Foreign Minister Briefing, April 2, 2025\n',
      '>> MODERATOR: PLEASE TAKE YOUR SEATS.',
      '>> MINISTER AKER: THANK YOU. I WILL START WITH THE TARIFFS.',
      '>> REPORTER: WILL YOU RETALIATE?',
      '>> MINISTER AKER: WE WILL READ IT FIRST.',
    )
    expect(turns(got)).toEqual(['Moderator null', 'Aker statement', 'REPORTER question', 'Aker answer'])
    expect(got.blocks.filter(({ marker }) => marker === '>>')).toHaveLength(4)
  })
})

const piece = (text: string, more: Partial<SourcePiece> = {}): SourcePiece => ({
  form: 'table-cell',
  text,
  breaks: 'meant',
  gapBefore: true,
  level: null,
  marker: null,
  linkOnly: false,
  ...more,
})

describe('a table', () => {
  it('sets turns: who speaks in one cell, what is said in the next', () => {
    const got = recognise({
      ...plainSource(''),
      pieces: [
        piece('Transcript: Media Engagement of the Commissioner', { form: 'heading', level: 1 }),
        piece('Commissioner: Mr. Ramadan Belkacem', { form: 'paragraph' }),
        piece('Commissioner'),
        piece('The Assembly has adopted a roadmap with four points.'),
        piece('Journalist, Herald'),
        piece('Have the rebels accepted it?'),
        piece('Commissioner'),
        piece('They have received it.'),
      ],
    })
    expect(turns(got)).toEqual(['Ramadan Belkacem statement', 'Journalist, Herald question', 'Ramadan Belkacem answer'])
  })

  it('stays one where its cells hold no sentences', () => {
    const got = recognise({
      ...plainSource(''),
      pieces: [
        piece('Trade in 2014', { form: 'heading', level: 1 }),
        ...['Norland', '12', 'Ruritania', '14', 'Zamunda', '3'].map((text) => piece(text)),
      ],
    })
    expect(kinds(got).filter((kind) => kind === 'speech')).toEqual([])
  })
})
