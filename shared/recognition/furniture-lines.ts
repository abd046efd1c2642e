import { pattern } from './pattern.ts'

// The forms of lines that are page clutter, whatever stands around them.

/** "United Nations  S/PV.8742", "Seventy-fifth year", "Генеральная Ассамблея": lines of a document's head. */
export const UN_HEAD = pattern('iu')`
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

/** Lines that are clutter by their form, each pattern a line as a whole. */
export const CLUTTER_LINES: readonly RegExp[] = [
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
  /^(?:share|partager|compartir|compartilhe|condividi|teilen|поделиться|分享(?:到)?)(?: this| on| en| sur| su| em| auf| via| в)?\s?[:：].{0,80}$/iu,
  /^(?:話者数|発言者数|number of speakers|speakers|nombre de locuteurs|anzahl der sprecher|sprecher|количество спикеров|спикеров)\s?[:：]\s?\d{1,2}(?:[\s\u3000名人].{0,60})?$/iu,
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
  /^文字起こし\s?[:：].{2,60}$/u,
  /^この(?:文字起こし|書き起こし|テキスト|文書|記録)は.{0,30}(?:自動|音声認識|AI|ＡＩ)[^。]{0,40}(?:。.{0,60})?$/u,
  /^powered by .{2,40}$/iu,
  /^(?:主办单位|主管单位|承办单位|指导单位|技术支持|网站标识码|地址|邮编)\s?[:：].{2,160}$|^.{0,60}(?:京|沪|粤|浙|苏|津|渝)?(?:ICP[备证]|公网安备).{2,60}$|^扫一扫.{0,20}$|^建议使用.{2,60}浏览.{0,20}$/u,
  /^(?:ここから続き|続きを読む|続きはこちら|(?:有料)?会員(?:限定)?記事|[【［]PR[】］].{2,80})$/u,
  /^[^。]{0,20}プランでは.{4,80}(?:アップグレード|登録)[^。]{0,20}。?$/u,
  /^この(?:動画|映像|写真|記録|動画・記録|映像・記録).{0,12}の著作権は.{2,40}$/u,
  /^share (?:this )?(?:page|article|story|post|transcript)? ?(?:on|via|with)\s?[:：]$/iu,
  /^(?:mitschrift|wortlaut|transkript|protokoll)(?: (?:der )?(?:pressekonferenz|regierungspressekonferenz|pressestatement))$/iu,
  /^[#*＊·•_~=＝－—-](?:\s?[#*＊·•_~=＝－—-]){2,80}$/u,
  /^[\d.,]{1,9}\s?[KMkmкм万千]?\.?\s?(?:subscribers|views|plays|подписчик|просмотр|回視聴|回再生|人の登録|abonnés|vues|suscriptores|visualizaciones|aufrufe|abonnenten).{0,60}$/iu,
  /^[<＜]\s?.{0,10}一覧へ\s?[>＞]$/u,
  /^(?:adobe )?(?:acrobat )?(?:reader|flash player).{0,20}(?:ダウンロード|download|скачать|télécharger|herunterladen).{0,24}$/iu,
  /^\d{1,3}(?:分|\s?min\.?\s?|\s?мин\.?\s?)\d{1,2}(?:秒|\s?sec?\.?|\s?сек\.?)$/iu,
  /^\((?:transcribed by|this file is|upgrade to|go (?:unlimited|pro|premium)).{0,80}(?:go (?:unlimited|pro|premium)|upgrade).{0,60}\)$/iu,
  /^(?:экспортировано|выгружено|exported|generated|created|erstellt|exportiert|exporté|exportado) (?:из|с помощью|from|with|by|using|mit|aus|avec|depuis|desde|con) .{3,60}$/iu,
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
  /^(?:published in|опубликован[оаы]? в) (?:the )?(?:sections?|разделах?)\s?[:：].{0,200}$/iu,
  /^(?:direct link|прямая ссылка|text version|текстовая версия|permalink)\s?[:：].{0,200}$/iu,
  /^(?:publication date|date of publication|дата публикации)\s?[:：].{0,60}$/iu,
  /^\d{1,5}-\d{2}-\d{2}-\d{4}$/u,
  /^[^\p{L}\p{N}…]{1,80}$/u,
  /^(?:\*\s?){1,5}$/u,
]
