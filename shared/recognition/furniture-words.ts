import { findDate } from './dates.ts'
import { pattern } from './pattern.ts'

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
  press contacts|media contacts|visit the meeting page|contact the press office|
  back to top|page top|top of page|go to top|skip to content|main content|skip to main content|skip to navigation|download|download pdf|pdf|rss|
  advertisement|sponsored|privacy policy|terms of use|terms and conditions|legal notice|accessibility|disclaimer|feedback|comments|
  additional materials|latest updates|impressum|leichte sprache|gebärdensprache|mentions légales|font size|text size|a a a|listen|watch live|photo gallery|gallery|video|photos|
  list|topics|persons|people|suggest to a friend|tell a friend|share this article|share this story|email this article|
  download text|download transcript|copy text|permalink|in this section|on this page|quick links|stay connected|
  partager|imprimer|télécharger|haut de page|retour|plan du site|à lire aussi|voir aussi|
  推荐给朋友|打印本页|关闭窗口|字体|дополнительные материалы|темы|фото|видео|текстовая версия|
  teilen|drucken|seite teilen|schlagworte|themen|seite drucken|nach oben|startseite|mehr zum thema|weitere informationen|kontakt|
  поделиться|распечатать|версия для печати|печать|главная|меню|поиск|контакты|карта сайта|расширенный поиск|
  дополнительные настройки|расширенные настройки|подписаться|скачать|наверх|читайте также|читать далее|теги|назад|вперед|
  inicio|portada|portal|buscar|búsqueda|menú|imprimir|compartir|volver|volver arriba|subir|siguiente|anterior|leer más|ver más|ver todo|
  enviar por correo|descargar|descargar pdf|escuchar|mapa web|mapa del sitio|aviso legal|accesibilidad|contacto|contactar|suscribirse|
  suscríbete|síguenos|síguenos en|redes sociales|sala de prensa|galería|vídeo|vídeos|etiquetas|política de privacidad|política de cookies|español|
  castellano|català|euskera|galego|português|italiano|stampa|condividi|torna su|home page|menu principale|informativa privacy|note legali|
  accessibilità|pesquisar|início|voltar|voltar ao topo|compartilhe|compartilhar|partilhar|baixar|ouvir|mapa do site|acessibilidade|fale conosco|
  accueil|rechercher|recherche|suivant|précédent|lire la suite|s’abonner|s'abonner|abonnez-vous|nous suivre|suivez-nous|nous contacter|contact|
  données personnelles|plan de site|accessibilité|gestion des cookies|envoyer|écouter|agrandir|version imprimable|lien permanent|
  suche|newsroom|presse|mediathek|kontaktformular|datenschutz|datenschutzerklärung|barrierefreiheit|inhalt|inhaltsübersicht|zurück|weiter|vorherige|
  nächste|zum seitenanfang|seitenanfang|drucken & senden|abonnieren|merken|herunterladen|pdf-download|vorlesen|bildergalerie|gebärdensprache/leichte sprache|
  вконтакте|одноклассники|фейсбук|твиттер|телеграм|дзен|политика|экономика|архив|подписка|общество|пресс-центр|пресс-служба|обратная связь|о сайте|правовая информация|политика конфиденциальности|полная версия|мобильная версия|
  скопировать ссылку|отправить|envoyer par courriel|envoyer à un ami|please recycle|recyclez|se ruega reciclar|просьба отправить на вторичную переработку|
  слушать|аудио|подробнее|показать ещё|показать еще|все новости|рассылка|рекомендуем|главное|лента новостей|войти|регистрация|распечатать страницу|в закладки|копировать ссылку|
  本文へ|本文へスキップ|会見動画|動画|会見発表|メニュー|サイト内検索|文字サイズ|標準|拡大|メール|フェイスブック|ブックマーク|記事を印刷|記事を保存|会員登録|ログイン|続きを読む|もっと見る|一覧を見る|
  法的事項|アクセシビリティ|アクセシビリティについて|プライバシーポリシー|サイトポリシー|ご意見・ご感想|ご意見|リンク集|英語|
  网站地图|联系我们|关于我们|设为首页|加入收藏|收藏|登录|注册|搜索|下一篇|上一篇|下一页|上一页|中文|英文|分享到|微博|微信|扫一扫|责任编辑|法律声明|
  인쇄|공유|목록|홈|검색|이전|다음|맨위로|
  skip navigation|main menu|main navigation|site navigation|languages|language|select language|select your language|other languages|translate|
  x|bluesky|threads|mastodon|tiktok|weibo|wechat|line|reddit|flickr|viber|odnoklassniki|messenger|share on facebook|share on twitter|share on x|share on linkedin|
  share via email|share by email|share on whatsapp|save article|save as pdf|gift article|listen to article|listen to this article|read aloud|
  subscribe now|sign up now|support us|donate|view comments|report a problem|report an error|give feedback|was this page helpful?|is this page useful?|
  submit|cancel|got it|i agree|reject all|manage preferences|cookie policy|cookies|cookie preferences|
  media center|media centre|press center|press centre|press office|press service|publications|resources|about|careers|jobs|foia|no fear act|usa.gov|gov.uk|
  previous article|next article|previous page|next page|previous post|next post|all news|all statements|view all|see all|archive|archives|
  post a comment|add comment|leave a comment|no comments|0 comments|text version|full version|mobile version|desktop version|publication status|
  印刷|このページを印刷|ポスト|ポストする|シェアする|送る|lineで送る|チャンネル登録|文字起こし|文字起こしを表示|文字起こしを閉じる|保存|保存する|related events|記事を印刷する|記事を保存する|スクラップ|スクラップする|紙面ビューアー|top of this page|top of page|top of the page|高評価|低評価|再生リスト|概要|共有|オフライン|
  show transcript|hide transcript|open transcript|transcript hidden|add to playlist|показать расшифровку|
  ホーム|トップページ|トップ|ページトップへ|ページの先頭へ|このページのトップへ|戻る|前のページへ戻る|
  前へ|次へ|サイトマップ|お問い合わせ|検索|関連リンク|関連情報|シェア|ツイート|打印|分享|首页|返回顶部|推荐阅读`)

/** Names of sections that sites print above a page's title, lower case. */
const SECTIONS = words(`
  sittings|briefing room|members|divisions|written answers|written statements|petitions|bills|committees|
  press conferences|press conference|press releases|press release|press briefings|speeches|speech|statements|statement|news|
  briefings|transcripts|transcript|events|interviews|interview|documents|remarks|foreign policy|regions|countries & regions|
  international|politics|world|national|media|press|newsroom|press room|news and media|readouts|
  comunicados|comunicado|notas de prensa|nota de prensa|noticias|discursos|discurso|declaraciones|entrevistas|entrevista|intervenciones|actualidad|ruedas de prensa|
  comunicati|comunicati stampa|notizie|discorsi|interviste|notícias|notas à imprensa|entrevistas|
  reden|rede|interviews & reden|pressemitteilungen|pressemitteilung|meldung|meldungen|nachrichten|artikel|politik|außenpolitik|pressekonferenzen|
  discours|déclarations|communiqués|communiqué de presse|communiqués de presse|entretiens|entretien|points de presse|point de presse|actualités|actualité|
  remarks to the press|media releases|media release|transcripts and speeches|speeches and statements|statements and speeches|statements and releases|briefings and statements|
  commentaries|comments|columns|features|in depth|exclusive|diplomacy|foreign|asia|europe|
  структура|видео|фото|поручения|телеграммы|биография|брифинги|комментарии|речи|визиты|поездки|政策|外交|談話|声明|讲话|发言人表态|例行记者会|新闻|要闻|
  новости|выступления|пресс-конференции|стенограммы|заявления|интервью|события|документы|
  記者会見|報道発表|報道・広報|外交政策|国・地域|演説|会見・発表・広報|新着情報|briefing room|press briefing room|readout|read-out|opinion|analysis|commentary|world news|政治|国際|経済`)

/** "United Nations  S/PV.8742", "Seventy-fifth year", "Генеральная Ассамблея": lines of a document's head. */
const UN_HEAD = pattern('iu')`
    ^(?:(?:united nations|nations unies|naciones unidas|организация объедин[её]нных наций|联合国|
    国際連合)(?:\s+[A-Z]{1,4}(?:\/[A-Z0-9.()-]{1,24}){1,4})?|
    (?:[a-z]{4,12}-)?(?:\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:st|nd|rd|th)|[а-яё]{4,14}(?: [а-яё]{4,14})?(?:[ыио]й|ая)|
    [\p{L}-]{4,24}ième|\p{L}{4,24}ésim[oa](?: \p{L}{4,12})?) (?:year|session|год|сессия|année|session|año|
    período de sesiones)|
    第[\d一二三四五六七八九十]{1,4}(?:年|届会议|回会期)|
    (?:general assembly|economic and social council|human rights council|security council|совет безопасности|
    генеральная ассамблея|assemblée générale|conseil de sécurité|consejo de seguridad|asamblea general|安全理事会|
    安全保障理事会)(?: official records)?|
    official records|documents officiels|documentos oficiales|
    официальные отчеты|provisional|provisoire|
    предварительный отч[её]т)$`

const PATTERNS: readonly RegExp[] = [
  /^back to\s.{1,80}[^.]$/iu,
  /^(?:вернуться|назад)\s(?:к|в|на)\s.{1,60}$/iu,
  /^(?:show|display)ing \d{1,6}(?:\s?[-–]\s?\d{1,6})?(?: (?:of|out of) \d{1,6})? (?:results?|items?|entries)\.?$/iu,
  /^(?:показано|найдено|показать|отображение)\s.{0,20}\d{1,6}\s.{0,20}результат\p{L}{0,3}\.?$/iu,
  /^(?:[a-z]{2}-[A-Z]{2}\d?)(?:[\s|/,·]{1,3}[a-z]{2}-[A-Z]{2}\d?){0,8}$/u,
  /^(?:EN|RU|JA|JP|FR|DE|ES|ZH|AR|KO)(?:\s?[|/,·]?\s?(?:EN|RU|JA|JP|FR|DE|ES|ZH|AR|KO)){1,8}$/u,
  /^(?:english|русский|日本語|japanese|中文|français|español)(?:\s?[|/·]\s?(?:english|русский|日本語|japanese|中文|français|español)){1,8}$/iu,
  /^(?:print|share|tweet|pin|email|facebook|twitter|linkedin|telegram|vk|whatsapp|save)(?:[\s|/·,]{1,3}(?:this|page|on|via|by|to|print|share|tweet|pin|email|facebook|twitter|linkedin|telegram|vk|whatsapp|save|x)){1,10}$/iu,
  /^(?:share|print|download|e-?mail|copy|save|listen to|watch|view|read) (?:this |the |full )?(?:debate|speech|page|article|text|transcript|statement|story|release|document|pdf|audio|video|file)(?: (?:as|in|\().{1,20})?$/iu,
  /^(?:hits?|views?|read|просмотров|浏览次数|조회수?)\s?[:：]\s?[\d,. ]{1,12}$/iu,
  /^【?(?:字体\s?[:：]?\s?)?(?:【?[大中小]】?\s?){2,3}】?.{0,12}$/u,
  /^[[【(]?(?:font|text) size\s?[:：]?(?:[a+\s|/–-]|small|medium|normal|large|big|reset)*[\]】)]?(?:\s(?:print|share|close|e-?mail|save))*$/iu,
  /^(?:write|leave|post|add|submit) (?:a |your )?(?:comment|reply)s?$/iu,
  /^(?:оставить комментарий|комментировать|laisser un commentaire|kommentar schreiben|コメントを書く|发表评论)$/iu,
  /^(?:download|view|open|save|télécharger|herunterladen|скачать|ダウンロード)(?!\p{L}).{0,40}(?:pdf|docx?|epub|mp[34]|[km]b)\)?(?: \(.{1,16}\))?$/iu,
  /^(?:springe|zum|direkt|weiter|aller|accéder|skip|jump|перейти)\s(?:direkt |directement )?(?:zum|zur|to|au|à|к)?\s?(?:the )?(?:main )?(?:inhalt|hauptinhalt|navigation|suche|content|contenu(?: principal)?|содержанию)$/iu,
  /^(?:seite|artikel) (?:empfehlen|teilen|drucken|merken)$/iu,
  pattern('iu')`
    ^(?:share|post|send|save|print|e-?mail|partager|imprimer|compartir|teilen|
    поделиться|условия|compartilhar|condividi) (?:this |it |)?(?:on|via|by|to|with|sur|par|en|por|auf|bei|per|
    в|во|su|no) (?:facebook|twitter|x|linkedin|whatsapp|telegram|e-?mail|correo|mail|vk|
    вконтакте|телеграм|одноклассниках|courriel|instagram|bluesky|pinterest|reddit|messenger|
    clipboard)(?: \(.{1,30}\))?\.?$`,
  /^\d{1,3}[- ]?(?:min(?:ute)?s?|мин(?:ут\p{L}?)?|分)\.? ?(?:read(?:ing time)?|listen|de lecture|de lectura|lesezeit|lesedauer|di lettura|de leitura|чтения)?$/iu,
  /^(?:reading time|read time|temps de lecture|durée de lecture|tiempo de lectura|lesezeit|lesedauer|время чтения)\s?[:：]?.{0,24}$/iu,
  /^(?:read (?:more|also|next)|see also|also read|related|more|don[’']t miss|watch|listen|lire aussi|à lire aussi|lesen sie auch|mehr dazu|lea también|ver también|читайте также|смотрите также|leia também|leggi anche|関連記事|延伸阅读|相关阅读)\s?[:：]\s?\S.{3,140}$/iu,
  /^(?:share|partager|compartir|compartilhe|condividi|teilen|поделиться|分享(?:到)?)(?: this| on)?\s?[:：].{0,80}$/iu,
  /^(?!.*\d{4}[-/年])(?:source|quelle|fuente|источник|出典|来源|来源)\s?[:：]\s?[^.!?]{2,60}$/iu,
  /^(?:tous droits réservés|alle rechte vorbehalten|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|all rights reserved|все права защищены)\b.{0,160}$/iu,
  /^(?:etiquetas|palabras clave|categorías?|temas?|mots[- ]clés|schlagwörter|schlagworte|stichworte|rubriques?|rubrik|категори[яи]|рубрик[аи]|темы|標籤|标签|关键词|分类|カテゴリー?|キーワード)\s?[:：].{0,200}$/iu,
  /^(?:síguenos|suivez[- ]nous|folgen sie uns|следите за нами|подписывайтесь|siga-nos|seguici)\b.{0,120}$/iu,
  /^(?:for (?:the )?(?:use of )?(?:the )?information media|not an official (?:record|document)|for information only|for immediate release|embargoed (?:until|for).{2,60}|press release no\.? ?.{1,20}|unofficial document)\b.{0,80}$/iu,
  pattern('iu')`
    ^(?:last (?:updated|modified|reviewed|changed)|(?:page )?(?:last )?updated|
    dernière (?:modification|mise à jour)|mis à jour|zuletzt (?:aktualisiert|geändert)|stand|
    última (?:actualización|modificación)|actualizado|
    последнее обновление|обновлено|изменено)(?!\p{L})\s?(?:on|at|le|am|el|:|：)?\s?.{0,60}\d.{0,20}$`,
  /^columns? \d{1,5}\p{L}{0,3}\s?(?:is located here|continued)$/iu,
  /^(?:jump|skip|go|scroll) to .{2,40}$/iu,
  /^(?:сайт|официальный сайт|поиск по|карта) .{2,40}$/iu,
  /^(?:\p{L}[\p{L} &’'-]{1,30}\s?(?:[|·•‧]|\s\/\s)\s?){2,12}\p{L}[\p{L} &’'-]{1,40}$/u,
  /^(?:\d{1,3}\/\d{1,3}\s{3,}\S.*|\S.*\s{2,}\d{1,3}\/\d{1,3}|\d{2}-\d{5,6}(?:\s.{0,30})?)$/u,
  UN_HEAD,
  /^.{0,40}版权所有.{0,60}$/u,
  /^[【〔（(]?(?:無断(?:転載|複製)|転載を禁).{0,30}$/u,
  /^(?:\d{1,2} \p{L}{3,9} \d{4}\s?[:—–-]?\s?)?(?:volume|vol\.?|issue|columns?) \d{1,5}\p{L}{0,3}$/iu,
  /^(?:comments?|комментарии|kommentare|commentaires|comentarios|コメント|评论)\s?[(:（]?\s?\d{1,5}\s?[)）]?$/iu,
  /^(?:英語版|日本語版|中国語版|英文版|中文版|(?:english|french|russian|german|japanese|chinese|spanish) version|русская версия|английская версия|version (?:anglaise|française)|englische (?:version|fassung))(?:\s?[(（].{1,20}[)）])?$/iu,
  /^[(（]?(?:additional )?(?:reporting|writing|editing|compiled|edited) by .{3,160}$/iu,
  /^(?:нашли ошибку|found (?:a|an) (?:mistake|error|typo)|fehler gefunden)\b.{0,100}$/iu,
  /^all content is available under .{0,160}$/iu,
  /^(?:accept|reject|allow|refuse|manage|customi[sz]e) (?:all |additional |optional |necessary |only necessary )?cookies$/iu,
  /^follow us\s?[:：].{0,80}$/iu,
  /^\d{1,3}\s(?:of|из|von|sur)\s\d{1,3}$/u,
  /^(?=.*\p{L})[^.!?:：]{1,59}[^.!?:：\d][:：]\s?(?:tel\.?\s?)?[+(]?\d[\d\s()./-]{7,24}$/iu,
  /^[▲△↑]?\s?(?:この|本)?ページの?(?:先頭|トップ|上部?|最上部)[へに]?(?:戻る|もどる|移動)?$/u,
  /^[▲△↑←]?\s?[^。]{1,24}[へに](?:戻る|もどる)$/u,
  /^(?:トップ|top|目次|一覧|前の?ページ|次の?ページ)へ$/iu,
  /^[^。]{1,20}基礎データ$/u,
  /^more from .{2,40}$/iu,
  /^\*\d{6,9}\*$/u,
  /^(?=.*\bcookies?\b).*(?:\b(?:accept\w*|agree|consent|policy|preferences|we use|uses|utilisation|acceptez|acepta\w*|utiliza\w*|verwende\w*|akzeptier\w*)\b|использ|принима).{0,260}$/iu,
  /^.{1,12}で(?:シェア|共有|送る)(?:する)?$|^この(?:記事|ページ)を.{2,10}(?:する)?$|^[[［【(（]PR[\]］】)）]$/u,
  /^(?:transcribed|transcript (?:created|generated|provided)|captions?) (?:by|with|using) .{2,60}$|^[\p{L} ]{0,60}(?:started|stopped) transcription$|^[\p{L} ]{0,60}(?:начата?|остановила?|начала?) (?:расшифровк|запис)\p{L}{1,2}$|^.{0,40}(?:文字起こし|トランスクリプト)(?:を|が)(?:開始|停止)(?:しました|されました)?。?$/iu,
  /^(?:contact us|contactez-nous|контакты)\s?[|·:].{3,200}$/iu,
  /^.{1,20}による(?:自動)?(?:文字起こし|書き起こし)$|^per (?:e-?mail|whatsapp) teilen$|^(?:augmenter|réduire|diminuer) la taille du texte$/iu,
  /^advertisement\s?[·|•:–—-].{0,40}$|^our standards\s?[:：].{0,80}$/iu,
  /^この記事は.{0,16}(?:会員|限定|有料).{0,30}$|^(?:有料|会員限定|無料会員)(?:記事)?[\s　].{0,20}(?:読めます|残り).{0,10}$|^(?:有料(?:会員)?(?:限定)?記事|有料会員限定|会員限定(?:有料)?記事)$|^[［[【(（](?:広告|AD)[］\]】)）]$/u,
  /^(?:ce procès-verbal contient le texte|la presente acta contiene|в настоящем (?:стенографическом )?отч[её]те содержится).{0,600}$/iu,
  /^(?:читайте|смотрите|слушайте|следите за) нас(?:ми)? в [^.!?]{3,80}$/iu,
  /^(?:(?:partager|share|поделиться|teilen|compartir|condividi) (?:sur|on|в|auf|en|su) [\p{L}()]{1,12}\s?|(?:imprimer|print|распечатать)(?: (?:la|this|the) page| l[’']article)?\s?|(?:envoyer|send) (?:par|by) \p{L}{4,8}\s?){2,8}$/iu,
  /^we[’']ll be in touch with the latest .{5,200}$/iu,
  /^(?:читать|смотреть|подписаться|мы) в (?:telegram|телеграме?|дзене|вконтакте|max)$/iu,
  /^(?:texte intégral|texto íntegro|полный текст|volltext|testo integrale)$/iu,
  /^(?:previous|next|prev) (?:debate|article|page|section|story|document|item|question|statement|contribution|news)s?$/iu,
  /^(?:équipe|service|bureau) (?:de )?presse(?:\s.{1,40})?$/iu,
  /^(?:equipo|servicio|oficina|gabinete|ufficio|servizio|equipe|assessoria) (?:de |di )?(?:prensa|comunicación|stampa|imprensa)(?:\s.{1,40})?$/iu,
  /^(?:find|search|look) (?:in|within) (?:this|the) (?:debate|page|site|document|article|section|transcript)$/iu,
  /^find (?:an? |your |my )?(?:debates?|members?|statements?|documents?|news|people|us|a person)$/iu,
  /^an official website of .{2,120}$/iu,
  /^(?:[A-Z]{2}[\s|/·,]{1,4}){1,9}[A-Z]{2}$/u,
  /^(?:también le puede interesar|te puede interesar|le puede interesar|you may also like|читать также|next post|previous post)\s?[:：]\s?\S.{3,140}$/iu,
  /^【(?:写真|動画|図解|関連|特集|画像|写真特集)[^】]{0,8}】.{1,60}$/u,
  /^(?:регистрация пройдена успешно|вы успешно .{3,40}|thank you for (?:subscribing|signing up)).{0,40}$/iu,
  /^[^。]{4,40}[はを]?こちら(?:から)?(?:[（(][^（）()]{1,30}[）)])?$/u,
  /^※.{0,80}(?:転載|複製|閲覧|リンク|ダウンロード|こちら|クリック|著作権|ブラウザ|プラグイン).{0,60}$/u,
  /^(?:動画|音声|映像|資料)版?(?:[（(][^（）()]{2,40}[）)]|を見る)$/u,
  /^(?:\([cCｃ]\)|（[cｃＣ]）|©|Ⓒ)\s?(?:.{2,20}(?:社|新聞|通信|放送|協会)|.{0,60}(?:禁|\d{4})).{0,60}$/u,
  /^(?:listen|watch|read)(?: to)?(?: (?:this|the) (?:article|story|interview))?\s?[(（·|]?\s?\d{1,3}(?::\d{2})?\s?(?:min(?:ute)?s?|sec|мин)?\.?[)）]?$/iu,
  /^(?:write|reach|contact)(?: to)? .{3,60} at \S+@\S+$|^appeared in the .{4,40} (?:print )?edition.{0,80}$|^a version of this article (?:appears|appeared) .{4,200}$/iu,
  /^(?:録音|録画|収録|再生|文字起こし)時間[:：\s\u3000]{0,3}[\d:：時間分秒]{2,12}$|^話者数\s?[:：].{1,12}$/u,
  /^(?:длительность(?: \p{L}+)?|продолжительность(?: \p{L}+)?|количество (?:спикеров|участников|говорящих)|число спикеров|язык записи|duration|recording (?:length|duration)|length|number of speakers|speakers detected|dauer|durée|duración)\s?[:：].{1,24}$/iu,
  /^(?:AI|ＡＩ|自動)文字起こし(?:[（(][^（）()]{2,24}[)）])?$/u,
  /^(?:この文字起こしは|расшифровано|расшифровка (?:выполнена|создана|сделана)|транскрибировано).{0,30}(?:自動|音声認識|AI|ＡＩ|автоматическ|нейросет).{0,80}$/iu,
  /^(?:compart[ei]r?|comparta|síguenos|partagez?|share|teilen|поделитесь|поделиться|condividi|compartilhe)(?: (?:this|esto|it|l[’']article))?,? (?:en|sur|on|in|via|в|nos|sui|auf)(?: (?:las|les|your|den))? (?:redes sociales|social (?:media|networks)|réseaux sociaux|социальных сетях|соцсетях|redes|sozialen (?:medien|netzwerken)|social)\.?$/iu,
  /^search [\w-]{2,40}\.[a-z]{2,6}$|^(?:view|see|show) all(?: related)? .{2,40}$/iu,
  /^page \d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?$/iu,
  /^(?:стр\.?|страница)\s?\d{1,4}(?:\s?(?:из|\/)\s?\d{1,4})?$/iu,
  /^[-–—]\s?\d{1,4}\s?[-–—]$/u,
  /^\d{1,4}\s?\/\s?\d{1,4}$/u,
  /^(?:©|copyright\b|all rights reserved|все права защищены).{0,160}$/iu,
  /^\(c\)\s.{0,100}\d{4}.{0,60}$/iu,
  /^(?:tel|phone|fax|mobile|e-?mail|тел|факс|電話)?[.:：\s]{0,3}(?:\+\d[\d\s()./-]{6,24}|[\w.+-]{2,40}@[\w.-]{3,60})$/iu,
  /^[A-Z.]{1,12}(?:\/[A-Z0-9.()-]{1,24}){1,4}(?:\s{2,}\S.{0,120})?$/u,
  // Heads and feet of a printed record: its symbol and date at the ends, its number beside the page's.
  /^[A-Z]{1,4}(?:\/[A-Z0-9.()-]{1,24}){1,4}\s\S.{2,120}\s\d{1,2}\/\d{1,2}\/\d{4}$/u,
  /^\d{1,2}\/\d{1,2}\/\d{4}\s\S.{2,120}\s[A-Z]{1,4}(?:\/[A-Z0-9.()-]{1,24}){1,4}$/u,
  /^(?:\d{1,3}\/\d{1,3}\s+\d{2}-\d{5}|\d{2}-\d{5}\s+\d{1,3}\/\d{1,3})$/u,
  /^\S.{0,120}\s{2,}[A-Z]{1,4}(?:\/[A-Z0-9.()-]{1,24}){1,4}$/u,
  /^this (?:record contains the text of speeches|site is (?:managed|maintained)|transcript (?:is|was) (?:produced|provided) by).{0,500}$/iu,
  /^.{0,120}\b(?:manages this (?:web)?site|should not be construed as an endorsement).{0,200}$/iu,
  /^.{0,120}\ball rights reserved\.?$/iu,
  /^(?:https?:\/\/|www\.)\S{3,300}(?:\s+\d{1,4}\s?\/\s?\d{1,4})?$/iu,
  /^(?:tags?|keywords|filed under|topics|теги|ключевые слова|タグ)\s?[:：].{0,200}$/iu,
  /^(?:last (?:updated|modified)|updated|page last updated|最終更新日?|更新日)\s?[:：]?\s.{0,60}$/iu,
  /^(?:we use (?:some |essential |some essential )?cookies|this (?:site|website) uses cookies|by continuing to (?:use|browse)|please enable javascript|javascript is (?:disabled|required)).{0,300}$/iu,
  /^link to (?:the )?(?:video|audio|photos?|recording)\b.{0,200}$/iu,
  /^[\p{Lu}][\p{L} ]{0,40}\b[Pp]ress (?:[Tt]eam|[Ss]ervice|[Uu]nit)$/u,
  /^(?:follow|join|find) us on .{1,80}$/iu,
  /^(?:published in|опубликовано в) (?:the )?(?:sections?|разделах?)\s?[:：].{0,200}$/iu,
  /^(?:direct link|прямая ссылка|text version|текстовая версия|permalink)\s?[:：].{0,200}$/iu,
  /^(?:publication date|date of publication|дата публикации)\s?[:：].{0,60}$/iu,
  /^\d{1,5}-\d{2}-\d{2}-\d{4}$/u,
  /^[^\p{L}\p{N}…]{1,80}$/u,
  /^(?:\*\s?){1,5}$/u,
]

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
  // "Security Council          Provisional"
  const columns = text.split(/[ \u00a0]{3,}|\t/u)
  if (columns.length === 2 && columns.every((part) => UN_HEAD.test(part))) return true
  const close = text.length < 100 ? text.split(/[ \u00a0]{2,}/u) : []
  if (close.length === 2 && close.every((part) => isClutter(part))) return true
  const bare = text.replace(/^[|·]\s/u, '')
  return PATTERNS.some((pattern) => pattern.test(bare)) || isBreadcrumb(text)
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
  const bars = text.split(/\s\|\s/u)
  // "Speech | 21 April 2021 | Brussels" says when and where.
  if (bars.length > 1 && bars.some((part) => readsAsDate(part))) return false
  // Names of a menu stand far apart on their line, and each begins with a capital where they do less so.
  if (isMenu(text.split(/[ \u00a0\u3000]{3,}|\t/u), /^/u) || isMenu(text.split(/[ \u00a0]{2,}/u), /^\p{Lu}/u))
    return true
  // Japanese names of sections, a wide space between them.
  const wide = text.split(/\u3000/u)
  if (wide.length > 3 && isMenu(wide, /^.{1,12}$/u)) return true
  const parts = bars.length > 2 ? bars : text.replace(/(?:\.{3}|…)$/u, '').split(/\s?＞\s?|\s[>›»→/]\s/u)
  return (
    parts.length > 1 &&
    parts.every(
      (part) => part.length <= 60 && !/[.!?:;,]$/u.test(part) && !/[\p{Ll}\p{Script=Han}]{2}[.!?]\s/u.test(part),
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
    .split(/\s[|/·•–&]\s|\s(?:and|et|und|y|e|и)\s|・|\s{2,}/u)
    .every((part) => SECTIONS.has(part.trim()))
}
