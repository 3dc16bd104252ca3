import { parseSync, type ESTree } from 'vite'

/** One small change to a source file that the tests ought to notice. */
export interface Mutant {
  /** Path from the top of the checkout. */
  readonly file: string
  /** Line of the change, the first is 1. */
  readonly line: number
  /** What kind of change it is: "boundary", "number", "early return" and so on. */
  readonly operator: string
  /** The line as it stands; where the change spans several, the first of them and an ellipsis. */
  readonly was: string
  /** The same with the change made. A second mutant of a file that reads alike ends with "(2)", and so on. */
  readonly becomes: string
  /** The whole file with the change made. */
  readonly source: string
}

/** A replacement of the characters from `start` up to `end`. */
interface Change {
  readonly operator: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * All mutants of one TypeScript file, in the order of the text. Types, imports and names of properties stay as they
 * are. So does prose: the strings that are the value of one of the `prose` properties or the title of a page, whose
 * wording no test should pin down; what such a sentence is put together from is mutated all the same.
 */
export function mutantsOf(file: string, source: string): Mutant[] {
  const { program, errors } = parseSync(file, source, { preserveParens: false })
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`)
  const changes = changesWithin(program, { source, prose: false })
  const seen = new Map<string, number>()
  return changes
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .filter((change) => isSound(file, source, change))
    .map((change) => {
      const shown = lines(source, change)
      const times = (seen.get(`${shown.was}\n${shown.becomes}`) ?? 0) + 1
      seen.set(`${shown.was}\n${shown.becomes}`, times)
      return {
        file,
        line: source.slice(0, change.start).split('\n').length,
        operator: change.operator,
        was: shown.was,
        becomes: times === 1 ? shown.becomes : `${shown.becomes} (${times})`,
        source: changed(source, change),
      }
    })
}

/** Whether a change changes anything and leaves a program: what cannot be parsed would be noticed by anything. */
function isSound(file: string, source: string, change: Change): boolean {
  const after = changed(source, change)
  return after !== source && parseSync(file, after).errors.length === 0
}

function changed(source: string, { start, end, text }: Change): string {
  return source.slice(0, start) + text + source.slice(end)
}

/** Properties whose value is a sentence or the title of a document. */
const prose = new Set([
  'law',
  'reason',
  'message',
  'todo',
  'title',
  'section',
  'what',
  'says',
  'followed',
  'remedy',
])

/** Where the walk stands: the text of the file, and whether strings are prose here. */
interface Place {
  readonly source: string
  readonly prose: boolean
}

function changesWithin(node: ESTree.Node, place: Place): Change[] {
  if (isTypeOnly(node)) return []
  return [
    ...changesOf(node, place),
    ...childrenOf(node).flatMap((child) => changesWithin(child, placeOf(child, node, place))),
  ]
}

function isTypeOnly(node: ESTree.Node): boolean {
  const wrapper =
    node.type === 'TSAsExpression' ||
    node.type === 'TSSatisfiesExpression' ||
    node.type === 'TSNonNullExpression'
  return (node.type.startsWith('TS') && !wrapper) || node.type === 'ImportDeclaration'
}

function childrenOf(node: ESTree.Node): ESTree.Node[] {
  if (node.type === 'ExportAllDeclaration') return []
  if (node.type === 'ExportNamedDeclaration') return node.declaration ? [node.declaration] : []
  if (node.type === 'Property' && !node.computed) return [node.value]
  return Object.values(node).flat().filter(isNode)
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

function placeOf(child: ESTree.Node, parent: ESTree.Node, place: Place): Place {
  const isProse =
    (parent.type === 'Property' && child === parent.value && prose.has(nameOf(parent.key))) ||
    (parent.type === 'VariableDeclarator' && child === parent.init && nameOf(parent.id).endsWith('Page'))
  // What a sentence is chosen by is not a part of it.
  const isCompared = parent.type === 'BinaryExpression' && parent.operator !== '+'
  return isProse || isCompared ? { ...place, prose: isProse } : place
}

function nameOf(key: ESTree.Node): string {
  return key.type === 'Identifier' ? key.name : ''
}

function changesOf(node: ESTree.Node, place: Place): Change[] {
  switch (node.type) {
    case 'BinaryExpression':
      return ofBinary(node, place)
    case 'LogicalExpression':
      return ofLogical(node, place)
    case 'UnaryExpression':
      return node.operator === '!' || node.operator === '-'
        ? [{ operator: 'sign', start: node.start, end: node.start + 1, text: '' }]
        : []
    case 'UpdateExpression':
      return [swap('arithmetic', node, node.operator, node.operator === '++' ? '--' : '++', place)]
    case 'AssignmentExpression':
      return ofAssignment(node, place)
    case 'ConditionalExpression':
    case 'IfStatement':
      return [replaced('condition', node.test, 'true'), replaced('condition', node.test, 'false')]
    case 'WhileStatement':
    case 'DoWhileStatement':
      return [replaced('condition', node.test, 'false')]
    case 'ForStatement':
      return node.test ? [replaced('condition', node.test, 'false')] : []
    case 'Literal':
      return ofLiteral(node, place)
    case 'TemplateLiteral':
      return place.prose ? [] : [replaced('text', node, '``')]
    case 'ArrayExpression':
      return node.elements.length > 0 ? [replaced('list', node, '[]')] : []
    case 'SpreadElement':
      return [replaced('list', node.argument, "''")] // which spreads to nothing in lists and objects alike
    case 'MemberExpression':
      return node.optional ? [withoutQuestion(node.object.end, node.computed ? '' : '.', place)] : []
    case 'CallExpression':
      return ofCall(node, place)
    case 'ArrowFunctionExpression':
      return node.body.type === 'BlockStatement'
        ? ofBody(node.body)
        : [replaced('early return', node.body, 'undefined')]
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return node.body ? ofBody(node.body) : []
    case 'ExpressionStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return [replaced('statement', node, ';')]
    case 'ReturnStatement':
      return node.argument ? [] : [replaced('statement', node, ';')]
    default:
      return []
  }
}

const binary: Readonly<Record<string, readonly (readonly [operator: string, other: string])[]>> = {
  '<': [
    ['boundary', '<='],
    ['comparison', '>='],
  ],
  '<=': [
    ['boundary', '<'],
    ['comparison', '>'],
  ],
  '>': [
    ['boundary', '>='],
    ['comparison', '<='],
  ],
  '>=': [
    ['boundary', '>'],
    ['comparison', '<'],
  ],
  '===': [['comparison', '!==']],
  '!==': [['comparison', '===']],
  '==': [['comparison', '!=']],
  '!=': [['comparison', '==']],
  '+': [['arithmetic', '-']],
  '-': [['arithmetic', '+']],
  '*': [['arithmetic', '/']],
  '/': [['arithmetic', '*']],
  '%': [['arithmetic', '*']],
}

function ofBinary(node: ESTree.Node & { type: 'BinaryExpression' }, place: Place): Change[] {
  if (node.operator === '+' && isText(node)) return []
  return (binary[node.operator] ?? []).map(([operator, other]) =>
    swap(operator, node, node.operator, other, place, node.left.end),
  )
}

/** Whether a sum joins texts, as far as its own parts tell. */
function isText(node: ESTree.Node): boolean {
  if (node.type === 'BinaryExpression' && node.operator === '+')
    return isText(node.left) || isText(node.right)
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string')
}

/** And for or; of a value with a fallback, one of the two alone. */
function ofLogical(node: ESTree.LogicalExpression, place: Place): Change[] {
  const { operator, left, start, end } = node
  if (operator !== '??')
    return [swap('logic', node, operator, operator === '&&' ? '||' : '&&', place, left.end)]
  const at = place.source.indexOf('??', left.end)
  return [
    { operator: 'fallback', start, end, text: place.source.slice(start, at).trim() },
    { operator: 'fallback', start, end, text: place.source.slice(at + 2, end).trim() },
  ]
}

const assignments: Readonly<Record<string, string>> = {
  '+=': '-=',
  '-=': '+=',
  '*=': '/=',
  '/=': '*=',
  '??=': '=',
  '||=': '&&=',
  '&&=': '||=',
}

function ofAssignment(node: ESTree.AssignmentExpression, place: Place): Change[] {
  const other = assignments[node.operator]
  return other === undefined || isText(node.right)
    ? []
    : [swap('assignment', node, node.operator, other, place, node.left.end)]
}

function ofLiteral(node: ESTree.Node & { type: 'Literal' }, place: Place): Change[] {
  if (typeof node.value === 'number') return [replaced('number', node, String(node.value + 1))]
  if (typeof node.value === 'boolean') return [replaced('boolean', node, String(!node.value))]
  if (typeof node.value === 'string' && !place.prose)
    return [replaced('text', node, node.value === '' ? "'mutated'" : "''")]
  return []
}

/** Methods with another that is easily taken for them. */
const twins: Readonly<Record<string, string>> = {
  every: 'some',
  some: 'every',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  ceil: 'floor',
  floor: 'ceil',
  round: 'floor',
}

/** Methods that give back something of the same kind, so that the call may be left out. */
const droppable = new Set([
  'filter',
  'slice',
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'concat',
  'trim',
  'toLowerCase',
  'toUpperCase',
])

function ofCall(node: ESTree.CallExpression, place: Place): Change[] {
  const changes = node.optional ? [withoutQuestion(node.callee.end, '', place)] : []
  const { callee } = node
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return changes
  const { name } = callee.property
  const twin = twins[name]
  if (twin !== undefined) changes.push(replaced('method', callee.property, twin))
  if (droppable.has(name))
    changes.push({ operator: 'method', start: callee.object.end, end: node.end, text: '' })
  return changes
}

function ofBody(body: ESTree.FunctionBody): Change[] {
  return body.body.length > 0 ? [replaced('early return', body, '{}')] : []
}

function replaced(operator: string, { start, end }: ESTree.Node, text: string): Change {
  return { operator, start, end, text }
}

/** Another sign in the place of the first one after `from`. */
function swap(
  operator: string,
  node: ESTree.Node,
  sign: string,
  other: string,
  { source }: Place,
  from: number = node.start,
): Change {
  const start = source.indexOf(sign, from)
  return { operator, start, end: start + sign.length, text: other }
}

function withoutQuestion(from: number, text: string, { source }: Place): Change {
  const start = source.indexOf('?.', from)
  return { operator: 'optional chaining', start, end: start + 2, text }
}

/** The lines that a change touches, before and after. */
function lines(
  source: string,
  { start, end, text }: Change,
): { readonly was: string; readonly becomes: string } {
  const first = source.lastIndexOf('\n', start - 1) + 1
  const next = source.indexOf('\n', end)
  const last = next === -1 ? source.length : next
  const flat = (some: string): string => some.replaceAll(/\s+/g, ' ').trim()
  const before = source.slice(first, last)
  const [line = ''] = before.split('\n')
  return {
    was: flat(line === before ? before : `${line} …`),
    becomes: flat(source.slice(first, start) + text + source.slice(end, last)),
  }
}
