import { expect, it } from 'vitest'
import { branchesOf, findInTree } from './tree-rows.ts'
import type { TreeRow } from './tree-rows.ts'

const row = (id: string, parentId: string | null, name: string): TreeRow => ({ id, parentId, name, hue: 0, uses: 0 })
const rows = [
  row('1', null, 'Islands'),
  row('2', '1', 'Name of the islands'),
  row('3', '1', 'Forces'),
  row('4', null, 'Treaty'),
]
const noOtherNames = () => []

it('nests items under their parents, in their order', () => {
  const shape = branchesOf(rows, new Map()).map((branch) => [
    branch.item.name,
    branch.children.map((child) => child.item.name),
  ])
  expect(shape).toEqual([
    ['Islands', ['Name of the islands', 'Forces']],
    ['Treaty', []],
  ])
})

it('puts an item whose parent is not there at the top', () => {
  expect(branchesOf(rows.slice(1), new Map()).map((branch) => branch.id)).toEqual(['2', '3', '4'])
})

it('finds items with everything above them, in the order of the tree', () => {
  expect(findInTree(rows, 'forc', noOtherNames).map((item) => item.id)).toEqual(['1', '3'])
  expect(findInTree(rows, ' ', noOtherNames)).toBe(rows)
})

it('finds items by their other names', () => {
  const found = findInTree(rows, 'Курилы', (item) => (item.id === '2' ? ['южные Курилы'] : []))
  expect(found.map((item) => item.id)).toEqual(['1', '2'])
})
