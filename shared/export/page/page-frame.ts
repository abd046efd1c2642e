import type { OutlinePiece } from '../document/outline-piece.ts'
import type { ExportSource } from '../export-source.ts'
import { html, Markup } from '../html.ts'
import { PAGE_STYLE } from './page-style.ts'

/** The beginning of a self-contained page that fetches and runs nothing, up to the open `<body>`. */
export function openPage({ head }: ExportSource, style = ''): string {
  return `<!doctype html>\n${
    html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="generator" content="${head.application.name} ${head.application.version}" />
        <title>${head.project.title}</title>
        <style>
          ${new Markup(PAGE_STYLE + style)}
        </style>
      </head>
     `.text
  }\n<body>\n`
}

export const CLOSE_PAGE = '</body></html>\n'

/** The section that says what the page is; its words and items only. */
export function showAbout(text: string, pieces: Iterable<OutlinePiece>): Markup {
  const items: Markup[] = []
  for (const piece of pieces) {
    if (piece.kind === 'words') items.push(html`<p>${piece.text}</p>`)
    else if (piece.kind === 'heading') items.push(html`<h3>${piece.text}</h3>`)
    else if (piece.kind === 'item') items.push(html`<p class="item">${piece.text}</p>`)
  }
  return html`<section class="about" id="about">
    <h2>${text}</h2>
    ${items}
  </section> `
}
