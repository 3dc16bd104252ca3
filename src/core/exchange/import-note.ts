/** What a person has to know about an import although it succeeded. */
export interface ImportNote {
  /** `not modelled`: in the file, but not in the document. `unusual`: read, but not as such files normally are. */
  readonly kind: 'not modelled' | 'unusual'
  /** One or two sentences, with the names. */
  readonly message: string
  /** How many things the note is about, where it groups several. */
  readonly count?: number
}

/** A note of one kind about several named things at once. The sentence receives their names, and how many there are. */
export function noteOn(
  kind: ImportNote['kind'],
  names: readonly string[],
  sentence: (names: string, count: number) => string,
): ImportNote[] {
  const count = names.length
  return count === 0 ? [] : [{ kind, message: sentence(listed(names), count), count }]
}

/** The number with the noun in its right form, such as "1 pool" or "2 pools". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

const most = 12

/** The names in a row, shortened after the twelfth so that a message stays readable. */
export function listed(names: readonly string[]): string {
  const shown = names.map((name) => (name.trim() === '' ? '(no name)' : name)).slice(0, most)
  return names.length > most ? `${shown.join(', ')} and ${names.length - most} more` : shown.join(', ')
}
