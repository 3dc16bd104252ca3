/**
 * The fewest of the entries of `to` that must be moved to bring `from` into the order of `to`. Both hold the same entries,
 * each once. Takes time in proportion to n log n.
 */
export function moved(from: readonly string[], to: readonly string[]): Set<string> {
  const places = new Map(from.map((entry, place) => [entry, place]))
  const staying = longestRise(to.map((entry) => places.get(entry) ?? -1))
  return new Set(to.filter((_, i) => !staying.has(i)))
}

/** The indexes of a longest series of values that rise. */
function longestRise(values: readonly number[]): Set<number> {
  // `ends[n]` is the index where the lowest end of all rises of n + 1 values stands.
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  const valueAt = (index: number | undefined) => (index === undefined ? -1 : (values[index] ?? -1))
  values.forEach((value, index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (valueAt(ends[middle]) < value) low = middle + 1
      else high = middle
    }
    previous[index] = ends[low - 1]
    ends[low] = index
  })
  const rise = new Set<number>()
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) rise.add(index)
  return rise
}
