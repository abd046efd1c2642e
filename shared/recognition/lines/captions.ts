import type { DraftBlock } from '../draft-block.ts'

// Recognises captions of pictures and tables; page scripts leave them glued into other words ("Tphoto5:he …").

/** What a picture shows, and who took it: "With President Begov. Photo: Press Service". */
const CREDITED =
  /^(?:\d{1,3}(?:\s(?:из|of|von|sur|de)\s|\s?\/\s?)\d{1,3}[.:]?\s)?\p{Lu}[^\n]{10,200}[.)]?\s(?:(?:photo|foto|фото|bild|crédits?|image|写真)(?:\s(?:by|credit))?\s?[:：]|©)\s?[^.!?]{3,80}$/iu

const CAPTION =
  /^(?:photo(?:graph)?s? of \p{L}[^.!?]{4,100}$|\p{L}{0,2}photo\s?\d{1,3}\s?[:：]|(?:photos?|photograph|picture|image|figure|fig\.?|map|caption|фото|рис\.?|рисунок|bild|foto)(?:\s(?:by|credit))?\s?\d{0,3}\s?[:：.](?=\s|\S{3})|(?:写真|図|表|照片)\s?[0-9０-９]{0,3}\s?[:：）)＝=])/iu

/** "握手する両外相＝東京都港区、岩井剛撮影" */
const TAKEN_BY =
  /^[^。＝=]{4,80}[＝=][^。＝=]{2,50}(?:撮影|提供|写す|[（(](?:AP|AFP|EPA|UPI|ロイター|共同|時事|[^（）()]{2,10}(?:通信|新聞|提供))[）)])$/u

/** "会談前に握手を交わす両外相", "外相会談の様子", "交流の意義を語る柏木氏＝東京都港区": what a picture shows, in words that are no sentence. */
const SHOWS =
  /^[^。、＝「」]{0,40}(?:を交わす|握手をする|に臨む|に応じる|に応える|に答える|を語る|握手する|発言する|あいさつする|挨拶する|署名する|会談する|を行う)[^。、＝「」]{1,40}(?:大臣|外相|首相|大統領|長官|両氏|氏|さん|一行|関係者)$|^[^。、＝「」]{2,30}の様子$|^[^。＝]{4,80}(?:氏|さん|首相|外相|大臣|長官|大使|知事|教授|ら|船|港|式|会場)(?:[（(]\d{2}[）)])?＝(?:[^。＝]{0,12}日[、午]?[^。＝]{0,6})?[^。＝]{2,16}(?:都|道|府|県|市|区|町|村|港|国|館|省|庁|で)$/u

/** "インタビューに答える外相（岩見健撮影）": who took it, in brackets behind what it shows. */
const TAKEN_IN_BRACKETS = /^[^。\n]{4,100}[（(][^（）()。]{0,30}(?:撮影|提供|写す)[）)]$/u

/** "Ответы на вопросы журналистов. Фото ТАСС", "… (Photo by Anna Holm)": who took it, without a colon. */
const TAKEN_WITHOUT_COLON =
  /^\p{Lu}[^\n]{8,200}(?:[.)!?…»”]\s|\s[(/|–—-]\s?)(?:Фото|Съёмка|Photos?|Foto|Bild|Crédits?)\s(?:(?:by|courtesy of|de|von|пресс-службы|агентства)\s)?[\p{Lu}«"][^.!?:]{1,60}[)./]?$|^\p{Lu}[^\n]{8,200}\.\s(?:Фото|Съёмка)\s\p{Ll}[^.!?:]{3,60}$/u

/** "The two Ministers shaking hands before the meeting": a picture's people and what they are just doing, in no sentence. */
const SHOWS_DOING =
  /^(?:(?:the|both|two|from|left|prime|foreign|vice|deputy|state|ministers?|presidents?|secretary|chancellor|ambassador|mr|ms|mrs|dr|h\.e)\.?\s)[^.!?:;]{2,90}\s(?:shaking hands|posing|pose for|shake hands|exchanging (?:signed|documents|greetings|views with)|greeting|speaking (?:at|to|with|during)|addressing|answering|delivering|listening|arriving (?:at|for|in)|attending|signing)(?:\s[^.!?:;]{3,90})?$/iu

/** "1 из 4.", "Photo 2 of 5": which of several pictures it is. */
const ONE_OF_SEVERAL = /^(?:photo\s|фото\s)?\d{1,3}(?:\s(?:из|of|von|sur|de)\s|\s?\/\s?)\d{1,3}[.:]?\s(?=\p{L})/iu

/** Marks what the format or the words show to be captions, and the line below "1 из 5", which numbers the pictures of a row. */
export function markCaptions(drafts: readonly DraftBlock[]): void {
  for (const [i, draft] of drafts.entries()) {
    const isBelowNumber = NUMBER_ALONE.test(drafts[i - 1]?.text ?? '') && draft.text.length < 200
    const isShown = isBelowNumber && draft.marker === null && draft.stamp === null && draft.voice === null
    if (draft.form === 'caption' || isCaption(draft.text) || (isShown && !/[:：?？]/u.test(draft.text)))
      draft.kind = 'caption'
  }
}

const NUMBER_ALONE = /^\d{1,2}(?:\s(?:из|of|von|sur|de)\s|\s?\/\s?)\d{1,2}$/iu

/** True for "photo1: …", "Photo: …", "写真1：…", also after a bracket. */
export function isCaption(line: string): boolean {
  return (
    /^[^。\n]{4,100}[（(](?:写真|画像|撮影)(?:提供)?\s?[:：][^（）()]{2,40}[）)]$/u.test(line) ||
    TAKEN_BY.test(line) ||
    TAKEN_IN_BRACKETS.test(line) ||
    (line.length < 300 && TAKEN_WITHOUT_COLON.test(line)) ||
    (SHOWS_DOING.test(line) && /\s\p{Ll}{3,}ing\s|\spose for\s|\sshake hands/u.test(line)) ||
    /^(?:photo|image|фото|bild|foto)\s\d{1,3}\s(?:of|из|von|sur|de)\s\d{1,3}(?!\d)/iu.test(line) ||
    SHOWS.test(line.replace(/^[（(]([^（）()]+)[）)]$/u, '$1')) ||
    // "… that clear / picture. My country …" goes on in wrapped text.
    (!/^\p{Ll}+\./u.test(line) && CAPTION.test(line.replace(/^[[(（【]/u, '').replace(ONE_OF_SEVERAL, ''))) ||
    (line.length < 300 && CREDITED.test(line) && !/^(?:©|all rights)/iu.test(line))
  )
}

const UNFINISHED =
  /(?:[,(–-]|(?<!\p{L})(?:the|a|an|of|in|at|on|by|with|and|for|to|from|mr|ms|mrs|minister|president|secretary|и|в|с|на|de|du|et|der|die|und|mit)\.?)$/iu

/** True where the next line plainly belongs to the caption's: a full line may as well be a caption's last. */
export function captionGoesOn(line: string, next: string): boolean {
  return /^[\p{Ll}\d)]/u.test(next) || UNFINISHED.test(line)
}
