import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { ProjectDocument } from '#shared/export/project-document.ts'
import { unguard } from '#shared/export/spreadsheet-guard.ts'
import { expect, test } from '../fixtures.ts'
import { readProject } from '../page-models/backend.ts'
import { WelcomeScreen } from '../page-models/welcome-screen.ts'

const seeds = fileURLToPath(new URL('../../../shared/seeds', import.meta.url))

/** The beginnings of the passages that are made, and no more: the texts themselves stay out of the repository. */
const OWN_JAPANESE = 'Japan will work'
const LAVROV_PLAIN = 'sovereign territory and based on international law'
const LAVROV_ANSWER =
  'In response we reaffirmed our position that Russian Armed Forces are operating on their sovereign territory'
const REPORTED = 'Foreign Minister of Japan'
const KISHIDA = 'We conveyed Japan'
const DISAGREEMENT = 'Naming and status of the islands'

test.describe('on the seeds', () => {
  test.skip(!existsSync(seeds), 'the five seed transcripts (../shared/seeds) are not here')

  test('plays a scholar’s day: import, correct, tag, relate, undo, reopen, export', async ({ app: { page } }) => {
    test.setTimeout(480_000)
    let project = await new WelcomeScreen(page).startProject('Peace treaty talks')

    await test.step('gather: five files, each recognised', async () => {
      const library = await project.openLibrary()
      await library.importFiles(readdirSync(seeds).map((name) => `${seeds}/${name}`))
      await expect(library.report).toContainText('5 imported, 1 of them needs a look')
      await expect(library.report).toContainText('Needs a look: no date was found')
      await library.report.getByRole('button', { name: 'Done' }).click()
      await expect(library.transcripts).toHaveCount(5)
    })

    await test.step('correct: one speaker gets the spelling of the other texts', async () => {
      const reader = await project.read(/^Gist of/)
      await reader.renameSpeaker('Sergei Shoigu', 'Sergey Shoygu')
    })

    await test.step('tag what Japan says itself, with a new issue, by the keyboard alone', async () => {
      const reader = await project.read(/^Extraordinary Press Conference/)
      await reader.selectSentence(OWN_JAPANESE)
      const composer = await reader.tagPosition()
      await expect(composer.attribution).toHaveValue('own words')
      await composer.chooseIssue('Islands > Northern Territories')
      await composer.chooseStance(5)
      await expect(reader.card(OWN_JAPANESE)).toContainText('Northern Territories')
      await reader.tagCode('Naming')
      await reader.writeMemo('“Four Northern Islands”: the name is the position.')
      await expect(reader.card(OWN_JAPANESE)).toContainText('the name is the position')
      await reader.pick(OWN_JAPANESE)
    })

    await test.step('tag what Lavrov reports of Kono: holder and attribution are guessed', async () => {
      const reader = await project.read(/two-plus-two format, Tokyo/)
      await reader.selectSentence(REPORTED)
      const composer = await reader.tagPosition()
      await expect(composer.holder).toHaveValue(/^(Taro Kono|Japan)$/)
      await expect(composer.attribution).toHaveValue('reported by the other side')
      await composer.chooseIssue('Northern Ter')
      await expect(reader.card(REPORTED)).toContainText('reported by the other side')
      await reader.pick(REPORTED)
    })

    await test.step('tag two passages that overlap in one paragraph, one by keys and one with the mouse', async () => {
      const reader = await project.read(/two-plus-two format, Tokyo/)
      await reader.selectWords(LAVROV_ANSWER)
      const composer = await reader.tagPosition()
      await composer.chooseIssue('Northern Ter')
      await composer.chooseStance(5)
      await reader.dragOver(LAVROV_PLAIN)
      const second = await reader.tagPosition()
      await second.chooseIssue('Islands > Law')
      await second.chooseStance(5)
      await expect(reader.card('sovereign territory and')).toBeVisible()
      await reader.pick('In response we')
      await reader.pick('sovereign territory and')
    })

    await test.step('tag a third text, and relate the positions of both sides with D', async () => {
      const reader = await project.read(/^Gist of/)
      await reader.selectSentence(KISHIDA)
      const composer = await reader.tagPosition()
      await composer.chooseIssue('Northern Ter')
      await reader.pick(KISHIDA)
      const dialog = await reader.relate()
      await dialog.name(DISAGREEMENT)
      await dialog.chooseKind('naming')
      for (const words of [OWN_JAPANESE, REPORTED, KISHIDA]) await dialog.assign(words, 'A')
      for (const words of ['In response we', 'sovereign territory and']) await dialog.assign(words, 'B')
      await dialog.store()
      await expect(project.counts).toContainText('5 passages, 5 positions, 1 disagreement')
    })

    await test.step('see: the register shows the words of both sides', async () => {
      await project.goTo('Disagreements')
      await expect(page.getByRole('heading', { level: 1, name: DISAGREEMENT })).toBeVisible()
      const sides = page
        .getByRole('main')
        .getByRole('region')
        .filter({ has: page.getByRole('button', { name: /^Add evidence for/ }) })
      await expect(sides).toHaveCount(2)
      await expect(sides.nth(0)).toContainText(REPORTED)
      await expect(sides.nth(0)).toContainText('3 positions, 1 only as the other side reports it')
      await expect(sides.nth(1)).toContainText('In response we')
      await expect(sides.nth(1)).toContainText('2 positions')
    })

    const made = await readProject(page)
    const steps = await test.step('undo everything, step by step, and do it all again', async () => {
      await project.goTo('Library')
      const undone = await project.undoAll()
      await expect(page.getByRole('heading', { name: 'Bring in the first transcript' })).toBeVisible()
      await expect(project.counts).toContainText('0 passages, 0 positions, 0 disagreements')
      const redone = await project.redoAll()
      expect(redone).toEqual(undone.toReversed())
      await expect(project.counts).toContainText('5 passages, 5 positions, 1 disagreement')
      return redone
    })
    expect(steps.length).toBeGreaterThan(8)
    expect(await readProject(page)).toEqual(made)

    await test.step('close, and open it again from the list: everything is there', async () => {
      await project.close()
      project = await new WelcomeScreen(page).openProject('Peace treaty talks')
      expect(await readProject(page)).toEqual(made)
      const reader = await project.read(/two-plus-two format, Tokyo/)
      await expect(reader.card(REPORTED)).toContainText('reported by the other side')
      await expect(reader.marks.filter({ hasText: 'sovereign territory' }).first()).toBeVisible()
      await (await project.read(/^Gist of/)).expectSpeaker('Sergey Shoygu')
    })

    await test.step('hand over: the exported quotations are the stored text, character by character', async () => {
      const texts = new Map(made.transcripts.map(({ id, text }) => [id, text]))
      const quotations = made.passages.map(({ transcriptId, spans: [span] }) => {
        if (!span) throw new Error('a passage has a span')
        return (texts.get(transcriptId) ?? '').slice(span.start, span.end)
      })
      const csv = await (await project.openExport()).download('CSV')
      // Safe: with `columns: true` csv-parse gives one object of strings a record.
      const rows = parse(csv, { columns: true, bom: true }) as Record<string, string>[]
      expect(rows.map((row) => unguard(row['quotation'] ?? '')).toSorted()).toEqual(quotations.toSorted())
      const reported = rows.find((row) => row['quotation']?.startsWith(REPORTED))
      expect(reported).toMatchObject({ attribution: 'reported', speaker: 'Sergey Lavrov', own_word: '0' })
      expect(['Taro Kono', 'Japan']).toContain(reported?.['holder'])
      expect(rows.every((row) => row['disagreements'] === DISAGREEMENT)).toBe(true)

      const json = await (await project.openExport()).download('JSON')
      const document = ProjectDocument.parse(JSON.parse(json))
      expect(document.transcripts.map(({ text }) => text).toSorted()).toEqual([...texts.values()].toSorted())
      expect(document.passages.map(({ spans }) => spans[0]?.quote).toSorted()).toEqual(quotations.toSorted())
    })
  })
})
