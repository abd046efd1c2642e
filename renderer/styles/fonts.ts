/*
 * Both fonts ship with the application (Open Font Licence), with their optical sizes. The packages hold
 * Latin, Cyrillic, Greek and Vietnamese; Japanese and other scripts fall back to the system's faces.
 */
import '@fontsource-variable/inter/opsz.css'
import '@fontsource-variable/inter/opsz-italic.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import { loadFace } from '../ui/load-face.ts'

/** Milliseconds that the first screen waits for its fonts. */
const PATIENCE = 1000

/**
 * Kept when the faces of the first screen are there, or patience is at its end: what is laid out before its fonts moves
 * when they come, and away under a hand that is about to press a button.
 */
export async function firstFonts(): Promise<void> {
  const faces = ['1em --sans', '600 1em --sans', '1em --serif', '600 1em --serif'].map((face) =>
    loadFace(face, 'Demarche'),
  )
  await Promise.race([Promise.allSettled(faces), new Promise((resolve) => setTimeout(resolve, PATIENCE))])
}
