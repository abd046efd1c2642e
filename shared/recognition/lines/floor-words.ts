import { pattern } from './pattern.ts'

// The words with which who presides over a house gives somebody the floor.

/** "La parole est à M. Lucien Bresson, ministre délégué …", "Das Wort hat der Kollege …" */
export const GIVES_FLOOR = pattern('iu')`
    la parole est à|je reconnais maintenant|(?:tiene|concedo|doy) la palabra|tem a palavra|ha la parola|
    das wort hat|hat (?:jetzt |nun )?das wort|erteile .{0,60}das wort|gelangt .{0,80}zu wort|zu wort gemeldet|
    (?:give|now have) the floor|the next item is|слово (?:предоставляется|имеет)`
