/**
 * The same function, which makes its answer once for each text or list that it is given, and keeps it as long as that is
 * kept: a text that is opened again needs no second walk through all its blocks.
 */
export function oncePer<Given extends WeakKey, Made>(make: (given: Given) => Made): (given: Given) => Made {
  const made = new WeakMap<Given, { readonly value: Made }>()
  return (given) => {
    const known = made.get(given) ?? { value: make(given) }
    made.set(given, known)
    return known.value
  }
}
