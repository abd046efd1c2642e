import { fold } from '../domain/folding.ts'
import { isSameHeader, TableField, type ColumnChoice, type ColumnsBy, type TableColumn } from './column-choices.ts'

// Which column of a table of transcripts is what, by its header in English, Russian, Japanese and a few others.

/** Headers as `plain` leaves them, parted by commas; of two columns for one field the earlier word counts. */
const HEADERS: Readonly<Record<TableField, string>> = {
  text:
    'text,full text,fulltext,transcript,transcript text,content,contents,body,body text,speech,speech text,statement,' +
    'remarks,article,article text,words,текст,полный текст,стенограмма,содержание,выступление,заявление,' +
    '本文,テキスト,全文,内容,発言,発言内容,会見録,正文,文本,原文,texte,discours,inhalt,volltext,rede,texto',
  title:
    'title,headline,heading,name,document title,transcript title,subject,заголовок,название,тема,' +
    'タイトル,題名,件名,表題,見出し,标题,题目,titre,titel,überschrift,título',
  date:
    'date,event date,speech date,date of speech,published,publication date,date published,published at,day,' +
    'дата,дата события,дата публикации,日付,年月日,開催日,会見日,掲載日,日期,时间日期,datum,fecha',
  time: 'time,start time,время,時刻,時間,开始时间,heure,uhrzeit,hora',
  url: 'url,link,source url,web address,address,permalink,uri,href,ссылка,адрес,リンク,链接,网址,lien,adresse,enlace',
  speaker:
    'speaker,speaker name,name of speaker,speaker full name,спикер,оратор,выступающий,докладчик,' +
    '発言者,話者,発言者名,发言人,讲话人,orateur,redner,rednerin,sprecher,orador',
  office:
    'speaker office,office,speaker title,speaker role,position,function,post,rank,должность,役職,肩書,職名,职务,' +
    'fonction,amt,funktion,cargo',
  affiliation:
    'speaker affiliation,affiliation,country,speaker country,state,party,side,delegation,страна,государство,сторона,' +
    '国,国名,所属,国家,pays,land,país',
  publisher:
    'publisher,source,outlet,site,website,organisation,organization,ministry,издатель,источник,ведомство,сайт,' +
    '発行者,出典,発行元,省庁,来源,发布机构,éditeur,quelle,herausgeber,fuente',
  language: 'language,lang,language code,язык,言語,语言,langue,sprache,idioma',
  kind: 'kind,type,document type,text type,genre,category,вид,тип,жанр,種別,種類,类型,genre,art,typ,tipo',
  place: 'place,location,venue,city,место,город,場所,開催地,会場,地点,lieu,ort,lugar',
}
/** A header that only holds such a word, as "speech_text" and "text (en)" do, counts where no other is one. */
const HOLDS: Readonly<Partial<Record<TableField, RegExp>>> = {
  text: /(?:^|\s)(?:text|transcript|content|body)(?:\s|$)|текст|本文|正文/u,
  title: /(?:^|\s)(?:title|headline)(?:\s|$)|заголов|タイトル|标题/u,
  date: /(?:^|\s)date(?:\s|$)|(?:^|\s)дата(?:\s|$)|日付|日期/u,
  url: /(?:^|\s)(?:url|link)(?:\s|$)/u,
  speaker: /(?:^|\s)speaker(?:\s|$)|発言者/u,
}

export interface TableColumns {
  /** Place of the column that says it, counted from 0. */
  readonly fields: ReadonlyMap<TableField, number>
  readonly by: ColumnsBy
}

/**
 * Which column is what: as a person chose it for such a header, else by its names. Null for a row that names no column of
 * texts, and so is no header of transcripts.
 */
export function readHeader(header: readonly string[], choices: readonly ColumnChoice[] = []): TableColumns | null {
  const chosen = choices.find((choice) => isSameHeader(choice.header, header))
  const columns = chosen ? { fields: fieldsOf(chosen), by: 'choice' as const } : guessColumns(header)
  return columns.fields.has('text') ? columns : null
}

