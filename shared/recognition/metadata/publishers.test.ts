import { describe, expect, it } from 'vitest'
import { recognise } from '../recognise.ts'
import { NO_PAGE_METADATA, plainSource } from '../source-text.ts'
import { read } from '../testing/read-sample.ts'

// Invented samples. Who publishes a page.

/** A page whose window bears that title. */
function shown(windowTitle: string, ...lines: string[]) {
  return recognise({ ...plainSource(lines.join('\n')), page: { ...NO_PAGE_METADATA, windowTitle } }).publisher
}

describe('who publishes a page', () => {
  it.each([
    ['Press remarks by the High Representative | EEAS', 'Press remarks by the High Representative', 'EEAS'],
    ['NATO - Opinion: Doorstep by the Secretary General', 'Doorstep by the Secretary General', 'NATO'],
    ['О телефонном разговоре с министром - Новости - МИД России', 'О телефонном разговоре с министром', 'МИД России'],
    [
      'Пресс-конференция по итогам переговоров • Президент России',
      'Пресс-конференция по итогам переговоров',
      'Президент России',
    ],
    ['外務大臣会見記録（令和5年6月13日）｜外務省', '外務大臣会見記録（令和5年6月13日）', '外務省'],
    [
      '2024年3月5日外交部发言人主持例行记者会_中华人民共和国外交部',
      '2024年3月5日外交部发言人主持例行记者会',
      '中华人民共和国外交部',
    ],
    ['Minister’s answers – 3 May 2021 - The Morrow Courier', "Minister's answers – 3 May 2021", 'The Morrow Courier'],
  ])('stands beside the title in the window: %s', (windowTitle, title, publisher) => {
    expect(shown(windowTitle, `${title}\n`, 'Good evening to all of you, and thank you for coming here today.')).toBe(
      publisher,
    )
  })

  it('is no part of the title, no date and no section', () => {
    const words = 'Good evening to all of you, and thank you for coming here today.'
    expect(shown('Remarks on trade - 3 May 2021', 'Remarks on trade\n', words)).toBeNull()
    expect(shown('Remarks on trade - News', 'Remarks on trade\n', words)).toBeNull()
    expect(shown('Ruritania - what comes next', 'Remarks on trade\n', words)).toBeNull()
  })

  it.each([
    ['© 2021 UK Parliament 2021', 'UK Parliament'],
    ['Content Owned by Ministry of External Affairs. © 2023', 'Ministry of External Affairs'],
    ['Tous droits réservés - Ministère des Affaires étrangères - 2013', 'Ministère des Affaires étrangères'],
    ['曙光新聞社 無断転載を禁じます', '曙光新聞社'],
    ['主办单位：中华人民共和国外交部　地址：北京市朝阳区', '中华人民共和国外交部'],
    ['Официальный сайт МИД России', 'МИД России'],
  ])('says that it owns its words: %s', (line, publisher) => {
    const got = read(
      'Press conference by Minister Keller, 3 May 2021\n',
      'Keller: Good evening to all of you.\n',
      'Back to top\n',
      `Share this page\n`,
      line,
    )
    expect(got.publisher).toBe(publisher)
  })

  it('is not what a page calls its rights', () => {
    const footer = ['Copyright Policy', '© Crown copyright', 'An official website of the United States Government']
    const got = read(
      'Press conference by Minister Keller, 3 May 2021\n',
      'Keller: Good evening to all of you.\n',
      ...footer,
    )
    expect(got.publisher).toBeNull()
  })

  it('is the body whose name stands above a record, beside its number', () => {
    const got = read(
      'United Nations                 S/PV.9418',
      'Security Council\n',
      '9418th meeting',
      'Tuesday, 19 September 2023, 10 a.m.',
      'New York\n',
      'The President: I now give the floor to the representative of Norland.\n',
    )
    expect(got.publisher).toBe('United Nations')
  })
})
