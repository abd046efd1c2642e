/** Beyond the style of all pages: a column of text, the margin with its notes at the right of each paragraph. */
export const TRANSCRIPT_STYLE = `
body { max-width: 66rem; }
.transcript > h2 { margin-right: 21rem; }
.transcript > dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1.25rem; margin: .75rem 0 1.5rem; padding: .75rem 0; border: solid var(--line); border-width: 1px 0; font-size: .86rem; overflow-wrap: anywhere; }
.row { display: grid; grid-template-columns: minmax(0, 1fr) 19rem; column-gap: 2rem; align-items: start; }
.block { position: relative; margin: 0 0 .8rem; padding-left: 2.2rem; font: 1.1rem/1.6 var(--serif); }
.block[data-number]::before { content: attr(data-number); position: absolute; left: 0; top: .35em; font: .72rem/1.4 var(--sans); color: var(--ink-3); }
.block .words { white-space: pre-wrap; overflow-wrap: anywhere; }
.block.title { font-weight: 600; font-size: 1.35rem; line-height: 1.3; }
.block.heading { font-weight: 600; margin-top: .8rem; }
.block.dateline, .block.note, .block.caption, .block.furniture { color: var(--ink-2); font-style: italic; }
.label { font: 600 .86rem/1.4 var(--sans); }
mark { color: inherit; background: hsl(var(--hue, 40) 70% var(--mark-l)); -webkit-print-color-adjust: exact; print-color-adjust: exact; }
mark.plain { background: var(--mark-plain); }
mark.several { border-bottom: 2px solid hsl(var(--over, 40) 60% var(--line-l)); }
mark[data-notes]::after { content: attr(data-notes); margin-left: .1em; vertical-align: super; font: 600 .62em/1 var(--sans); color: var(--ink-2); }
aside { padding-bottom: .5rem; font-size: .82rem; line-height: 1.4; }
.note { position: relative; margin-bottom: .6rem; padding: .1rem 0 .1rem .7rem; border-left: 3px solid hsl(var(--hue, 40) 60% var(--line-l)); break-inside: avoid; }
.note p { margin: 0 0 .15rem; }
.note .number { float: left; min-width: 1.4rem; font-weight: 600; color: var(--ink-2); }
.note .by, .note .codes { color: var(--ink-3); }
.memo { white-space: pre-wrap; }
@media (max-width: 52rem) { .row { grid-template-columns: 1fr; } .transcript > h2 { margin-right: 0; } aside { padding-left: 2.2rem; } }
@media print {
  .transcript { break-before: page; }
  .transcript:first-of-type { break-before: auto; }
  .transcript > h2 { margin-right: 0; }
  .row { grid-template-columns: minmax(0, 1fr) 56mm; column-gap: 6mm; }
  .block { padding-left: 7mm; font-size: 10.5pt; line-height: 1.5; }
  .block { orphans: 3; widows: 3; }
  aside { font-size: 7.8pt; padding-left: 0; }
}
`
