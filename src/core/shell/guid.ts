import { textHash } from '../simulate/trace/hash.ts'

/** A GUID in small letters and without braces, made from a name: the same in every transcript. Those of the product are made from names, too. */
export function guidFrom(name: string): string {
  const digits = textHash(`a ${name}`) + textHash(`b ${name}`)
  const variant = '89ab'.charAt(parseInt(digits.charAt(16), 16) % 4)
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `5${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-')
}
