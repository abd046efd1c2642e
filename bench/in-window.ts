// Runs inside the page: each function is handed over whole and may name nothing outside itself.
/* oxlint-disable unicorn/consistent-function-scoping -- nothing outside a function goes over with it */

/**
 * Presses the button of that name; milliseconds until what the selector names is painted and the backend has answered a
 * call made then.
 */
export async function pressAndWait({ name, selector }: { name: string; selector: string }): Promise<number> {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(name))
  if (!button) throw new Error(`no button “${name}”`)
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const start = performance.now()
  button.click()
  while (document.querySelector(selector) === null) {
    if (performance.now() - start > 600_000) throw new Error(`“${name}” did not open`)
    await frame()
  }
  await frame()
  await fetch('/api/app.info', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-demarche-key': localStorage.getItem('demarche.key') ?? '' },
    body: '{}',
  }).then((answer) => answer.json())
  return performance.now() - start
}

/** Scrolls the list inside what the selector names by so many pixels in each of so many frames; how long each took. */
export async function scrollList({
  selector,
  frames,
  pixels,
}: {
  selector: string
  frames: number
  pixels: number
}): Promise<number[]> {
  const inside = [...document.querySelectorAll(selector)].flatMap((one) => [one, ...one.querySelectorAll('*')])
  const list = inside.find(
    (one) => /auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight,
  )
  if (!list) throw new Error(`nothing scrolls in ${selector}`)
  // Building the list is not scrolling it.
  for (let n = 0; n < 3; n += 1) await new Promise((go) => requestIdleCallback(go, { timeout: 1000 }))
  const samples: number[] = []
  let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
  for (let n = 0; n < frames; n += 1) {
    list.scrollTop += pixels
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
    samples.push(now - last)
    last = now
  }
  return samples
}

/**
 * Until the window hears `bench-over`: by how much (ms) each of a chain of 16 ms timers came too late, and how long
 * each of a chain of small calls to the backend took. Without `asks` nothing is called.
 */
export function watchStalls(asks: boolean): Promise<{ delays: number[]; waits: number[] }> {
  return new Promise((resolve) => {
    const [delays, waits]: [number[], number[]] = [[], []]
    const watch = { isOver: false }
    let due = performance.now() + 16
    const tick = () => {
      const now = performance.now()
      delays.push(now - due)
      due = now + 16
      if (!watch.isOver) setTimeout(tick, 16)
    }
    setTimeout(tick, 16)
    const askAgain = async () => {
      while (!watch.isOver) {
        const start = performance.now()
        await fetch('/api/app.info', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-demarche-key': localStorage.getItem('demarche.key') ?? '' },
          body: '{}',
        }).then((answer) => answer.json())
        waits.push(performance.now() - start)
        await new Promise((go) => setTimeout(go, 20))
      }
    }
    const asking = asks ? askAgain() : Promise.resolve()
    addEventListener('bench-over', () => {
      watch.isOver = true
      void asking.then(() => resolve({ delays, waits }))
    })
  })
}

export function endWatch(): void {
  dispatchEvent(new Event('bench-over'))
}

/** Calls a method of the backend as the page does; what it answers. */
export async function callBackend({ method, input }: { method: string; input: unknown }): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'x-demarche-key': localStorage.getItem('demarche.key') ?? '' }
  const answer = await fetch(`/api/${method}`, { method: 'POST', headers, body: JSON.stringify(input) })
  // The host answers envelopes.
  const envelope = (await answer.json()) as { ok: boolean; value: unknown; error?: { message: string } }
  if (!envelope.ok) throw new Error(envelope.error?.message)
  return envelope.value
}

/** Lists so many plain lines in a box that scrolls: what scrolling costs where nothing is built while it goes on. */
export function listPlainLines(count: number): void {
  const list = document.createElement('main')
  list.style.cssText = 'height: 100vh; overflow: auto'
  for (let n = 0; n < count; n += 1) {
    const line = document.createElement('p')
    line.textContent = `Press conference ${n}, 14 March 2019, Ministry`
    line.style.cssText = 'content-visibility: auto; contain-intrinsic-block-size: 20px'
    list.append(line)
  }
  document.body.replaceChildren(list)
}
