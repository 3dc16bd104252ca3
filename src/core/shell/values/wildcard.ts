/** One place of a pattern: any text, or a test for one character. */
type Place = 'any text' | ((character: string) => boolean)

/** Whether a text is as a pattern with `*`, `?` and `[a-z]` says; a backtick takes the meaning from what follows it. */
export function isLike(text: string, pattern: string, isCaseSensitive = false): boolean {
  const [subject, wanted] = isCaseSensitive ? [text, pattern] : [text.toLowerCase(), pattern.toLowerCase()]
  return fits(subject, placesOf(wanted))
}

/** Whether a text holds a wildcard. */
export function hasWildcard(text: string): boolean {
  return /[*?[]/.test(text)
}

function placesOf(pattern: string): readonly Place[] {
  return [...pattern.matchAll(/`([^])|\[([^\]]+)\]|[^]/g)].map(([piece, escaped, set]) => {
    if (escaped !== undefined) return (character) => character === escaped
    if (set !== undefined) return isOneOf(set)
    if (piece === '*') return 'any text'
    return piece === '?' ? () => true : (character) => character === piece
  })
}

/** A test for the characters and ranges between brackets. */
function isOneOf(set: string): (character: string) => boolean {
  const ranges = [...set.matchAll(/([^])-([^])|([^])/g)].map(([, from, to, single]) => [
    single ?? from ?? '',
    single ?? to ?? '',
  ])
  return (character) => ranges.some(([from = '', to = '']) => character >= from && character <= to)
}

/** Goes back to the last `*` alone, where a later one has taken over: so the time is at most length times length. */
function fits(text: string, places: readonly Place[]): boolean {
  let at = 0
  let place = 0
  let star = -1
  let starAt = 0
  while (at < text.length) {
    const next = places[place]
    if (next === 'any text') {
      star = place
      starAt = at
      place += 1
    } else if (next?.(text.charAt(at)) === true) {
      at += 1
      place += 1
    } else if (star >= 0) {
      starAt += 1
      at = starAt
      place = star + 1
    } else return false
  }
  return places.slice(place).every((rest) => rest === 'any text')
}
