import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * The GUID of a new thing, made of its name: the same name always gives the same GUID, so that the same document always
 * gives the same file. It is a version 8 UUID of RFC 9562: the first 122 free bits of the name's SHA-256.
 */
export function guidOf(name: string): string {
  const hex = bytesToHex(sha256(utf8ToBytes(name)))
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/** The signature of what was never published. */
export const noSignature = '00000000-0000-0000-0000-000000000000'
