import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { docx, odt, wordParagraph } from '../electron/services/reading/testing/documents.ts'
import { encodeText } from '../electron/services/reading/testing/encode-text.ts'
import { column, pdf } from '../electron/services/reading/testing/pdf-document.ts'

// Press conferences in the formats and encodings in which scholars have them.

export interface MixedFile {
  readonly path: string
  /** Its words, for the floor. */
  readonly text: string
  readonly bytes: Uint8Array
}

interface Language {
  readonly title: (n: number) => string
  readonly question: (i: number) => string
  readonly answer: (i: number) => string
}

const ENGLISH: Language = {
  title: (n) => `Press conference by Foreign Minister Anders Halden no. ${n}`,
  question: (i) => `Reporter: Question ${i}: was the status of the islands discussed today, and what came of it?`,
  answer: (i) => `Minister Halden: Answer ${i}. The radar is not acceptable to us, and we have said so more than once.`,
}
const RUSSIAN: Language = {
  title: (n) => `Пресс-конференция министра иностранных дел И.П.Орлова № ${n}`,
  question: (i) => `Вопрос: Вопрос ${i}: обсуждался ли сегодня статус островов, и каков итог этой встречи?`,
  answer: (i) => `И.П.Орлов: Ответ ${i}. Мы с этим не согласны и неоднократно об этом говорили нашим партнёрам.`,
}
const JAPANESE: Language = {
  title: (n) => `外務大臣会見記録 第${n}回`,
  question: (i) => `記者：第${i}問、本日は島の地位について協議されましたか。その結果はいかがでしたか。`,
  answer: (i) => `大臣：第${i}問についてお答えします。受け入れることはできないと繰り返し申し上げてきました。`,
}

type Make = (lines: readonly string[]) => Promise<Uint8Array> | Uint8Array

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const plain =
  (encoding: string): Make =>
  (lines) =>
    encodeText(`${lines.join('\n\n')}\n`, encoding)
const FORMATS: readonly (readonly [extension: string, Language, Make])[] = [
  ['txt', ENGLISH, plain('utf-8')],
  ['txt', RUSSIAN, plain('windows-1251')],
  ['txt', JAPANESE, plain('shift_jis')],
  ['html', RUSSIAN, (lines) => utf8(`<html><body>${lines.map((line) => `<p>${line}</p>`).join('\n')}</body></html>`)],
  ['md', ENGLISH, ([title = '', ...lines]) => utf8(`# ${title}\n\n${lines.join('\n\n')}\n`)],
  ['docx', JAPANESE, (lines) => docx(lines.map((line) => wordParagraph(line)).join(''))],
  ['odt', RUSSIAN, (lines) => odt(lines.map((line) => `<text:p>${line}</text:p>`).join(''))],
  ['rtf', ENGLISH, (lines) => utf8(`{\\rtf1\\ansi ${lines.join('\\par ')}\\par}`)],
  [
    'srt',
    ENGLISH,
    (lines) => utf8(lines.map((line, i) => `${i + 1}\n${clock(i)},000 --> ${clock(i)},900\n${line}\n`).join('\n')),
  ],
  ['pdf', ENGLISH, (lines) => pdf(pagesOf(lines))],
  ['csv', RUSSIAN, ([title = '', ...lines]) => utf8(`title,text\n"${title}","${lines.join('\n\n')}"\n`)],
]

/** Writes so many files into the folder, each of so many questions and answers. */
export async function writeMixedFiles(folder: string, count: number, turns: number): Promise<MixedFile[]> {
  const files: MixedFile[] = []
  for (let n = 0; n < count; n++) {
    const [extension, language, make] = FORMATS[n % FORMATS.length] ?? FORMATS[0] ?? []
    if (extension === undefined || language === undefined || make === undefined) continue
    const lines = [language.title(n)]
    for (let i = 0; i < turns; i++) lines.push(language.question(i), language.answer(i))
    const bytes = await make(lines)
    const path = join(folder, `${String(n).padStart(5, '0')}.${extension}`)
    writeFileSync(path, bytes)
    files.push({ path, text: lines.join('\n'), bytes })
  }
  return files
}

function pagesOf(lines: readonly string[]) {
  return Array.from({ length: Math.ceil(lines.length / 30) }, (_, page) =>
    column(lines.slice(page * 30, page * 30 + 30), 30, 60, 24, 9),
  )
}

/** `HH:MM:SS` of a recording. */
function clock(second: number): string {
  return new Date(second * 1000).toISOString().slice(11, 19)
}
