import { expect, test } from 'vitest'
import { ActorId, SpeakerId } from '../../domain/ids.ts'
import type { Actor } from '../../domain/actors.ts'
import { citePerson } from './cite-passage.ts'

const norrland = ActorId.parse('01890000-0000-7000-8000-000000000001')
const halden = ActorId.parse('01890000-0000-7000-8000-000000000002')

const actors = new Map<string, Actor>([
  [norrland, { id: norrland, name: 'Norrland', kind: 'state', note: '', aliases: [], affiliations: [], uses: 0 }],
  [
    halden,
    {
      id: halden,
      name: 'Anders Halden',
      kind: 'person',
      note: '',
      aliases: ['Minister Halden'],
      affiliations: [
        { office: 'State Secretary', organisationId: norrland, from: '2014', to: '2017-10' },
        { office: 'Foreign Minister', organisationId: norrland, from: '2017-11-06', to: null },
      ],
      uses: 0,
    },
  ],
])
const speaker = {
  id: SpeakerId.parse('01890000-0000-7000-8000-000000000003'),
  name: 'Anders Halden',
  labels: ['Halden'],
  office: 'Minister',
  affiliation: null,
  actorId: halden,
}
const cite = (date: string | null, who = speaker) => citePerson(who, date, (id) => actors.get(id))

test('the office is that of the day, not of today', () => {
  expect(cite('2016-05-01')).toMatchObject({ office: 'State Secretary', affiliation: 'Norrland' })
  expect(cite('2019')).toMatchObject({ office: 'Foreign Minister', affiliation: 'Norrland' })
})

test('where no office is known to be in force, it is as the text prints it', () => {
  expect(cite('2012')).toMatchObject({ office: 'Minister', affiliation: null })
  expect(cite(null)).toMatchObject({ office: 'Minister', affiliation: null })
})

test('what else a person is called tells the family name', () => {
  expect(cite('2019').calls).toEqual(['Halden', 'Minister Halden'])
})
