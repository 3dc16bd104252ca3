import { parseArgs } from 'node:util'

/** An option that takes a value: its name, the letter it also has, whether it may stand several times. */
export interface OptionRule {
  readonly letter?: string
  readonly several?: boolean
}

/** What was typed after the verb, or what is wrong with it as a sentence. */
export type Arguments =
  | {
      readonly ok: true
      readonly file: string
      /** The value of an option, the last one where it stands several times; `undefined` where it is not given. */
      value(option: string): string | undefined
      /** Every value of an option, in the order given. */
      values(option: string): readonly string[]
    }
  | { readonly ok: false; readonly reason: string }

/** Reads one FILE and the options of a verb, each of which takes a value. */
export function readArguments(
  args: readonly string[],
  options: Readonly<Record<string, OptionRule>>,
): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { letter }]) => [
        name,
        { type: 'string' as const, ...(letter === undefined ? {} : { short: letter }) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const files: string[] = []
  const given = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    const rule = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (!rule) return refused(`There is no option ${token.rawName} here.`)
    if (token.value === undefined) return refused(`The option ${token.rawName} needs a value.`)
    const earlier = given.get(token.name)
    if (earlier && !rule.several) return refused(`The option ${token.rawName} stands twice.`)
    given.set(token.name, [...(earlier ?? []), token.value])
  }
  const [file, extra] = files
  if (file === undefined) return refused('Name the file to read, or - for standard input.')
  if (extra !== undefined) return refused(`One file at a time: ${JSON.stringify(extra)} is one too many.`)
  const values = (option: string): readonly string[] => given.get(option) ?? []
  return { ok: true, file, value: (option) => values(option).at(-1), values }
}

function refused(reason: string): Arguments {
  return { ok: false, reason }
}
