const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const values = new Map(alphabet.split('').map((character, i) => [character, i]))

/** The bytes of a Base64 text, blanks between the characters left out; `null` for any other text. */
export function bytesOfBase64(text: string): Uint8Array | null {
  const characters = text.replaceAll(/\s+/g, '')
  if (characters.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(characters)) return null
  const digits = characters.replace(/=+$/, '')
  const bytes = new Uint8Array(Math.floor((digits.length * 6) / 8))
  let buffer = 0
  let bits = 0
  let at = 0
  for (const digit of digits) {
    buffer = ((buffer << 6) | (values.get(digit) ?? 0)) & 0xff_ffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (buffer >> bits) & 0xff
  }
  return bytes
}
