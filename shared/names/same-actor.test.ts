import { describe, expect, test } from 'vitest'
import type { Actor } from '../domain/actors.ts'
import { ActorId } from '../domain/ids.ts'
import { compareNames, proposeSameActors } from './same-actor.ts'

describe('compareNames', () => {
  test.each([
    ['Shoygu', 'Shoigu', 'spelling'],
    ['Sergei Shoigu', 'Sergey Shoygu', 'spelling'],
    ['Шойгу', 'Shoigu', 'script'],
    ['ショイグ', 'Шойгу', 'script'],
    ['セルゲイ・ラヴロフ', 'Sergey Lavrov', 'script'],
    ['Сергей Лавров', 'Sergei Lavrov', 'script'],
    ['プーチン', 'Vladimir Putin', 'script'],
    ['Таро Коно', 'Taro Kono', 'script'],
    ['Фумио Кисида', 'Fumio Kishida', 'script'],
    ['Halden', 'Anders Halden', 'short-form'],
    ['Wang Yi', 'Yi Wang', 'spelling'],
  ])('takes %s and %s for one person, by %s', (a, b, reason) => {
    expect(compareNames(a, b, true)).toBe(reason)
    expect(compareNames(b, a, true)).toBe(reason)
  })

  test.each([
    ['Sergei Lavrov', 'Sergei Shoigu'],
    ['Taro Kono', 'Yohei Kono'],
    ['Shinzo Abe', 'Fumio Kishida'],
    ['Igor Ivanov', 'Sergei Ivanov'],
    ['Anders Halden', 'Irena Tamsin'],
    ['ラヴロフ', 'Sergei Shoigu'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(compareNames(a, b, true)).toBeNull()
  })

  test('knows no surnames of states and bodies, but their other spellings', () => {
    expect(compareNames('Norrland', 'North Norrland', false)).toBeNull()
    expect(compareNames('Norrland', 'NORRLAND', false)).toBe('spelling')
  })
})

const actor = (n: number, name: string, uses: number, kind: Actor['kind'] = 'person'): Actor => ({
  id: ActorId.parse(`01990000-0000-7000-8000-${String(n).padStart(12, '0')}`),
  name,
  kind,
  note: '',
  aliases: [],
  affiliations: [],
  uses,
})

const named = (actors: readonly Actor[], isApart = () => false): string[] => {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return proposeSameActors(actors, isApart).map(
    ({ fromId, intoId, reason }) => `${names.get(fromId)} > ${names.get(intoId)}: ${reason}`,
  )
}

describe('proposeSameActors', () => {
  test('proposes to put the less used into the more used', () => {
    const actors = [actor(1, 'Сергей Лавров', 2), actor(2, 'Sergey Lavrov', 9), actor(3, 'Taro Kono', 5)]
    expect(named(actors)).toEqual(['Сергей Лавров > Sergey Lavrov: script'])
  })

  test('proposes no surname that fits several', () => {
    const ivanovs = [actor(1, 'Igor Ivanov', 3), actor(2, 'Sergei Ivanov', 3), actor(3, 'Ivanov', 1)]
    expect(named(ivanovs)).toEqual([])
    expect(named(ivanovs.slice(1))).toEqual(['Ivanov > Sergei Ivanov: short-form'])
  })

  test('proposes a surname in every script for one person, for the spelling used most', () => {
    const actors = [
      actor(1, 'Sergei Shoigu', 9),
      actor(2, 'Сергей Шойгу', 2),
      actor(3, 'Шойгу', 1),
      actor(4, 'ショイグ', 1),
    ]
    const proposals = named(actors)
    expect(proposals).toHaveLength(4)
    expect(proposals).toEqual(
      expect.arrayContaining([
        'Сергей Шойгу > Sergei Shoigu: script',
        'Шойгу > Sergei Shoigu: short-form',
        'ショイグ > Sergei Shoigu: short-form',
      ]),
    )
  })

  test('proposes a surname of two persons for neither, in whatever script', () => {
    const ivanovs = [
      actor(1, 'Igor Ivanov', 3),
      actor(2, 'Sergei Ivanov', 3),
      actor(3, 'Иванов', 1),
      actor(4, 'イワノフ', 1),
    ]
    expect(named(ivanovs).filter((one) => /gor|ergei/u.test(one))).toEqual([])
  })

  test('compares persons with persons only, and none that were told apart', () => {
    expect(named([actor(1, 'Halden', 1), actor(2, 'Halden', 1, 'state')])).toEqual([])
    expect(named([actor(1, 'Shoigu', 1), actor(2, 'Shoygu', 1)], () => true)).toEqual([])
  })

  test('goes through ten thousand actors in no time', () => {
    const syllables = ['ka', 'mo', 'ri', 'ten', 'su', 'lav', 'gor', 'nek', 'bi', 'zan']
    const actors = Array.from({ length: 10_000 }, (_, n) =>
      actor(n, [...String(n + 10_000)].map((digit) => syllables[Number(digit)]).join(''), 1),
    )
    expect(proposeSameActors(actors, () => false).length).toBeLessThan(10_000)
  })
})
