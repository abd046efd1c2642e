import { pattern } from './pattern.ts'

// Recognises the names of who publishes: ministries, governments, bodies.

/** A line that names a ministry, government or body and nothing else. */
export const ORGANISATION = pattern('iu')`
    ^(?:the )?(?:(?:house of (?:commons|lords) )?(?:hansard|official report)|
    house of (?:commons|lords|representatives)|(?:the )?(?:[\p{L}.]{2,20} )?(?:senate|parliament)|
    (?:ministry|department|embassy|permanent mission|permanent representation|consulate(?: general)?|government|
    office) of(?: the)?\s.{3,80}|
    u\.s\. department of state|prime minister[’']s office|white house|security council|united nations|
    ministerio de\s.{3,80}|minist[eè]re (?:de|des|du)\s.{3,80}|ministero\s.{3,80}|ministério\s.{3,80}|
    auswärtiges amt|bundesministerium\s.{3,80}|bundesregierung|die bundesregierung|cancillería|gobierno de\s.{2,60}|
    gouvernement\s.{2,60}|république\s.{2,40}|rep[úu]blica\s.{2,40}|republic of\s.{2,40}|présidence de\s.{2,60}|
    presidencia de\s.{2,60}|(?:european|council of the european) (?:union|commission|council).{0,40}|
    (?:office|bureau) of(?: the)?\s.{3,80}|президент (?:россии|рф|российской федерации|республики\s.{3,30})|
    правительство\s.{3,40}|кремль|министерство\s.{3,80}|мид\s.{2,30}|администрация\s.{3,40}|посольство\s.{3,80}|
    (?:федеральн|государственн)\p{L}{2,3}\s(?:\p{L}+\s)?(?:агентство|служба|комитет|дума|корпорация|комиссия)(?:\s.{3,80})?|
    росрыболовство|(?:agency|service|bureau) for\s.{3,60}|
    (?:the )?(?:federal|national|state|royal|european) (?:[\p{L}]+ ){0,3}(?:agency|service|office|bureau|authority|commission|
    administration)|(?:fisheries|coast guard|space|defen[cs]e|food|consumer affairs) agency|
    bundesamt für\s.{3,60}|(?:agence|direction générale|office) (?:nationale?|fédérale?|de|des|du)\s.{3,60}|
    (?:agencia|instituto|servicio|dirección) (?:nacional|federal|estatal|general)\s.{3,60}|
    外務省|首相官邸|外交部|\p{Script=Han}{1,8}[省庁])$`
