/** How many ways there are to choose so many of so many: exact up to 2^53, from there on rounded to 53 bits. */
export function binomial(of: number, choose: number): number {
  if (choose < 0 || choose > of) return 0
  let ways = 1
  for (let i = 1; i <= Math.min(choose, of - choose) && ways < Number.POSITIVE_INFINITY; i++) {
    // Divided before it is multiplied, so that nothing on the way is larger than the result.
    const rest = ways % i
    ways = ((ways - rest) / i) * (of - i + 1) + Math.round((rest * (of - i + 1)) / i)
  }
  return ways
}
