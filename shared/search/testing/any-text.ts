import * as fc from 'fast-check'

/** Any characters whatever, also such as no text should have. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const common = fc.constantFrom(...'aZ я Ё島ガ\u0301\u00ad(-"ﾞ½')
  const any = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code))
  return fc.array(fc.oneof(common, any), { maxLength }).map((characters) => characters.join(''))
}
