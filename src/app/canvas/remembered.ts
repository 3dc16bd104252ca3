/** What was made, and from what. */
export interface Remembered<T> {
  readonly inputs: readonly unknown[]
  readonly value: T
}

/** Keeps what has this id: what was made before from the same inputs, else what is made now. */
export type Keep<T> = (id: string, inputs: readonly unknown[], make: () => T) => void

/** Takes over what was made before from the same inputs, and makes the rest. */
export function rememberInto<T>(
  before: ReadonlyMap<string, Remembered<T>>,
  now: Map<string, Remembered<T>>,
): Keep<T> {
  return (id, inputs, make) => {
    const known = before.get(id)
    const same =
      known?.inputs.length === inputs.length && inputs.every((v, i) => Object.is(v, known.inputs[i]))
    now.set(id, known && same ? known : { inputs, value: make() })
  }
}
