import { pattern } from './pattern.ts'

// Words by which a page speaks of itself and its site: notices, links, how it is reached.

const CONTACT =
  /(?:\+|\b0)\(?\d[\d\s()./-]{7,}\d|\(\d{2,5}\) ?\d{3}[\d -]{3,}|\b\d{2,4}-\d{3,4}-\d{4}\b|[\w.+-]{2,}@[\w-]{2,}\.\w|\bwww\.|https?:\/\/|\b(?:tel|phone|fax|telephone|téléphone|teléfono|telefon|тел|факс)\b\.?\s?[:：]|電話|电话|传真|〒/iu

/** True where the words give a telephone number, an address of the net or of mail. */
export function isContact(text: string): boolean {
  return CONTACT.test(text)
}

/** Words of notices, which a sentence of the text itself hardly has. */
const NOTICE = pattern('iu')`
    \b(?:cookies?|licen[cs]ed under|open (?:government|parliament) licen[cs]e|creative commons|newsletter|subscribe|
    sign up|log ?in|follow us|privacy policy|terms of (?:use|service)|site ?map|all rights reserved|rights reserved|
    official record|may not be (?:copied|reproduced|republished|redistributed)|opens in (?:a )?new|external links?|
    this (?:web)?site|disclaimer|webmaster|transcript (?:provided|produced|prepared) by|transcribed by|
    not a journalist|click here)\b|
    ©|
    \b(?:droits réservés|mentions légales|données personnelles|abonnez-vous|newsletter|impressum|datenschutz|
    urheberrecht|nutzungsbedingungen|aviso legal|derechos reservados|suscríb\p{L}+|síguenos|diritti riservati)|
    (?<!\p{L})(?:подписывайтесь|подпишитесь|перепечатк\p{L}|при использовании материал|ссылк[аи] на источник|
    все права защищены|персональных данных|нашли ошибку|лицензи[ия])|
    著作権|転載|無断|プライバシー|アクセシビリティ|メルマガ|会員|版权|转载|隐私|备案|責任編輯|责任编辑`
/** Words of links and lists of links; the text itself may have them in a sentence. */
const LINKS = pattern('iu')`
    \b(?:accessibility|copyright|reproduction|website|web ?site|webpage|this page|download|pdf|share|print|tweet|
    facebook|twitter|instagram|youtube|linkedin|whatsapp|telegram|flickr|rss|comments?|
    press (?:office|service|team|contacts?|enquiries)|media (?:office|enquiries|inquiries|contacts?)|feedback|
    hyperlinks?|(?:news|press) (?:desk|room)|photo (?:gallery|credit)|foia|barrierefrei\p{L}*|privacidad|
    accesibilidad)\b|(?<!\p{L})(?:сайта?|подписаться|скачать|распечатать|обратная связь)(?!\p{L})|
    サイト|お問い?合わせ|网站|ICP`

/** True where the words speak of the page and its site rather than of the world; a sentence must say it plainly. */
export function speaksOfSite(text: string): boolean {
  return NOTICE.test(text) || (LINKS.test(text) && !/[.!?。！？][”"’»)]*$/u.test(text))
}
