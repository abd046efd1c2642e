import { expect, test } from 'vitest'
import { guessActorKind } from './guess-actor-kind.ts'

test.each([
  [
    'state',
    ['Japan', 'New Zealand', 'South Korea', 'the Netherlands', 'Россия', 'Япония', '日本', 'UK', 'Norrland', 'США'],
  ],
  [
    'person',
    [
      'Taro Kono',
      'Sergey V. Lavrov',
      'Сергей Лавров',
      'Ursula von der Leyen',
      'Mr. Halden',
      '河野外相',
      '河野 太郎',
      'セルゲイ・ラヴロフ',
    ],
  ],
  ['organisation', ['Ministry of Defense', 'NATO', 'European Union', 'МИД', '外務省', 'Security Council']],
  ['group', ['G7', 'Arab countries', 'the Japanese side', '西側諸国']],
] as const)('%s: by the look of the name', (kind, names) => {
  expect(names.map((name) => [name, guessActorKind(name)])).toEqual(names.map((name) => [name, kind]))
})
