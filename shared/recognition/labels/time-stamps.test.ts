import { expect, it } from 'vitest'
import { read } from '../testing/read-sample.ts'

it('a time before the name stays, where what is said stands on the line below', () => {
  const got = read(
    'Причал 7, подход к прессе\n',
    '[00:00:01] Спикер 1:',
    'так все готовы камера пишет\n',
    '[00:00:06] Спикер 2:',
    'доброе утро значит мы осмотрели оба судна\n',
    '[00:00:19] Спикер 1:',
    'экипажи на борту\n',
    '[00:00:34] Спикер 2:',
    'скажите а когда суда смогут выйти\n',
  )
  expect(got.blocks.flatMap(({ kind, marker }) => (kind === 'speech' ? [marker] : []))).toEqual([
    '[00:00:01]',
    '[00:00:06]',
    '[00:00:19]',
    '[00:00:34]',
  ])
})
