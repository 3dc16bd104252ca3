import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalText } from '../format/write.ts'
import type { Override } from '../model/document.ts'
import type { Topology } from '../model/topology.ts'

/** SHA-256 over the canonical text of a topology and its overrides, as 64 lower-case hexadecimal digits. */
export function fingerprint(topology: Topology, overrides: readonly Override[]): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalText(topology, overrides))))
}
