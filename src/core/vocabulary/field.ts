import { isKind, type Id, type Kind } from '../model/id.ts'
import type { PortRange } from '../model/role.ts'
import type { Topology } from '../model/topology.ts'

/*
 * What a thing can be asked, as data: property panels, wizards and lists of differences are drawn from it, so that all
 * three use the words of Topology Builder for the same facts.
 */

/** The name of a question and how a person is asked it. */
export interface FieldFacts {
  /** The property, also as findings name it; a part of a property stands behind a full stop, as in `webServices.externalFqdn`. */
  readonly key: string
  /** As Topology Builder writes it; unique among the fields of a thing. */
  readonly label: string
  readonly hint?: string
  /** Whether a text must not be left empty. */
  readonly required?: boolean
}

/** One of the answers to a question with a fixed list of them; `''` stands for "not stated". */
export interface Option {
  readonly value: string
  readonly label: string
}

/** How a value is read from a thing, and the thing with another value. */
interface Part<T, V> {
  get(this: void, of: T): V
  set(this: void, of: T, value: V): T
}

/** One question to a thing of type `T`: what is asked, how it is entered, and where the answer stands. */
export type Field<T> = FieldFacts & {
  /** Whether the question makes sense for this thing as it is; always where it is left out. */
  shown?(this: void, of: T): boolean
} & (
    | ({ readonly input: 'text' | 'fqdn' | 'url' } & Part<T, string>)
    | ({ readonly input: 'port' | 'seconds' } & Part<T, number>)
    /** `null` is the default port. */
    | ({ readonly input: 'optionalPort'; readonly default: number } & Part<T, number | null>)
    /** `optional` says whether the answer can be "not stated". */
    | ({ readonly input: 'answer'; readonly optional: boolean } & Part<T, boolean | null>)
    | ({ readonly input: 'choice'; readonly options: readonly Option[] } & Part<T, string>)
    | ({
        readonly input: 'reference'
        readonly to: readonly Kind[]
        /** Whether a thing of one of these kinds can be meant; any can where it is left out. */
        fits?(this: void, topology: Topology, id: Id): boolean
      } & Part<T, Id | null>)
    /** `default` is what stands there when optional ports are enabled. */
    | ({ readonly input: 'ports'; readonly optional: boolean; readonly default: PortRange } & Part<
        T,
        PortRange | null
      >)
    | ({ readonly input: 'names' } & Part<T, readonly string[]>)
  )

/** Questions under one title: a page of a wizard, or a section of Edit Properties. */
export interface Section<T> {
  readonly title: string
  readonly fields: readonly Field<T>[]
}

/** The TCP ports that can be entered. */
export const tcpPorts = [1, 65_535] as const

/** A question for a text that is a property. */
export function text<K extends string, T extends Readonly<Record<K, string>>>(
  key: K,
  label: string,
  facts: Partial<FieldFacts> & { readonly input?: 'text' | 'fqdn' | 'url' } = {},
): Field<T> {
  return {
    input: 'text',
    ...facts,
    key,
    label,
    get: (of) => of[key],
    set: (of, value) => ({ ...of, [key]: value }),
  }
}

/** A question for a number that is a property. */
export function number<K extends string, T extends Readonly<Record<K, number>>>(
  input: 'port' | 'seconds',
  key: K,
  label: string,
): Field<T> {
  return { input, key, label, get: (of) => of[key], set: (of, value) => ({ ...of, [key]: value }) }
}

/** A question for a port that has a default. */
export function optionalPort<K extends string, T extends Readonly<Record<K, number | null>>>(
  key: K,
  label: string,
  usual: number,
): Field<T> {
  return {
    input: 'optionalPort',
    default: usual,
    key,
    label,
    get: (of) => of[key],
    set: (of, value) => ({ ...of, [key]: value }),
  }
}

