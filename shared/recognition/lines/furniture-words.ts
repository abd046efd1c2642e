import { findDate } from './dates.ts'
import { CLUTTER_LINES, UN_HEAD } from './furniture-lines.ts'

// The words of page clutter: links to print and share, breadcrumbs, language toggles, notices, page numbers.

const words = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split('|')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  )

/** Lines that are clutter as a whole, lower case. */
const WHOLE = words(`
  print|print print|print this page|print version|printable version|share|share this|share this page|tweet|like|follow us|
  post|シェア|ツイート|ポスト|リポスト|シェアする|ブックマークする|はてなブックマーク|印刷|保存|コピー|list|facebook|twitter|linkedin|telegram|whatsapp|youtube|instagram|vk|email|e-mail|email this|copy link|copy url|save|bookmark|
  english|japanese|russian|français|french|deutsch|español|spanish|chinese|korean|arabic|ukrainian|українська|polish|polski|turkish|türkçe|portuguese|italian|german|dutch|persian|hindi|bahasa indonesia|tiếng việt|русский|английский|日本語|中文|한국어|العربية|
  menu|search|home|top|home page|site map|sitemap|contact us|contacts|about us|help|login|log in|sign in|sign up|register|
  subscribe|newsletter|advanced settings|advanced search|settings|cookie settings|accept|accept all|accept cookies|close|
  more|read more|see more|show more|load more|learn more|related|related articles|related links|related content|related stories|
  related information|see also|most read|most popular|trending|trending now|tags|latest news|latest|next|previous|prev|back|
  press contacts|media contacts|visit the meeting page|все фото|все фотографии|all photos|contact the press office|
  back to top|back to index|legal matters|page top|top of page|go to top|skip to content|main content|skip to main content|skip to navigation|download|download pdf|pdf|rss|
  advertisement|sponsored|privacy policy|terms of use|terms and conditions|legal notice|accessibility|disclaimer|feedback|comments|
  additional materials|latest updates|impressum|leichte sprache|gebärdensprache|mentions légales|font size|text size|a a a|listen|watch live|photo|video gallery|photo gallery|gallery|video|photos|
  list|topics|persons|people|suggest to a friend|tell a friend|share this article|share this story|email this article|
  download text|download transcript|copy text|permalink|in this section|on this page|quick links|stay connected|
  partager|imprimer|télécharger|haut de page|retour|plan du site|à lire aussi|voir aussi|
  推荐给朋友|打印本页|关闭窗口|字体|дополнительные материалы|темы|фото|видео|текстовая версия|
  teilen|drucken|seite teilen|schlagworte|themen|seite drucken|nach oben|startseite|mehr zum thema|weitere informationen|kontakt|
  поделиться|распечатать|версия для печати|печать|главная|меню|поиск|контакты|карта сайта|расширенный поиск|
  дополнительные настройки|расширенные настройки|подписаться|скачать|наверх|читайте также|читать далее|теги|назад|вперед|
  inicio|portada|portal|buscar|búsqueda|menú|imprimir|compartir|volver|volver arriba|ir arriba|subir|archivado en|siguiente|anterior|leer más|ver más|ver todo|
  enviar por correo|descargar|descargar pdf|escuchar|mapa web|mapa del sitio|aviso legal|accesibilidad|contacto|contactar|suscribirse|
  suscríbete|síguenos|síguenos en|redes sociales|sala de prensa|galería|vídeo|vídeos|etiquetas|política de privacidad|política de cookies|español|
  castellano|català|euskera|galego|português|italiano|stampa|condividi|torna su|home page|menu principale|informativa privacy|note legali|
  accessibilità|pesquisar|início|voltar|voltar ao topo|compartilhe|compartilhar|partilhar|baixar|ouvir|mapa do site|acessibilidade|fale conosco|
  accueil|rechercher|recherche|suivant|précédent|lire la suite|s’abonner|s'abonner|abonnez-vous|nous suivre|suivez-nous|nous contacter|contact|
  données personnelles|plan de site|accessibilité|gestion des cookies|envoyer|écouter|agrandir|version imprimable|lien permanent|
  suche|newsroom|presse|mediathek|kontaktformular|datenschutz|datenschutzerklärung|barrierefreiheit|inhalt|inhaltsübersicht|zurück|weiter|vorherige|
  nächste|zum seitenanfang|seitenanfang|drucken & senden|abonnieren|merken|herunterladen|pdf-download|vorlesen|bildergalerie|gebärdensprache/leichte sprache|
  вконтакте|одноклассники|фейсбук|твиттер|телеграм|дзен|политика|экономика|архив|подписка|общество|пресс-центр|пресс-служба|версия для слабовидящих|официальный сайт|об агентстве|обратная связь|о сайте|правовая информация|политика конфиденциальности|полная версия|мобильная версия|
  скопировать ссылку|отправить|envoyer par courriel|envoyer à un ami|please recycle|recyclez|se ruega reciclar|просьба отправить на вторичную переработку|
  слушать|аудио|подробнее|показать ещё|показать еще|все новости|рассылка|рекомендуем|главное|лента новостей|войти|регистрация|распечатать страницу|в закладки|копировать ссылку|
  本文へ|本文へスキップ|会見動画|動画|会見発表|メニュー|サイト内検索|文字サイズ|標準|拡大|メール|フェイスブック|ブックマーク|記事を印刷|記事を保存|会員登録|ログイン|続きを読む|もっと見る|一覧を見る|
  法的事項|アクセシビリティ|アクセシビリティについて|プライバシーポリシー|サイトポリシー|ご意見・ご感想|ご意見|リンク集|英語|
  网站地图|联系我们|关于我们|设为首页|加入收藏|收藏|登录|注册|搜索|下一篇|上一篇|下一页|上一页|中文|英文|分享到|微博|微信|扫一扫|责任编辑|法律声明|
  인쇄|공유|목록|홈|검색|이전|다음|맨위로|
  skip navigation|main menu|main navigation|site navigation|languages|language|select language|select your language|other languages|translate|
  summary keywords|speakers|x|bluesky|threads|mastodon|tiktok|weibo|wechat|line|reddit|flickr|viber|odnoklassniki|messenger|share on facebook|share on twitter|share on x|share on linkedin|
  share via email|share by email|share on whatsapp|save article|save as pdf|gift article|listen to article|listen to this article|read aloud|
  subscribe now|sign up now|support us|donate|view comments|report a problem|report an error|give feedback|was this page helpful?|is this page useful?|
  submit|cancel|got it|i agree|reject all|manage preferences|cookie policy|cookies|cookie preferences|
  media center|media centre|press center|press centre|press office|press service|publications|resources|about|careers|jobs|foia|no fear act|usa.gov|gov.uk|
  previous article|next article|previous page|next page|previous post|next post|all news|all statements|view all|see all|archive|archives|
  post a comment|add comment|leave a comment|no comments|0 comments|text version|full version|mobile version|desktop version|publication status|
  印刷|このページを印刷|ポスト|ポストする|シェアする|送る|lineで送る|チャンネル登録|文字起こし|文字起こしを表示|文字起こしを閉じる|保存|保存する|related events|記事を印刷する|記事を保存する|スクラップ|スクラップする|紙面ビューアー|top of this page|top of page|top of the page|高評価|低評価|再生リスト|概要|共有|オフライン|
  show transcript|hide transcript|open transcript|transcript hidden|add to playlist|показать расшифровку|
  ホーム|トップページ|トップ|ページトップへ|ページの先頭へ|このページのトップへ|戻る|前のページへ戻る|
  編集|エクスポート|共有|前へ|次へ|サイトマップ|お問い合わせ|検索|関連リンク|関連情報|シェア|ツイート|打印|分享|首页|返回顶部|推荐阅读`)

