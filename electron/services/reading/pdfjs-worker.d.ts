/** pdf.js ships this half of itself without types; it is handed over to the other half as it is. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object
}
