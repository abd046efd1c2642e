import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { recognise } from '#shared/recognition/recognise.ts'
import type { RecognisedTranscript } from '#shared/recognition/recognised-transcript.ts'
import { readOriginal } from './read-original.ts'

// The five real transcripts that the first user works on. Their words are not ours to copy: a block is told by
// its first letters, its length and what it is.

const FOLDER = new URL('../../../../shared/seeds/', import.meta.url)
const seeds = existsSync(FOLDER) ? readdirSync(FOLDER) : []

async function read(number: string): Promise<RecognisedTranscript> {
  const name = seeds.find((each) => each.startsWith(number)) ?? ''
  const { source } = await readOriginal(readFileSync(new URL(name, FOLDER)), name)
  return recognise(source)
}

/** "kind speaker role <label> {marker} first letters length" of each block. */
function outline(got: RecognisedTranscript): string[] {
  return got.blocks.map(({ start, end, kind, speaker, role, label, marker }) =>
    [
      kind,
      speaker === null ? null : got.speakers[speaker]?.name.split(' ').at(-1),
      role,
      label === null ? null : `<${label}>`,
      marker === null ? null : `{${marker}}`,
      got.text.slice(start, Math.min(end, start + 12)).trim(),
      end - start,
    ]
      .filter((part) => part !== null)
      .join(' '),
  )
}

