/** Where something stands in what was typed: positions in the text, the end not included, and the line and column of its first character, from 1. */
export interface Extent {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly line: number
  readonly column: number
}

/** A script block: statements, with the text between its braces. */
export interface ScriptBlock {
  readonly statements: readonly Statement[]
  /** The names of its parameters, from `param(...)`, with their defaults. */
  readonly parameters: readonly BlockParameter[]
  readonly extent: Extent
}

export interface BlockParameter {
  readonly name: string
  readonly initial: Expression | null
  /** From `[string]$Name`: as it was typed; `null` where none was given. */
  readonly type: string | null
  /** From `[Parameter(Mandatory)]`. */
  readonly isMandatory: boolean
}

export type Statement =
  | { readonly kind: 'pipeline'; readonly pipeline: Pipeline; readonly extent: Extent }
  | {
      readonly kind: 'assignment'
      readonly target: Expression
      readonly operator: '=' | '+=' | '-=' | '*=' | '/=' | '%='
      readonly value: Statement
      readonly extent: Extent
    }
  | {
      readonly kind: 'if'
      readonly clauses: readonly { readonly condition: Statement; readonly body: ScriptBlock }[]
      readonly otherwise: ScriptBlock | null
      readonly extent: Extent
    }
  | {
      readonly kind: 'foreach'
      readonly variable: string
      readonly values: Statement
      readonly body: ScriptBlock
      readonly extent: Extent
    }
  | {
      readonly kind: 'while'
      readonly condition: Statement
      readonly body: ScriptBlock
      /** `do { } while ()` runs the body first; `until` turns the condition around. */
      readonly form: 'while' | 'do while' | 'do until'
      readonly extent: Extent
    }
  | {
      readonly kind: 'for'
      readonly initial: Statement | null
      readonly condition: Statement | null
      readonly step: Statement | null
      readonly body: ScriptBlock
      readonly extent: Extent
    }
  | {
      readonly kind: 'switch'
      /** From `-Exact`, `-Wildcard` and `-Regex`. */
      readonly mode: 'exact' | 'wildcard' | 'regex'
      readonly isCaseSensitive: boolean
      readonly value: Statement
      readonly cases: readonly { readonly test: Expression | null; readonly body: ScriptBlock }[]
      readonly extent: Extent
    }
  | {
      readonly kind: 'try'
      readonly body: ScriptBlock
      readonly caught: ScriptBlock | null
      readonly lastly: ScriptBlock | null
      readonly extent: Extent
    }
  | {
      readonly kind: 'function'
      readonly name: string
      readonly body: ScriptBlock
      readonly extent: Extent
    }
  | {
      readonly kind: 'flow'
      readonly word: 'break' | 'continue' | 'return' | 'throw' | 'exit'
      readonly value: Statement | null
      readonly extent: Extent
    }

export interface Pipeline {
  /** One or more. The first may be an expression. */
  readonly elements: readonly PipelineElement[]
  readonly extent: Extent
}

export type PipelineElement =
  | {
      readonly kind: 'expression'
      readonly expression: Expression
      /** `> file` and `>> file`. */
      readonly redirection: Redirection | null
      /** Those of the other streams. */
      readonly streams: readonly StreamRedirection[]
      readonly extent: Extent
    }
  | CommandElement

/** A command and what stands behind it, not bound to parameters yet. */
export interface CommandElement {
  readonly kind: 'command'
  /** `&` or `.` before the name: `.` runs a script block in the scope that it stands in. */
  readonly call: '&' | '.' | null
  /** A word, or for `&` an expression. */
  readonly name: Expression
  readonly words: readonly CommandWord[]
  /** `> file` and `>> file`. */
  readonly redirection: Redirection | null
  /** Those of the other streams, such as `2>$null`. */
  readonly streams: readonly StreamRedirection[]
  readonly extent: Extent
}

/** Where the output goes. */
export interface Redirection {
  readonly append: boolean
  readonly file: Expression
}

/** Where another stream goes: 2 errors, 3 warnings, 4 verbose, 5 debug, 6 information, `*` all of them. */
export interface StreamRedirection {
  readonly stream: 2 | 3 | 4 | 5 | 6 | '*'
  readonly append: boolean
  /** `null` for `2>&1`: into the output. */
  readonly file: Expression | null
}

export type CommandWord =
  /** `-Name`, or `-Name:` with the value that belongs to it. */
  | {
      readonly kind: 'parameter'
      readonly name: string
      readonly value: Expression | null
      readonly extent: Extent
    }
  | { readonly kind: 'argument'; readonly value: Expression; readonly extent: Extent }
  /** `@name`. */
  | { readonly kind: 'splat'; readonly name: string; readonly extent: Extent }

export type Expression =
  /** The text of a number is that of its extent: a parameter of type String gets it as it was typed. */
  | { readonly kind: 'number'; readonly value: number; readonly extent: Extent }
  /** A quoted string without anything to fill in, or a bare word of a command. */
  | { readonly kind: 'string'; readonly value: string; readonly bare: boolean; readonly extent: Extent }
  /** A string in double quotes with something to fill in. */
  | { readonly kind: 'expandable'; readonly parts: readonly (string | Expression)[]; readonly extent: Extent }
  /** `scope` is what stands before the colon, as in `$env:COMPUTERNAME`. */
  | {
      readonly kind: 'variable'
      readonly scope: string | null
      readonly name: string
      readonly extent: Extent
    }
  | { readonly kind: 'array'; readonly items: readonly Expression[]; readonly extent: Extent }
  /** `@( )`, `$( )` and `( )`. */
  | {
      readonly kind: 'array of' | 'subexpression'
      readonly statements: readonly Statement[]
      readonly extent: Extent
    }
  | { readonly kind: 'group'; readonly statement: Statement; readonly extent: Extent }
  | {
      readonly kind: 'hashtable'
      readonly entries: readonly { readonly key: Expression; readonly value: Statement }[]
      readonly ordered: boolean
      readonly extent: Extent
    }
  | { readonly kind: 'block'; readonly block: ScriptBlock; readonly extent: Extent }
  | { readonly kind: 'type'; readonly name: string; readonly extent: Extent }
  | { readonly kind: 'cast'; readonly type: string; readonly value: Expression; readonly extent: Extent }
  /** `-not` (also for `!`), `-bnot`, `-split` and its kin, `-join`, `+`, `-`, and `++` and `--` before a variable. */
  | { readonly kind: 'unary'; readonly operator: string; readonly value: Expression; readonly extent: Extent }
  /** `++` and `--` behind a variable. */
  | {
      readonly kind: 'postfix'
      readonly operator: '++' | '--'
      readonly value: Expression
      readonly extent: Extent
    }
  | {
      readonly kind: 'binary'
      /** In lower case with its dash, `-eq`; a leading `c` or `i` of the operator is kept: `-ceq`. */
      readonly operator: string
      readonly left: Expression
      readonly right: Expression
      readonly extent: Extent
    }
  | {
      readonly kind: 'member'
      readonly of: Expression
      readonly name: Expression
      /** `::`. */
      readonly isStatic: boolean
      readonly extent: Extent
    }
  | {
      readonly kind: 'call'
      readonly of: Expression
      readonly name: Expression
      readonly isStatic: boolean
      readonly arguments: readonly Expression[]
      readonly extent: Extent
    }
  | { readonly kind: 'index'; readonly of: Expression; readonly index: Expression; readonly extent: Extent }
