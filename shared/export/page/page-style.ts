/** The look of pages: the application's, on paper. No script, no font and no picture is fetched from anywhere. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #1f1d1a; --ink-2: #5d5850; --ink-3: #757065; --line: #dedad1; --accent: #31558f; --line-l: 42%; --sign-l: 30%; --mark-l: 88%; --mark-plain: #ece7dc;
  --serif: "Source Serif 4", "Source Serif 4 Variable", Charter, Georgia, "Noto Serif", "Noto Serif CJK JP", "Yu Mincho", serif;
  --sans: Inter, "Inter Variable", system-ui, "Segoe UI", "Noto Sans", "Noto Sans CJK JP", "Yu Gothic", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #1d1c1a; --ink: #ece8df; --ink-2: #b1aa9c; --ink-3: #958d7f; --line: #3a3731; --accent: #8fb2ee; --line-l: 68%; --sign-l: 74%; --mark-l: 26%; --mark-plain: #3d3a35; }
}
* { box-sizing: border-box; }
html { background: var(--paper); }
body { max-width: 46rem; margin: 0 auto; padding: 3.5rem 1.5rem 5rem; color: var(--ink); font: 14px/1.5 var(--sans); }
a { color: var(--accent); }
h1 { font: 600 2rem/1.2 var(--serif); letter-spacing: -.01em; margin: 0 0 .5rem; }
h2 { font: 600 1.5rem/1.25 var(--serif); margin: 3.5rem 0 .25rem; }
h3 { font: 600 1.2rem/1.3 var(--serif); margin: 2.25rem 0 .25rem; }
h4 { font: 600 .95rem/1.4 var(--sans); margin: 1.5rem 0 .25rem; }
p { margin: 0 0 .5rem; }
.quiet { color: var(--ink-2); }
.lead { font: 1.05rem/1.5 var(--serif); color: var(--ink-2); margin-bottom: 1.5rem; }
dt { color: var(--ink-3); } dd { margin: 0; }
nav ol { margin: .5rem 0; padding: 0; list-style: none; }
nav li.level-1 { margin-top: .6rem; font-weight: 600; } nav li.level-2 { padding-left: 1rem; }
nav li { display: flex; justify-content: space-between; gap: 1rem; padding: .25rem 0; border-bottom: 1px solid var(--line); }
nav a { color: inherit; text-decoration: none; } nav a:hover { text-decoration: underline; }
h3.hue::before, a.hue::before { content: ""; display: inline-block; width: .6em; height: .6em; margin-right: .5em; border-radius: 2px; background: hsl(var(--hue) 60% var(--line-l)); }
.excerpt { margin: .75rem 0 1.25rem; padding-left: 1rem; border-left: 3px solid hsl(var(--hue, 40) 60% var(--line-l)); break-inside: avoid; }
.excerpt.reported { border-left-style: dashed; } .excerpt.imputed { border-left-style: dotted; }
.dateline { margin: 0 0 .2rem; color: var(--ink-2); font-size: .86rem; }
blockquote { margin: 0; font: 1.14rem/1.55 var(--serif); white-space: pre-wrap; overflow-wrap: anywhere; }
blockquote::before { content: "“"; } blockquote::after { content: "”"; }
.elision { color: var(--ink-3); }
.says { margin: .35rem 0 0; }
.sign { font-weight: 600; color: hsl(var(--hue, 40) 60% var(--sign-l)); margin-right: .15em; white-space: nowrap; }
.gloss { margin: .15rem 0 0; font-style: italic; color: var(--ink-2); }
.source { margin: .15rem 0 0; color: var(--ink-3); font-size: .86rem; overflow-wrap: anywhere; }
.chip { display: inline-block; border: 1px solid var(--line); border-radius: 1rem; padding: 0 .6em; font-size: .8rem; color: var(--ink-2); margin: 0 .3em .2em 0; }
.chip.other { border-style: dashed; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 0 2rem; }
.side h4 { font-size: 1.05rem; margin-bottom: 0; }
.item { padding-left: 1.1rem; text-indent: -1.1rem; overflow-wrap: anywhere; } .item::before { content: '•'; display: inline-block; width: 1.1rem; text-indent: 0; color: var(--ink-3); }
.about { margin-top: 4rem; border-top: 1px solid var(--line); font-size: .86rem; color: var(--ink-2); } .about h2 { margin-top: 1.5rem; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --ink-2: #333; --ink-3: #555; --line: #bbb; --accent: #000; --line-l: 38%; --sign-l: 28%; --mark-l: 90%; --mark-plain: #ece7dc; }
  @page { size: A4; margin: 20mm 18mm 22mm; @bottom-right { content: counter(page); font: 8pt sans-serif; color: #666; } }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  h2, h3, h4 { break-after: avoid; }
  nav { break-after: page; }
  .sides { grid-template-columns: repeat(2, 1fr); }
  a { text-decoration: none; }
}
`
