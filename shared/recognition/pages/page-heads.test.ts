import { describe, expect, it } from 'vitest'
import { kinds, read } from '../testing/read-sample.ts'

// Invented samples. What stands above the body of a page.

describe('what stands above the body', () => {
  it('is no title where it leads to one or names its kind only', () => {
    const trail = read(
      'Home › Media Center › Briefing by the Official Spokesperson (August 25, 2023)\n',
      'Briefing by the Official Spokesperson (August 25, 2023)\n',
      'Shri Raghav Menon, Official Spokesperson: Good evening to all of you.\n',
    )
    expect([trail.title, kinds(trail)[0]]).toEqual([
      'Briefing by the Official Spokesperson (August 25, 2023)',
      'furniture',
    ])
    const rubric = read(
      'Mitschrift Pressekonferenz\n',
      'Sommerpressekonferenz von Bundeskanzler Rehfeld in Berlin\n',
      'BK Rehfeld: Meine Damen und Herren, ich freue mich, hier zu sein.\n',
    )
    expect([rubric.title, rubric.place]).toEqual([
      'Sommerpressekonferenz von Bundeskanzler Rehfeld in Berlin',
      'Berlin',
    ])
    expect(rubric.speakers.map(({ name }) => name)).toEqual(['Rehfeld'])
  })

  it('gives the half of the day before a time with a colon', () => {
    expect(
      read('聞き取り 第3回インタビュー', '2022年12月2日, 午後4:10\n', '今日はよろしくお願いいたします。').time,
    ).toBe('16:10')
  })

  it('names who speaks in full behind the state of an office', () => {
    const got = read(
      'Пресс-конференция по итогам переговоров',
      'Николай Орлов и Федеральный канцлер Альдера Марек Линден дали совместную пресс-конференцию.',
      '16 октября 2019 года\n',
      'Н.Орлов: Уважаемый господин канцлер!\n',
      'М.Линден: Благодарю за приём.\n',
    )
    expect(got.speakers.map(({ name }) => name)).toEqual(['Николай Орлов', 'Марек Линден'])
  })

  it('may be a note on the language', () => {
    const got = read(
      'Weekly briefing by the Official Spokesperson\n',
      'Note: Answers given in Hindi appear in English translation.\n',
      'Official Spokesperson: Good evening to all of you.\n',
    )
    expect(kinds(got)).toEqual(['title', 'note', 'speech'])
  })

  it('may be the title’s first words once more', () => {
    const got = read(
      'Department Press Briefing – March 14, 2024\n',
      'Department Press Briefing\n',
      'MR HALLEY: Good afternoon, everyone.\n',
      'QUESTION: Did they tell you?\n',
    )
    expect(kinds(got)).toEqual(['title', 'furniture', 'speech', 'speech'])
  })

  it('gives the city that stands below the title, or in a bracket with its date', () => {
    const below = read(
      'Press point by the Secretary General\n',
      'Headquarters, Brussels\n',
      'Secretary General: Good morning to all of you.\n',
    )
    expect([below.place, kinds(below)[1]]).toEqual(['Brussels', 'dateline'])
    const within = read(
      'Interview with Foreign Minister Karl Lindner (Strelsau, 9 May 2022)\n',
      'Question: What next?\n',
      'Karl Lindner: Peace.\n',
    )
    expect([within.place, within.date]).toEqual(['Strelsau', '2022-05-09'])
  })

  it('may be a list of those who took part', () => {
    const got = read(
      'Встреча с Министром иностранных дел Норландии',
      '23 января 2019 года\n',
      'С российской стороны во встрече приняли участие: помощник Президента Ушков, посол Дегтев.\n',
      'Г.Ветлугин: Уважаемый господин Министр!\n',
    )
    expect(kinds(got)).toEqual(['title', 'dateline', 'note', 'speech'])
  })
})
