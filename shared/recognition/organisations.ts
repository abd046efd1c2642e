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
    外務省|首相官邸|外交部)$`