function fieldsOf({ fields }: ColumnChoice): ReadonlyMap<TableField, number> {
  return new Map(fields.flatMap((field, at) => (field === null ? [] : [[field, at] as const])))
}

function guessColumns(header: readonly string[]): TableColumns {
  const names = header.map(plain)
  let by: ColumnsBy = 'names'
  const fields = new Map<TableField, number>()
  const isFree = (at: number): boolean => at >= 0 && ![...fields.values()].includes(at)
  const known = TableField.options
  for (const field of known) {
    const at = HEADERS[field]
      .split(',')
      .map((word) => names.indexOf(plain(word)))
      .find(isFree)
    if (at !== undefined) fields.set(field, at)
  }
  for (const field of known) {
    if (fields.has(field)) continue
    const at = names.findIndex((name, i) => isFree(i) && HOLDS[field]?.test(name) === true)
    if (at < 0) continue
    fields.set(field, at)
    by = 'words-in-names'
  }
  return { fields, by }
}

/** UTF-16 units of a cell that are shown. */
const SAMPLE = 120

/** The columns of a header as a person is shown them, with what stands in the cells of one row. */
export function describeColumns(
  header: readonly string[],
  cells: readonly string[],
  choices: readonly ColumnChoice[],
): TableColumn[] {
  const guessed = byColumn(guessColumns(header))
  const read = byColumn(readHeader(header, choices) ?? guessColumns(header))
  const sampleOf = (at: number) => (cells[at] ?? '').replace(/\s+/gu, ' ').trim().slice(0, SAMPLE).toWellFormed()
  return header.map((name, at) => ({
    name,
    sample: sampleOf(at),
    field: read.get(at) ?? null,
    guess: guessed.get(at) ?? null,
  }))
}

function byColumn({ fields }: Pick<TableColumns, 'fields'>): ReadonlyMap<number, TableField> {
  return new Map([...fields].map(([field, at]) => [at, field]))
}

/** Title rows and notes may stand above the header; so many rows are looked at. */
const ROWS_TO_HEADER = 20

export interface TranscriptTable {
  readonly columns: TableColumns
  readonly header: readonly string[]
  /** The rows below the header that hold anything; `number` counts from 1 with the header's and empty ones. */
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[]
}

/** The table in these rows, null where none of the first ones names a column of texts; `choices` as in `readHeader`. */
export function findTable(
  rows: readonly (readonly string[])[],
  choices: readonly ColumnChoice[] = [],
): TranscriptTable | null {
  for (const [at, header] of rows.slice(0, ROWS_TO_HEADER).entries()) {
    const columns = readHeader(header, choices)
    if (columns !== null) return { columns, header, rows: rowsBelow(rows, at) }
  }
  return null
}

/**
 * What may be a table of transcripts although no name says so: with its first row of several names as the header, null where
 * there is none.
 */
export function likelyTable(rows: readonly (readonly string[])[]): Omit<TranscriptTable, 'columns'> | null {
  const at = rows.slice(0, ROWS_TO_HEADER).findIndex((cells) => cells.filter(isFilled).length > 1)
  return at < 0 ? null : { header: rows[at] ?? [], rows: rowsBelow(rows, at) }
}

/** What stands in each column of a table, shown by the first row of these in which anything does. */
export function sampleCells({ header, rows }: Pick<TranscriptTable, 'header' | 'rows'>): string[] {
  const first = rows.slice(0, ROWS_TO_HEADER)
  return header.map((_, at) => first.map(({ cells }) => cells[at] ?? '').find(isFilled) ?? '')
}

function rowsBelow(rows: readonly (readonly string[])[], header: number): TranscriptTable['rows'] {
  const below = rows.slice(header + 1).map((cells, i) => ({ number: header + 2 + i, cells }))
  return below.filter(({ cells }) => cells.some(isFilled))
}

function isFilled(cell: string): boolean {
  return cell.trim() !== ''
}

function plain(name: string): string {
  return fold(name.replace(/[_\-–./:()（）[\]#*]+/gu, ' '))
}
