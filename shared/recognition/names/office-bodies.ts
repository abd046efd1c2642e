// Recognises the bodies that Romance and German offices are of, behind the word of the office.

/** "PRESIDENTE DEL GOBIERNO": of what Romance offices are, article included. */
export function isRomanceBody(tokens: readonly string[], at: number): boolean {
  return (
    /^(?:del|du|do|da|della)$/iu.test(tokens[at] ?? '') &&
    /^(?:gobierno|ejecutivo|consejo|senado|congreso|parlamento|estado|gouvernement|conseil|sénat|parlement|governo|consiglio|senato|conselho|república|repubblica|comissão|câmara|camera|commissione)$/iu.test(
      tokens[at + 1] ?? '',
    )
  )
}

/** "Generalsekretär der Donaukommission" */
export function isGermanBody(tokens: readonly string[], at: number): boolean {
  return (
    /^(?:der|des)$/u.test(tokens[at] ?? '') &&
    /^\p{Lu}\p{L}*(?:kommission|union|regierung|bank|versammlung|partei|fraktion|organisation|rates?|amtes|ministeriums|republik|konferenz|agentur|behörde|rats)$/iu.test(
      tokens[at + 1] ?? '',
    )
  )
}
