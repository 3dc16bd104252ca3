/** What a query can be narrowed to beside words. */
export type Narrowing = 'rule' | 'site' | 'pool'

export const narrowings: readonly Narrowing[] = ['rule', 'site', 'pool']

/** A query such as `rule:PAIR-002 site:"New York" voice`, in lower case: what is asked for by kind, and words. */
export interface ProblemQuery {
  readonly words: readonly string[]
  readonly rule: readonly string[]
  readonly site: readonly string[]
  readonly pool: readonly string[]
}

/** A narrowing with its value, or a word; what has blanks stands in quotation marks, of which the last may be missing. */
const part = /(?:(rule|site|pool):)?("[^"]*"?|\S+)/gi

/** Reads a query. Narrowings without a value, as they stand while one is typed, ask for nothing. */
export function readQuery(text: string): ProblemQuery {
  const query = { words: new Array<string>(), ...asked() }
  for (const [, kind, value = ''] of text.toLowerCase().matchAll(part)) {
    const wanted = value.replaceAll('"', '').trim()
    if (wanted === '' || narrowings.some((each) => wanted === `${each}:`)) continue
    if (isNarrowing(kind)) query[kind].push(wanted)
    else query.words.push(wanted)
  }
  return query
}

/** The query with one value of this kind instead of what it had; `null` takes the narrowing away. */
export function narrowed(text: string, kind: Narrowing, value: string | null): string {
  const rest = Array.from(text.matchAll(part), ([all, of]) => (of?.toLowerCase() === kind ? '' : all))
  return [value === null ? '' : tokenOf(kind, value), ...rest].filter(Boolean).join(' ')
}

/** A narrowing as it is typed. */
export function tokenOf(kind: Narrowing, value: string): string {
  const plain = value.replaceAll('"', ' ')
  return /\s/.test(plain) ? `${kind}:"${plain}"` : `${kind}:${plain}`
}

function asked(): Record<Narrowing, string[]> {
  return { rule: [], site: [], pool: [] }
}

function isNarrowing(kind: string | undefined): kind is Narrowing {
  return narrowings.some((each) => each === kind)
}
