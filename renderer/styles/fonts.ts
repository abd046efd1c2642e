/*
 * Both fonts ship with the application (Open Font Licence), with their optical sizes. The packages hold
 * Latin, Cyrillic, Greek and Vietnamese; Japanese and other scripts fall back to the system's faces.
 */
import '@fontsource-variable/inter/opsz.css'
import '@fontsource-variable/inter/opsz-italic.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
