import type { Attribution } from '../domain/positions.ts'

/**
 * Template J is part of the program and of every project: Demarche itself must tell a holder's own word from what
 * others say of them, so these six can be neither changed nor added to.
 */
export const attributionDefinitions: Readonly<Record<Attribution, string>> = {
  'own-words': 'The holder speaks, or those who speak for the holder.',
  reported: 'The other side tells what the holder said.',
  imputed: 'A questioner puts the position into the holder’s mouth.',
  'joint-text': 'A text that the holder has agreed with others.',
  'quoted-document': 'A document of the holder’s that somebody else quotes.',
  'unnamed-source': 'A source that is not named, or must not be.',
}
