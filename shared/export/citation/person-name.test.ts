import { expect, test } from 'vitest'
import { initials, splitName } from './person-name.ts'

test.each([
  ['Taro Kono', [], 'Kono', 'Taro'],
  ['KONO Taro', [], 'Kono', 'Taro'],
  ['Taro KONO', [], 'Kono', 'Taro'],
  ['Kono Taro', ['Minister Kono'], 'Kono', 'Taro'],
  ['Kono, Taro', [], 'Kono', 'Taro'],
  ['河野太郎', [], '河野太郎', null],
  ['河野 太郎', [], '河野 太郎', null],
  ['Sergey Viktorovich Lavrov', [], 'Lavrov', 'Sergey Viktorovich'],
  ['Лавров Сергей Викторович', [], 'Лавров', 'Сергей Викторович'],
  ['Лавров С.В.', [], 'Лавров', 'С.В.'],
  ['С. В. Лавров', [], 'Лавров', 'С. В.'],
  ['С.В.Лавров', [], 'Лавров', 'С.В.'],
  ['Сергей Лавров', ['Лавров'], 'Лавров', 'Сергей'],
  ['Kim Jong-un', [], 'Kim', 'Jong-un'],
  ['Jean-Yves Le Drian', [], 'Le Drian', 'Jean-Yves'],
  ['Ursula von der Leyen', [], 'von der Leyen', 'Ursula'],
  ['Reporter', [], 'Reporter', null],
  ['Reporter from Kyodo', [], 'Reporter from Kyodo', null],
])('%s is parted into family and given name', (name, calls, family, given) => {
  expect(splitName(name, calls)).toEqual({ family, given })
})

test('given names become initials, a small letter after a hyphen none', () => {
  expect(['Taro', 'Sergey Viktorovich', 'С.В.', 'Jean-Yves', 'Jong-un', 'S. V.'].map(initials)).toEqual([
    'T.',
    'S. V.',
    'С. В.',
    'J.-Y.',
    'J.',
    'S. V.',
  ])
})
