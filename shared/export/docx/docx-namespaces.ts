/** Main namespace of WordprocessingML (ECMA-376 part 1), under its usual prefix. */
export const WORD_NAMESPACE = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' } as const

/** With that of relationships, which links to other parts name. */
export const DOCUMENT_NAMESPACES = {
  ...WORD_NAMESPACE,
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const
