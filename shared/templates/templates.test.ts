import { describe, expect, test } from 'vitest'
import { fold } from '../domain/folding.ts'
import { Term, TermList } from '../domain/terms.ts'
import { findMissing, listTemplateCodes } from './find-missing.ts'
import { fillLists, findTemplate, templates } from './index.ts'

describe.each(templates.map((template) => [template.name, template] as const))('the template %s', (name, template) => {
  test('says what it is and where it comes from, and brings something', () => {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    expect(template.description.length).toBeGreaterThan(30)
    expect(template.source.length).toBeGreaterThan(20)
    expect(template.terms.length + template.codes.length).toBeGreaterThan(0)
  })

  test('has whole terms, no two of one key or label in a list', () => {
    for (const term of template.terms) {
      expect(Term.omit({ id: true, rank: true }).safeParse(term).success).toBe(true)
      expect(term.definition.length).toBeGreaterThan(5)
      expect(term.source.length).toBeGreaterThan(5)
      if (term.list === 'stance') expect(term.sign).not.toBe('')
      if (term.list === 'stance') expect(term.phrase).toContain('{issue}')
    }
    const keys = template.terms.map(({ list, key }) => `${list} ${key}`)
    const labels = template.terms.map(({ list, label }) => `${list} ${fold(label)}`)
    expect([new Set(keys).size, new Set(labels).size]).toEqual([keys.length, labels.length])
  })

  test('has a definition on every code, and no two siblings of one name', () => {
    const codes = listTemplateCodes(template)
    expect(codes.filter((code) => code.definition.length < 5 || code.source.length < 5)).toEqual([])
    const paths = codes.map((code) => code.path.map(fold).join('\n'))
    expect(new Set(paths).size).toBe(paths.length)
  })
})

test('no two templates have one name', () => {
  expect(new Set(templates.map((one) => one.name)).size).toBe(templates.length)
})

test('lists that no chosen template fills start as in the default one', () => {
  const chosen = [findTemplate('core-sentence'), findTemplate('cameo')].filter((one) => one !== undefined)
  const terms = fillLists(chosen).flatMap((template) => template.terms)
  expect(terms.filter((term) => term.list === 'stance').map((term) => term.value)).toEqual([-1, -0.5, 0, 0.5, 1])
  expect(new Set(terms.map((term) => term.list))).toEqual(new Set(TermList.options))
})

test('nothing is missing of a template whose terms and codes are there, under whatever key', () => {
  const [template] = templates
  const terms = template.terms.map((term, rank) => ({
    ...term,
    id: Term.shape.id.parse('01990000-0000-7000-8000-000000000001'),
    key: `other-${rank}`,
    rank,
  }))
  expect(findMissing(template, terms, [])).toEqual({ terms: [], codes: [] })
})
