/** Whether a character is one that a pattern means. */
export type CharacterTest = (character: string) => boolean

const digits: CharacterTest = (character) => /\p{Nd}/u.test(character)
const letters: CharacterTest = (character) => /[\p{L}\p{Mn}\p{Nd}\p{Pc}]/u.test(character)
const spaces: CharacterTest = (character) => /\s/.test(character)

const classes: Readonly<Record<string, CharacterTest>> = { d: digits, w: letters, s: spaces }

const categories: Readonly<Record<string, RegExp>> = {
  L: /\p{L}/u,
  Lu: /\p{Lu}/u,
  Ll: /\p{Ll}/u,
  N: /\p{N}/u,
  Nd: /\p{Nd}/u,
  P: /\p{P}/u,
  S: /\p{S}/u,
  Z: /\p{Z}/u,
}

const controls: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '\r',
  f: '\f',
  v: '\v',
  a: '\u0007',
  e: '\u001b',
  '0': '\0',
}

/** Whether a character belongs to a word, as `\w` and `\b` have it. */
export function isWordCharacter(character: string): boolean {
  return character !== '' && letters(character)
}

/** What a backslash and what follows it mean: a class or one character, with the characters that it takes up; `null` where it is neither. */
export function escapeAt(
  text: string,
  at: number,
): { readonly test: CharacterTest | null; readonly character: string; readonly length: number } | null {
  const next = text.charAt(at + 1)
  const category = /^\\[pP]\{([A-Z][a-z]?)\}/.exec(text.slice(at, at + 6))
  const named = category ? categories[category[1] ?? ''] : undefined
  if (category && named)
    return {
      test: negated((one) => named.test(one), next === 'P'),
      character: '',
      length: category[0].length,
    }
  const known = classes[next.toLowerCase()]
  if (known) return { test: negated(known, next !== next.toLowerCase()), character: '', length: 2 }
  const code = /^\\(?:x([\da-f]{2})|u([\da-f]{4}))/i.exec(text.slice(at, at + 6))
  if (code) {
    const character = String.fromCharCode(Number.parseInt(code[1] ?? code[2] ?? '', 16))
    return { test: null, character, length: code[0].length }
  }
  const control = Object.hasOwn(controls, next) ? controls[next] : undefined
  if (control !== undefined) return { test: null, character: control, length: 2 }
  return next === '' || /[\p{L}\p{Nd}]/u.test(next) ? null : { test: null, character: next, length: 2 }
}

function negated(test: CharacterTest, isNegated: boolean): CharacterTest {
  return isNegated ? (character) => !test(character) : test
}

/** A test that takes either case where the pattern does not look at it. */
export function inEitherCase(test: CharacterTest, ignoresCase: boolean): CharacterTest {
  return ignoresCase
    ? (character) => test(character) || test(character.toLowerCase()) || test(character.toUpperCase())
    : test
}
