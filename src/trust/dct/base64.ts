/**
 * Reads standard base64 in its one right spelling: padded, no white space, not the URL alphabet, no spare bits. Undefined when it is anything
 * else, or holds more than `maxBytes`.
 */
export function decodeBase64(text: string, maxBytes: number): Uint8Array | undefined {
  if (text.length > Math.ceil(maxBytes / 3) * 4) return undefined
  const bytes = Buffer.from(text, 'base64')
  return bytes.byteLength <= maxBytes && bytes.toString('base64') === text ? bytes : undefined
}