describe.skipIf(seeds.length === 0)('recognition of the seeds (skipped where ../shared/seeds is missing)', () => {
  it('reads the gist of a joint press conference: labels resolved, a paragraph that goes on, page clutter (000)', async () => {
    const got = await read('000')
    const { blocks, text, title, guesses: _, ...metadata } = got
    expect(title).toBe(text.split('\n')[2])
    expect(metadata).toEqual({
      kind: 'joint-press-conference',
      date: null,
      time: null,
      place: null,
      language: 'en',
      publisher: null,
      url: null,
      speakers: [
        {
          name: 'Fumio Kishida',
          labels: ['Japanese Foreign Minister Fumio Kishida', 'Kishida'],
          office: 'Foreign Minister',
          affiliation: 'Japan',
        },
        {
          name: 'Sergey Lavrov',
          labels: ['Russian Foreign Minister Sergey Lavrov', 'Lavrov'],
          office: 'Foreign Minister',
          affiliation: 'Russia',
        },
        {
          name: 'Tomomi Inada',
          labels: ['Japanese Defense Minister Tomomi Inada'],
          office: 'Defense Minister',
          affiliation: 'Japan',
        },
        {
          name: 'Sergei Shoigu',
          labels: ['Defense Minister Sergei Shoigu', 'Shoigu'],
          office: 'Defense Minister',
          affiliation: null,
        },
      ],
    })
    expect(blocks).not.toHaveLength(0)
    expect(outline(got)).toEqual([
      'furniture print PRINT 11',
      'furniture INTERNATIONA 32',
      'title Gist of Japa 43',
      'paragraph The followin 149',
      'heading [Opening rem 17',
      'speech Kishida statement <Japanese Foreign Minister Fumio Kishida> During the J 582',
      'speech Lavrov statement <Russian Foreign Minister Sergey Lavrov> We expressed 290',
      'speech Lavrov statement On the Ukrai 178',
      'speech Inada statement <Japanese Defense Minister Tomomi Inada> Japanese and 215',
      'speech Shoigu statement <Defense Minister Sergei Shoigu> We have prov 176',
      'heading [Northern Te 22',
      'speech Kishida statement <Kishida> Advancing Ja 248',
      'speech Lavrov statement <Lavrov> The two-plus 127',
      'speech Shoigu statement <Shoigu> We deployed 119',
      'furniture {•} Ambassador 10',
      'furniture {•} Ukraine 7',
      'furniture {•} COVID-19 8',
      'furniture {•} Trending Jap 14',
    ])
  })

  it('reads a read-out: numbered and lettered headings, bullets, captions glued into them (001)', async () => {
    const got = await read('001')
    const { blocks, text, title, guesses: _, ...metadata } = got
    expect(title).toBe(text.split('\n')[0])
    expect(metadata).toEqual({
      kind: 'read-out',
      date: '2018-03-21',
      time: null,
      place: null,
      language: 'en',
      publisher: null,
      url: null,
      speakers: [],
    })
    expect(blocks).not.toHaveLength(0)
    expect(outline(got)).toEqual([
      'title Japan-Russia 22',
      'dateline March 21, 20 14',
      'caption photo1: Japa 47',
      'caption photo2: Japa 47',
      'paragraph On March 21, 316',
      'heading 1. Upcoming 58',
      'list-item {•} The two mini 377',
      'list-item {•} With regard 388',
      'list-item {•} In the field 211',
      'list-item {•} The two side 166',
      'caption {•} photo3:The t 95',
      'caption {•} photo4:The t 95',
      'caption {•} Tphoto5:he t 95',
      'heading 2. The North 33',
      'paragraph The two mini 410',
      'heading (1) The Join 62',
      'list-item {•} The two mini 283',
      'heading (2) Humanita 57',
      'list-item {•} The two mini 243',
      'heading 3. Internati 24',
      'heading (1) Attack o 75',
      'list-item {•} Minister Kon 184',
      'heading (2) North Ko 15',
      'caption photo6:Joint 29',
      'caption photo7:Joint 29',
      'list-item {•} Minister Kon 564',
      'furniture Back to Japa 30',
    ])
  })

  it('reads a statement whose speaker stands in the title: a glued time stamp, language toggles (002)', async () => {
    const got = await read('002')
    const { blocks, text, title, guesses: _, ...metadata } = got
    expect(title).toBe(text.split('\n')[1])
    expect(metadata).toEqual({
      kind: 'statement',
      date: '2019-05-30',
      time: '14:23',
      place: 'Tokyo',
      language: 'en',
      publisher: null,
      url: null,
      speakers: [{ name: 'Sergey Lavrov', labels: [], office: 'Foreign Minister', affiliation: null }],
    })
    expect(blocks).not.toHaveLength(0)
    expect(outline(got)).toEqual([
      'dateline 30 May 20191 16',
      'title Foreign Mini 187',
      'furniture {•} en-GB1 ru-RU 13',
      'speech Lavrov statement Today we hel 246',
      'speech Lavrov statement We had a fai 361',
      'speech Lavrov statement We reaffirme 176',
      'speech Lavrov statement We reaffirme 329',
      'speech Lavrov statement I believe th 314',
      'speech Lavrov statement Foreign Mini 256',
      'speech Lavrov statement We have clos 618',
      'speech Lavrov statement We also disc 168',
      'speech Lavrov statement In cooperati 176',
      'speech Lavrov statement Our agenda a 183',
      'speech Lavrov statement We agreed to 155',
      'furniture Showing 1 re 17',
      'furniture Advanced set 17',
    ])
  })

  it('reads remarks after talks: the greeting is speech, the place stands in the title (003)', async () => {
    const got = await read('003')
    const { blocks, text, title, guesses: _, ...metadata } = got
    expect(title).toBe(text.split('\n')[1])
    expect(metadata).toEqual({
      kind: 'statement',
      date: '2019-05-10',
      time: '15:47',
      place: 'Moscow',
      language: 'en',
      publisher: null,
      url: null,
      speakers: [{ name: 'Sergey Lavrov', labels: [], office: 'Foreign Minister', affiliation: null }],
    })
    expect(blocks).not.toHaveLength(0)
    expect(outline(got)).toEqual([
      'dateline 10 May 20191 16',
      'title Foreign Mini 130',
      'furniture {•} en-GB1 ru-RU 13',
      'speech Lavrov statement Good afterno 15',
      'speech Lavrov statement In accordanc 333',
      'speech Lavrov statement We exchanged 580',
      'speech Lavrov statement For our part 855',
      'speech Lavrov statement We noted wit 522',
      'speech Lavrov statement In accordanc 434',
      'speech Lavrov statement Our inter-pa 264',
      'speech Lavrov statement We noted the 209',
      'speech Lavrov statement We praised t 163',
      'speech Lavrov statement We discussed 757',
      'speech Lavrov statement Soon, a dial 250',
      'speech Lavrov statement On May 21, M 355',
      'speech Lavrov statement Our cooperat 705',
      'speech Lavrov statement We exchanged 252',
      'speech Lavrov statement I think our 141',
      'furniture Advanced set 17',
    ])
  })

  it('reads a press conference of questions and answers: section name, dateline, two labels of one minister (004)', async () => {
    const got = await read('004')
    const { blocks, text, title, guesses: _, ...metadata } = got
    expect(title).toBe(text.split('\n')[1])
    expect(metadata).toEqual({
      kind: 'press-conference',
      date: '2018-07-31',
      time: '20:56',
      place: 'Moscow, Russia',
      language: 'en',
      publisher: null,
      url: null,
      speakers: [
        { name: 'Reporter', labels: ['Reporter'], office: null, affiliation: null },
        {
          name: 'Taro Kono',
          labels: ['Mr. Taro Kono, Minister for Foreign Affairs', 'Minister Kono'],
          office: 'Minister for Foreign Affairs',
          affiliation: null,
        },
      ],
    })
    expect(blocks).not.toHaveLength(0)
    expect(outline(got)).toEqual([
      'furniture Press Confer 17',
      'title Extraordinar 60',
      'dateline Tuesday, Jul 48',
      'furniture Japanese 8',
      'speech Reporter question <Reporter> The Japan-Ru 233',
      'speech Kono answer <Mr. Taro Kono, Minister for Foreign Affairs> Minister Lav 530',
      'speech Reporter question <Reporter> I have a que 266',
      'speech Kono answer <Minister Kono> Japan mentio 479',
      'speech Reporter question <Reporter> Is Russia di 91',
      'speech Kono answer <Minister Kono> I would like 189',
      'speech Reporter question <Reporter> A Japan-Russ 276',
      'speech Kono answer <Minister Kono> Neither did 52',
      'speech Reporter question <Reporter> During today 227',
      'speech Kono answer <Minister Kono> We explained 274',
      'speech Reporter question <Reporter> Specifically 46',
      'speech Kono answer <Minister Kono> The same con 42',
      'speech Reporter question <Reporter> At the joint 218',
      'speech Kono answer <Minister Kono> While there 163',
      'speech Reporter question <Reporter> What are you 49',
      'speech Kono answer <Minister Kono> A variety of 56',
      'speech Reporter question <Reporter> Today, some 206',
      'speech Kono answer <Minister Kono> It was not d 21',
      'speech Reporter question <Reporter> It was not r 32',
      'speech Kono answer <Minister Kono> No it was no 14',
      'speech Reporter question <Reporter> I have a que 738',
      'speech Kono answer <Minister Kono> A business m 498',
      'speech Reporter question <Reporter> At the press 331',
      'speech Kono answer <Minister Kono> There are ma 94',
      'speech Reporter question <Reporter> Did the two 248',
      'speech Kono answer <Minister Kono> Yes they did 13',
      'speech Reporter question <Reporter> Japan explai 37',
      'speech Kono answer <Minister Kono> Yes we did. 11',
    ])
  })
})
