import { parseArgs } from 'node:util'

/** An option: the letter it also has, whether it may stand several times, whether it stands alone instead of with a value. */
export interface OptionRule {
  readonly letter?: string
  readonly several?: boolean
  readonly alone?: boolean
}

/** What was typed after the verb, or what is wrong with it as a sentence. */
export type Arguments =
  | {
      readonly ok: true
      /** The first word besides the options; '' where a verb takes none. */
      readonly subject: string
      /** Every word besides the options, as many as the verb takes. */
      readonly subjects: readonly string[]
      /** The value of an option, the last one where it stands several times; `undefined` where it is not given. */
      value(option: string): string | undefined
      /** Every value of an option, in the order given. */
      values(option: string): readonly string[]
      /** Whether an option is given. */
      has(option: string): boolean
    }
  | { readonly ok: false; readonly reason: string }

/** The words that a verb takes besides its options, and what is said when one is missing or one is too many. */
export interface SubjectRule {
  readonly missing: string
  readonly several: string
  /** How many; one where it is left out. */
  readonly count?: number
}

const file: SubjectRule = {
  missing: 'Name the file to read, or - for standard input.',
  several: 'One file at a time',
}

/** Reads the options of a verb and its FILE or other subjects; `null` for none. */
export function readArguments(
  args: readonly string[],
  options: Readonly<Record<string, OptionRule>>,
  subject: SubjectRule | null = file,
): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { letter, alone }]) => [
        name,
        {
          type: alone === true ? ('boolean' as const) : ('string' as const),
          ...(letter === undefined ? {} : { short: letter }),
        },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const words: string[] = []
  const given = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const rule = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (!rule) return refused(`There is no option ${token.rawName} here.`)
    if (rule.alone === true && token.value !== undefined)
      return refused(`The option ${token.rawName} takes no value.`)
    if (rule.alone !== true && token.value === undefined)
      return refused(`The option ${token.rawName} needs a value.`)
    const earlier = given.get(token.name)
    if (earlier && !rule.several) return refused(`The option ${token.rawName} stands twice.`)
    given.set(token.name, [...(earlier ?? []), ...(token.value === undefined ? [] : [token.value])])
  }
  const count = subject === null ? 0 : (subject.count ?? 1)
  const extra = words[count]
  if (words.length < count) return refused(subject?.missing ?? '')
  if (extra !== undefined)
    return refused(`${subject?.several ?? 'Only options here'}: ${JSON.stringify(extra)} is one too many.`)
  const values = (option: string): readonly string[] => given.get(option) ?? []
  return {
    ok: true,
    subject: words[0] ?? '',
    subjects: words,
    value: (option) => values(option).at(-1),
    values,
    has: (option) => given.has(option),
  }
}

function refused(reason: string): Arguments {
  return { ok: false, reason }
}