/** Names of sections that sites print above a page's title, lower case. */
const SECTIONS = words(`
  sittings|commons chamber|lords chamber|general committees|briefing room|members|divisions|written answers|written statements|petitions|bills|committees|
  press conferences|press conference|press releases|press release|press briefings|speeches|speech|statements|statement|news|
  briefings|transcripts|transcript|events|interviews|interview|documents|remarks|foreign policy|regions|countries & regions|
  international|politics|world|national|media|press|newsroom|press room|news and media|readouts|
  versión estenográfica|comunicados|comunicado|notas de prensa|nota de prensa|noticias|discursos|discurso|declaraciones|entrevistas|entrevista|intervenciones|actualidad|ruedas de prensa|
  comunicati|comunicati stampa|notizie|discorsi|interviste|notícias|notas à imprensa|entrevistas|
  reden|rede|interviews & reden|pressemitteilungen|pressemitteilung|meldung|meldungen|nachrichten|artikel|politik|außenpolitik|pressekonferenzen|
  discours|déclarations|communiqués|communiqué de presse|communiqués de presse|entretiens|entretien|points de presse|point de presse|actualités|actualité|
  remarks to the press|media releases|media release|transcripts and speeches|speeches and statements|statements and speeches|statements and releases|briefings and statements|
  commentaries|comments|columns|features|in depth|exclusive|diplomacy|foreign|asia|europe|
  структура|видео|фото|поручения|телеграммы|биография|брифинги|комментарии|речи|визиты|поездки|政策|外交|談話|声明|讲话|发言人表态|例行记者会|新闻|要闻|
  новости|выступления|пресс-конференции|стенограммы|заявления|интервью|события|документы|
  外務省報道発表|報道発表資料|記者発表|プレスリリース|お知らせ|記者会見|報道発表|報道・広報|外交政策|国・地域|演説|会見・発表・広報|新着情報|briefing room|press briefing room|readout|read-out|opinion|analysis|commentary|world news|政治|国際|経済`)

