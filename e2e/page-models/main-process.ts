import type { Program } from '../hosts.ts'

/** What a test's function put aside in the main process, under a name of `globalThis`. */
export function recall(program: Program, name: string): Promise<unknown> {
  return program.evaluate((_electron, key) => Reflect.get(globalThis, key) as unknown, name)
}

/** Lets the system ask the program to open a file, as Finder does. What it says of it is recalled as `told`. */
export function openFromSystem(program: Program, path: string): Promise<void> {
  return program.evaluate(({ app, dialog }, asked) => {
    const told: string[] = []
    Object.assign(globalThis, { told })
    dialog.showErrorBox = (_title, content) => void told.push(content)
    app.emit('open-file', { preventDefault: () => {} }, asked)
  }, path)
}
