// Runs inside the page: each function is handed over whole and may name nothing outside itself.
/* oxlint-disable unicorn/consistent-function-scoping -- nothing outside a function goes over with it */

/**
 * Presses the row of the transcript; answers the milliseconds until the text in sight is painted with a mark and the card
 * beside it, and until its last block stands, however far below, with nothing left to build before it.
 */
export async function openTranscript({ title, blocks }: { title: string; blocks: number }) {
  const rows = [...document.querySelectorAll<HTMLButtonElement>('main [role="listitem"] button, main li button')]
  const row = rows.find((button) => button.textContent?.includes(title) && !button.hasAttribute('aria-haspopup'))
  if (!row) throw new Error(`no row “${title}”`)
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const start = performance.now()
  row.click()
  // What the frame itself still made is painted with it: so it is looked for right after.
  const paintedFrame = () => frame().then(() => scheduler.postTask(() => {}, { priority: 'user-blocking' }))
  const painted = async (isThere: () => boolean) => {
    do {
      if (performance.now() - start > 60_000) throw new Error(`“${title}” did not open`)
      await paintedFrame()
    } while (!isThere())
    // As on the plain page, the clock is read when the next frame begins.
    await frame()
    return performance.now() - start
  }
  const isInSight = () =>
    document.querySelector('[data-seq] mark')?.checkVisibility({ contentVisibilityAuto: true }) === true &&
    document.querySelector('[data-card]') !== null
  const inSight = await painted(isInSight)
  // Looked for from the end, where the last is built: a search through a whole text at every frame would be measured too.
  const findFar = () => [...document.querySelectorAll('[data-far]')].toReversed()
  let far = findFar()
  const all = await painted(() => {
    if (far.some((box) => box.hasAttribute('data-far'))) return false
    // What was one box for many is those many by now.
    far = findFar()
    return far.length === 0
  })
  if (!document.querySelector(`[data-seq="${blocks - 1}"]`)) throw new Error('the last block is missing')
  return { inSight, all }
}

/** Lays the same paragraphs out as plain ones, with the same `content-visibility`; milliseconds until painted. */
export async function layOutPlain({ paragraphs, chunk }: { paragraphs: string[]; chunk: number }): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const start = performance.now()
  const page = document.createElement('main')
  for (let at = 0; at < paragraphs.length; at += chunk) {
    const box = document.createElement('div')
    const some = paragraphs.slice(at, at + chunk)
    const lines = some.reduce((sum, words) => sum + Math.ceil(words.length / 66) * 1.62 + 0.82, 0)
    box.style.cssText = `content-visibility: auto; contain-intrinsic-block-size: auto ${lines}em`
    for (const words of some) {
      const paragraph = document.createElement('p')
      paragraph.textContent = words
      box.append(paragraph)
    }
    page.append(box)
  }
  page.style.cssText = 'width: 40em; font: 18px / 1.62 serif; overflow-wrap: anywhere; text-wrap: pretty'
  document.body.replaceChildren(page)
  await frame()
  await frame()
  return performance.now() - start
}

/** Scrolls what scrolls by so many pixels in each of so many frames; answers how long each frame took. */
export async function scrollBy({ frames, pixels }: { frames: number; pixels: number }): Promise<number[]> {
  const text = document.querySelector('[role="document"]') ?? document.body
  let scroller: Element = text
  while (scroller.parentElement && getComputedStyle(scroller).overflowY !== 'auto') scroller = scroller.parentElement
  if (scroller.parentElement === null) scroller = document.scrollingElement ?? scroller
  const samples: number[] = []
  let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
  for (let n = 0; n < frames; n += 1) {
    scroller.scrollTop += pixels
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
    samples.push(now - last)
    last = now
  }
  return samples
}

/** Waits until the page has nothing left to do, twice, because what it does first may call for more. */
export async function rest(): Promise<void> {
  const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 10_000 }))
  await idle()
  await idle()
}

/**
 * From the next key press on, waits until a passage is marked that was not there and that is painted, and until its card
 * is; milliseconds of both. The page marks what the store has answered, so by then it is on the disk as well. The clock is
 * read right after the frame, before all else that waits for it.
 */
export function watchTag(): Promise<{ mark: number; card: number }> {
  const text = document.querySelector('[role="document"]') ?? document.body
  const idsOf = (mark: HTMLElement) => (mark.dataset['passages'] ?? '').split(' ')
  const known = new Set([...text.querySelectorAll('mark')].flatMap(idsOf))
  return new Promise((resolve, reject) => {
    let pressedAt = 0
    setTimeout(() => reject(new Error('no passage was marked')), 60_000)
    const painted = (done: (ms: number) => void) =>
      requestAnimationFrame(
        () => void scheduler.postTask(() => done(performance.now() - pressedAt), { priority: 'user-blocking' }),
      )
    const waitForCard = (id: string, mark: number) => {
      if (document.querySelector(`[data-card="${id}"]`)) painted((card) => resolve({ mark, card }))
      else requestAnimationFrame(() => waitForCard(id, mark))
    }
    const observer = new MutationObserver((changes) => {
      const touched = changes.flatMap(({ target, addedNodes }) => [target, ...addedNodes])
      const marks = touched.flatMap((node) =>
        node instanceof HTMLElement ? [node, ...node.querySelectorAll('mark')] : [],
      )
      const id = marks.flatMap((mark) => (mark.matches('mark') ? idsOf(mark) : [])).find((one) => !known.has(one))
      if (id === undefined) return
      observer.disconnect()
      painted((mark) => waitForCard(id, mark))
    })
    observer.observe(text, { subtree: true, childList: true, attributeFilter: ['data-passages'] })
    addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), { capture: true, once: true })
  })
}

/** Puts one more mark into the plain paragraph of that number at the next key press; milliseconds until painted. */
export function watchPlainMark(at: number): Promise<number> {
  return new Promise((resolve) => {
    const onKey = ({ timeStamp }: KeyboardEvent): void => {
      const words = document.querySelectorAll('p')[at]?.firstChild
      if (!(words instanceof Text)) throw new Error(`no paragraph ${at}`)
      const mark = document.createElement('mark')
      words.splitText(10).splitText(20).previousSibling?.replaceWith(mark)
      mark.textContent = 'marked'
      requestAnimationFrame(
        () => void scheduler.postTask(() => resolve(performance.now() - timeStamp), { priority: 'user-blocking' }),
      )
    }
    addEventListener('keydown', onKey, { capture: true, once: true })
  })
}