/** Each line is asked about by several steps, one after the other. */
const MAX_KNOWN = 2_000
const known = new Map<string, boolean>()

/** True where the words alone show that the paragraph is page clutter. */
const RECORD_NOTICE =
  /^(?:this record contains the text|ce procès-verbal contient le texte|la presente acta contiene|в настоящем (?:стенографическом )?отч[её]те содержится|本记录包括)/iu

/** True for "Israel / Palestine" and the like, which is a trail in a menu and a subject in a heading. */
export function isTrailOnly(text: string): boolean {
  return isBreadcrumb(text) && !/[>›»→＞|]|\s{2,}/u.test(text)
}

export function isClutter(text: string): boolean {
  if (text.length > 320) return text.length < 1_000 && RECORD_NOTICE.test(text)
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size >= MAX_KNOWN) known.clear()
  const is = isClutterByWords(text)
  known.set(text, is)
  return is
}

function isClutterByWords(text: string): boolean {
  const plain = text
    .toLowerCase()
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/^[▲△↑←«‹＜<|·]\s?/u, '')
  if (WHOLE.has(plain.replace(/\s?[:：›»>▲↑]+$/u, ''))) return true
  const parts = plain.split(/[\s|·•/]+/u).filter((part, i) => i === 0 || !/^\d{1,5}$/u.test(part))
  if (parts.length > 1 && parts.length < 12 && parts.every((part) => WHOLE.has(part))) return true
  const links = plain.split(/\s?[|｜]\s?/u)
  if (
    links.length > 1 &&
    links.length < 9 &&
    links.every((part) => WHOLE.has(part) || CLUTTER_LINES.some((form) => form.test(part)))
  )
    return true
  // "Security Council          Provisional"
  const columns = text.split(/[ \u00a0]{3,}|\t/u)
  if (columns.length === 2 && columns.every((part) => UN_HEAD.test(part))) return true
  const close = text.length < 100 ? text.split(/[ \u00a0]{2,}/u) : []
  if (close.length > 1 && close.length < 7 && close.every((part) => isClutter(part))) return true
  const bare = text.replace(/^[|·]\s/u, '')
  return CLUTTER_LINES.some((pattern) => pattern.test(bare)) || isBreadcrumb(text) || isToolbar(plain)
}

