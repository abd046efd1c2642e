/** The hue (degrees) at this saturation and lightness (0 to 1) as six hexadecimal digits, by CSS Color 4, section 7. */
export function hueColour(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (n: number): string => {
    const k = (n + hue / 30) % 12
    const value = lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
  }
  return `${channel(0)}${channel(8)}${channel(4)}`
}
