/** The hue (0 to 359) of a colour written `#RGB` or `#RRGGBB`; null for greys, which have none, and for anything else. */
export function hueOfColour(colour: string | null): number | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/iu.exec(colour?.trim() ?? '')?.[1]
  if (digits === undefined) return null
  const pairs = digits.length === 3 ? Array.from(digits, (digit) => digit + digit) : (digits.match(/../gu) ?? [])
  const [red = 0, green = 0, blue = 0] = pairs.map((pair) => Number.parseInt(pair, 16))
  return hueOfChannels(red, green, blue)
}

/** The hue (0 to 359) of red, green and blue of any common scale; null for greys. */
export function hueOfChannels(red: number, green: number, blue: number): number | null {
  const highest = Math.max(red, green, blue)
  const range = highest - Math.min(red, green, blue)
  if (range === 0) return null
  const sixth =
    highest === red ? (green - blue) / range : highest === green ? (blue - red) / range + 2 : (red - green) / range + 4
  return (Math.round(sixth * 60) + 360) % 360
}
