import { pattern } from './pattern.ts'

// Recognises the numbers under which texts are issued and houses sit.

/** "Comunicado de prensa N.º 214/23", "Pressemitteilung Nr. 45": the number under which a text was issued. */
const ISSUE_NUMBER = pattern('iu')`
    ^(?:comunicado|información|nota|boletín|communiqué|pressemitteilung|mitteilung|comunicato|пресс-релиз|сообщение для (?:сми|печати)|
    (?:press|media|news) (?:release|statement)|déclaration)(?: (?:conjunto|de prensa|para la prensa|de presse|oficial|à imprensa|
    stampa|conjunta|conjoint))?[\s,]+(?:(?:n\.?\s?[º°o]?|no|nr|núm|num|número|numéro)\.?\s?|№\s?|#\s?)?
    (?:[a-z]{1,6}[-/ ])?\d[\d./-]{0,14}(?:[-/][a-z]{1,6})?$|^(?:n\s?[º°]|№|nr\.)\s?\d{1,5}(?:[/-]\d{2,4})?$`

/** True for the number of a release, and nothing else. */
export function isIssueNumber(line: string): boolean {
  return line.length < 60 && ISSUE_NUMBER.test(line)
}

/** "161. Sitzung, ", "Sesión núm. 41 celebrada el ", " - Vol. 42 N° 17": beside the day of a sitting, or of a paper's issue. */
export const SITTING_NUMBER = pattern('iu')`
    ^\d{1,4}\. sitzung,\s|^sesión (?:plenaria )?núm\. \d{1,4} celebrada el\s|^ausgabe \d{1,3}\/\d{4},\s|
    \s[–—-]\svol\.? \d{1,4},? n[°º]\s?\d{1,4}$`
