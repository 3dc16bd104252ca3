import type { ObjectValue, Value } from '../value.ts'

/**
 * How the objects of a type are shown where nothing else is asked for. Each family of cmdlets states those of its types in
 * its `views.ts`. A type without a view is a table of up to four properties, and a list of more.
 */
export type View = TableView | ListView | TextView

export interface TableView {
  readonly shape: 'table'
  /** The full name of the type. */
  readonly type: string
  readonly columns: readonly Column[]
  /** What stands above the table, such as the folder of files: where it changes another table begins. Left out for nothing. */
  readonly above?: (object: ObjectValue) => string
}

export interface ListView {
  readonly shape: 'list'
  readonly type: string
  readonly rows: readonly Field[]
}

/** Objects that print themselves, such as an error: lines, without a blank line before or after. */
export interface TextView {
  readonly shape: 'text'
  readonly type: string
  readonly lines: (object: ObjectValue) => readonly string[]
}

/** Something of an object that is shown under a label. */
export interface Field {
  readonly label: string
  /** The name of a property, or what is made of the object. */
  readonly value: string | ((object: ObjectValue) => Value)
}

export interface Column extends Field {
  /** In columns of the screen; `null` for an equal share of what the others leave. */
  readonly width: number | null
  /** `null` for right where the first object has a number there, and left otherwise. */
  readonly alignment: 'left' | 'right' | null
}

/** A table whose columns are called like the properties that they show; a width of `null` shares what is left. */
export function tableOf(type: string, columns: Readonly<Record<string, number | null>>): TableView {
  return {
    shape: 'table',
    type,
    columns: Object.entries(columns).map(([name, width]) => ({
      label: name,
      value: name,
      width,
      alignment: null,
    })),
  }
}

/** A list whose rows are called like the properties that they show. */
export function listOf(type: string, names: readonly string[]): ListView {
  return { shape: 'list', type, rows: names.map((name) => ({ label: name, value: name })) }
}
