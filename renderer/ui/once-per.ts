interface Kept<Made> {
  readonly next: WeakMap<WeakKey, Kept<Made>>
  made?: { readonly value: Made }
}

/**
 * The same function, which makes its answer once for what it is given, and keeps it as long as all of that is kept: a text
 * that is opened again needs no second walk through all its blocks.
 */
export function oncePer<Given extends readonly WeakKey[], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  const root: Kept<Made> = { next: new WeakMap() }
  return (...given) => {
    let kept = root
    for (const one of given) {
      const next: Kept<Made> = kept.next.get(one) ?? { next: new WeakMap() }
      kept.next.set(one, next)
      kept = next
    }
    kept.made ??= { value: make(...given) }
    return kept.made.value
  }
}
