/** What is only in the one list and only in the other, counting how often. */
export function compareLists<T>(
  before: readonly T[],
  after: readonly T[],
  key: (value: T) => string,
): { readonly gone: readonly T[]; readonly come: readonly T[] } {
  return { gone: without(before, after, key), come: without(after, before, key) }
}

function without<T>(values: readonly T[], others: readonly T[], key: (value: T) => string): T[] {
  const counts = new Map<string, number>()
  for (const other of others) counts.set(key(other), (counts.get(key(other)) ?? 0) + 1)
  return values.filter((value) => {
    const left = counts.get(key(value)) ?? 0
    counts.set(key(value), left - 1)
    return left <= 0
  })
}
