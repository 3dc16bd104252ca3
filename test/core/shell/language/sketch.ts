import { parse } from '../../../../src/core/shell/language/parse.ts'
import type {
  CommandElement,
  CommandWord,
  Expression,
  Statement,
} from '../../../../src/core/shell/language/syntax.ts'

/** A text as it was understood: every operator in parentheses with its operands, every command with its words. */
export function sketch(text: string): string {
  const parsed = parse(text)
  return parsed.is === 'block' ? ofStatements(parsed.block.statements) : `${parsed.is} ${parsed.error.id}`
}

function ofStatements(statements: readonly Statement[]): string {
  return statements.map(ofStatement).join('; ')
}

function ofStatement(statement: Statement): string {
  switch (statement.kind) {
    case 'pipeline':
      return statement.pipeline.elements
        .map((element) =>
          element.kind === 'command'
            ? ofCommand(element)
            : ofExpression(element.expression) +
              (element.redirection ? ' > ' + ofExpression(element.redirection.file) : ''),
        )
        .join(' | ')
    case 'assignment':
      return `${ofExpression(statement.target)} ${statement.operator} ${ofStatement(statement.value)}`
    case 'if':
      return [
        ...statement.clauses.map(
          ({ condition, body }) => `if ${ofStatement(condition)} {${ofStatements(body.statements)}}`,
        ),
        ...(statement.otherwise ? [`else {${ofStatements(statement.otherwise.statements)}}`] : []),
      ].join(' ')
    case 'foreach':
      return `foreach ${statement.variable} in ${ofStatement(statement.values)} {${ofStatements(statement.body.statements)}}`
    case 'for':
      return `for ${[statement.initial, statement.condition, statement.step].map((part) => (part ? ofStatement(part) : '')).join('; ')} {${ofStatements(statement.body.statements)}}`
    case 'while':
      return `${statement.form} ${ofStatement(statement.condition)} {${ofStatements(statement.body.statements)}}`
    case 'switch':
      return `switch ${statement.mode} ${ofStatement(statement.value)} ${statement.cases.map(({ test, body }) => `${test ? ofExpression(test) : 'default'} {${ofStatements(body.statements)}}`).join(' ')}`
    case 'try':
      return `try {${ofStatements(statement.body.statements)}} catch {${ofStatements(statement.caught?.statements ?? [])}} finally {${ofStatements(statement.lastly?.statements ?? [])}}`
    case 'function':
      return `function ${statement.name}(${statement.body.parameters.map(({ name, type, isMandatory }) => `${isMandatory ? '!' : ''}${type ?? ''}$${name}`).join(', ')}) {${ofStatements(statement.body.statements)}}`
    case 'flow':
      return statement.word + (statement.value ? ` ${ofStatement(statement.value)}` : '')
  }
}

function ofCommand({ call, name, words, redirection, streams }: CommandElement): string {
  const parts = [
    (call ?? '') + ofExpression(name),
    ...words.map(ofWord),
    ...(redirection ? [`${redirection.append ? '>>' : '>'} ${ofExpression(redirection.file)}`] : []),
    ...streams.map(({ stream, file }) => `${String(stream)}> ${file ? ofExpression(file) : '&1'}`),
  ]
  return parts.join(' ')
}

function ofWord(word: CommandWord): string {
  if (word.kind === 'splat') return `@${word.name}`
  if (word.kind === 'argument') return ofExpression(word.value)
  return `-${word.name}${word.value ? `:${ofExpression(word.value)}` : ''}`
}

function ofExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value)
    case 'string':
      return expression.bare ? expression.value : `'${expression.value}'`
    case 'expandable':
      return `"${expression.parts.map((part) => (typeof part === 'string' ? part : `<${ofExpression(part)}>`)).join('')}"`
    case 'variable':
      return `$${expression.scope === null ? '' : `${expression.scope}:`}${expression.name}`
    case 'array':
      return `[${expression.items.map(ofExpression).join(', ')}]`
    case 'array of':
      return `@(${ofStatements(expression.statements)})`
    case 'subexpression':
      return `$(${ofStatements(expression.statements)})`
    case 'group':
      return `(${ofStatement(expression.statement)})`
    case 'hashtable':
      return `${expression.ordered ? 'ordered' : ''}@{${expression.entries.map(({ key, value }) => `${ofExpression(key)}=${ofStatement(value)}`).join('; ')}}`
    case 'block':
      return `{${ofStatements(expression.block.statements)}}`
    case 'type':
      return `[${expression.name}]`
    case 'cast':
      return `(cast ${expression.type} ${ofExpression(expression.value)})`
    case 'unary':
      return `(${expression.operator} ${ofExpression(expression.value)})`
    case 'postfix':
      return `(${ofExpression(expression.value)} ${expression.operator})`
    case 'binary':
      return `(${ofExpression(expression.left)} ${expression.operator} ${ofExpression(expression.right)})`
    case 'member':
      return `${ofExpression(expression.of)}${expression.isStatic ? '::' : '.'}${ofExpression(expression.name)}`
    case 'call':
      return `${ofExpression(expression.of)}${expression.isStatic ? '::' : '.'}${ofExpression(expression.name)}(${expression.arguments.map(ofExpression).join(', ')})`
    case 'index':
      return `${ofExpression(expression.of)}[${ofExpression(expression.index)}]`
  }
}
