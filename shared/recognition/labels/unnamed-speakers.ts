// Recognises labels of people who speak without a name: officials on background, members who call out together.

/** "SENIOR ADMINISTRATION OFFICIAL TWO": who speaks on background. */
const UNNAMED_OFFICIAL =
  /^(?:(?:first|second|third|fourth|fifth|another|other) )?(?:(?:senior|u\.s\.|us|eu|state|department|administration|government|defen[cs]e|military|ministry|white|house|nato|embassy|foreign|office) ){1,4}officials?(?: (?:(?:no\. ?|#)?\d{1,2}|one|two|three|four|five|[A-E]))?$/iu

/** True for the label of an official without a name, who is nobody else of the same rank. */
export function isUnnamedOfficial(label: string): boolean {
  return UNNAMED_OFFICIAL.test(label)
}

/** Whom a record of parliament names together. */
const CROWD =
  /^(?:noble lords|a noble lord|(?:several |some )?hon\.? members?|an hon\.? member|(?:une|des|plusieurs) voix|voix (?:diverses|nombreuses)|(?:un|une|plusieurs) député\p{L}*(?: (?:du|des|de la|de) [^.:]{3,60})?)$/iu

/** True for the name of several people who speak at once. */
export function isCrowd(name: string): boolean {
  return CROWD.test(name)
}