/** "commons chamber lords chamber written statements": three links or more that nothing parts. */
function isToolbar(plain: string): boolean {
  const tokens = plain.split(' ')
  if (tokens.length < 3 || tokens.length > 14) return false
  // How many names the words up to each place make; none where they make no names.
  const names: (number | null)[] = [0]
  for (let to = 1; to <= tokens.length; to++) {
    let most: number | null = null
    for (let from = Math.max(0, to - 4); from < to; from++) {
      const name = tokens.slice(from, to).join(' ')
      const before = names[from] ?? null
      if (before !== null && (WHOLE.has(name) || SECTIONS.has(name))) most = Math.max(most ?? 0, before + 1)
    }
    names.push(most)
  }
  return (names.at(-1) ?? 0) > 2
}

/** Three names or more without signs; of four and more one may be long or have a number. */
function isMenu(columns: readonly string[], isName: RegExp): boolean {
  const isMany = columns.length > 3
  return (
    columns.length > 2 &&
    columns.every((part) => part.length <= (isMany ? 45 : 30) && !/[.!?:;,。、]/u.test(part) && isName.test(part)) &&
    columns.filter((part) => /\d/u.test(part)).length <= (isMany ? 1 : 0)
  )
}

/** "INTERNATIONAL > Europe & Eurasia", "Home / Press / 2019": names of sections, no sentence. */
function isBreadcrumb(text: string): boolean {
  // "Questions / Réponses" heads a part of the text.
  if (text.length > 200 || /(?:^|\s)(?:questions?|вопросы|fragen|preguntas)(?:\s|$)/iu.test(text)) return false
  // "話者2：載ってます" is what somebody says, however wide its spaces are.
  if (/^[\p{L}\d\s]{1,14}：\S/u.test(text)) return false
  // "avec « Le Courrier » (Brest)": quotation marks of French.
  if (/«[^«»]{2,80}»/u.test(text)) return false
  const bars = text.split(/\s\|\s/u)
  // "Speech | 21 April 2021 | Brussels" says when and where.
  if (bars.length > 1 && bars.some((part) => readsAsDate(part))) return false
  if (/^\d{1,2}\s?[-–—.)]\s\S/u.test(text) && !/[>›»→＞]/u.test(text)) return false
  // "＜冒頭発言＞" is a heading in brackets.
  if (/^[＜<][^＞<>]+[＞>]$/u.test(text)) return false
  // Names of a menu stand far apart on their line, and each begins with a capital where they do less so.
  if (isMenu(text.split(/[ \u00a0\u3000]{3,}|\t/u), /^/u) || isMenu(text.split(/[ \u00a0]{2,}/u), /^\p{Lu}/u))
    return true
  // Japanese names of sections, a wide space between them.
  const wide = text.split(/\u3000/u)
  const isFew = wide.length === 3 && wide.some((part) => WHOLE.has(part.trim()))
  if ((wide.length > 3 || isFew) && isMenu(wide, /^.{1,12}$/u)) return true
  const parts = bars.length > 2 ? bars : text.replace(/(?:\.{3}|…)$/u, '').split(/\s?＞\s?|\s[>›»→/]\s/u)
  return (
    parts.length > 1 &&
    parts.every(
      (part) =>
        part.length <= (parts.length > 2 ? 90 : 60) &&
        !/[.!?:;,]$/u.test(part) &&
        !/[\p{Ll}\p{Script=Han}]{2}[.!?]\s/u.test(part),
    )
  )
}

/** True where a date is all there is. */
function readsAsDate(words: string): boolean {
  const date = findDate(words)
  return date !== null && date.end - date.start > words.trim().length - 3
}

/** True for a line of a menu, whatever stands around it: names parted by bars or arrows. */
export function isMenuLine(text: string): boolean {
  return text.length < 200 && isBreadcrumb(text) && text.split(/\s[|>›»→]\s/u).length > 2
}

/** True for the name of a site's section, which is clutter above a title only. */
export function isSectionName(text: string): boolean {
  return text
    .toLowerCase()
    .split(/\s[|/·•–&]\s|\s(?:and|et|und|y|e|и)\s|・|\u3000|\s{2,}/u)
    .every((part) => SECTIONS.has(part.trim()))
}