/** A yes or no that is a property. */
export function yesOrNo<K extends string, T extends Readonly<Record<K, boolean>>>(
  key: K,
  label: string,
  facts: Partial<FieldFacts> = {},
): Field<T> {
  return {
    ...facts,
    input: 'answer',
    optional: false,
    key,
    label,
    get: (of) => of[key],
    set: (of, value) => ({ ...of, [key]: value === true }),
  }
}

/** A yes, no or "not stated" that is a property. */
export function answer<K extends string, T extends Readonly<Record<K, boolean | null>>>(
  key: K,
  label: string,
): Field<T> {
  return {
    input: 'answer',
    optional: true,
    key,
    label,
    get: (of) => of[key],
    set: (of, value) => ({ ...of, [key]: value }),
  }
}

/** One of several texts that is a property; a `null` is offered as `''`. What is no option is not taken. */
export function choice<K extends string, T extends Readonly<Record<K, string | null>>>(
  key: K,
  label: string,
  options: readonly Option[],
): Field<T> {
  return {
    input: 'choice',
    options,
    key,
    label,
    get: (of) => of[key] ?? '',
    set: (of, value) =>
      options.some((option) => option.value === value) ? { ...of, [key]: value === '' ? null : value } : of,
  }
}

/** Another thing that a property names. A thing of another kind is not taken. */
export function reference<K extends string, T extends Readonly<Record<K, Id | null>>>(
  key: K,
  label: string,
  to: readonly Kind[],
  facts: Partial<FieldFacts> & { fits?(this: void, topology: Topology, id: Id): boolean } = {},
): Field<T> {
  return {
    ...facts,
    input: 'reference',
    to,
    key,
    label,
    get: (of) => of[key],
    set: (of, value) =>
      value === null || to.some((kind) => isKind(value, kind)) ? { ...of, [key]: value } : of,
  }
}

/** Ports from one to another that are always listened on; nothing changes where none are given. */
export function ports<K extends string, T extends Readonly<Record<K, PortRange>>>(
  key: K,
  label: string,
  usual: PortRange,
): Field<T> {
  return {
    input: 'ports',
    optional: false,
    default: usual,
    key,
    label,
    get: (of) => of[key],
    set: (of, value) => (value === null ? of : { ...of, [key]: value }),
  }
}

/** Ports from one to another; `null` where none are listened on. */
export function optionalPorts<K extends string, T extends Readonly<Record<K, PortRange | null>>>(
  key: K,
  label: string,
  usual: PortRange,
): Field<T> {
  return {
    input: 'ports',
    optional: true,
    default: usual,
    key,
    label,
    get: (of) => of[key],
    set: (of, value) => ({ ...of, [key]: value }),
  }
}

/** The same question, asked only where it makes sense. */
export function when<T>(shown: (of: T) => boolean, field: Field<T>): Field<T> {
  return { ...field, shown: (of) => shown(of) && (field.shown?.(of) ?? true) }
}

/** The questions to a part of a thing as questions to the thing; they are asked only where there is such a part. */
export function inside<T, U>(
  key: string,
  part: { get(this: void, of: T): U | null; set(this: void, of: T, value: U): T },
  fields: readonly Field<U>[],
  empty: U,
): Field<T>[] {
  return fields.map((field) => {
    const { shown } = field
    const moved = {
      ...field,
      key: `${key}.${field.key}`,
      shown: (of: T) => {
        const value = part.get(of)
        return value !== null && (shown?.(value) ?? true)
      },
      get: (of: T) => field.get(part.get(of) ?? empty),
      set: (of: T, value: never) => {
        const before = part.get(of)
        return before === null ? of : part.set(of, field.set(before, value))
      },
    }
    return moved as Field<T> // input and value go together in `field`, which the compiler does not follow through the union
  })
}

/** Whether a field is asked of this thing. */
export function isShown<T>(field: Field<T>, of: T): boolean {
  return field.shown?.(of) ?? true
}
