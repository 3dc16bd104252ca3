import type { core } from 'zod'
import type { Problem } from './integrity.ts'

type Issue = core.$ZodIssue

/** Puts what the schema finds wrong into words, each with its path. */
export function shapeProblems(issues: readonly Issue[]): Problem[] {
  return issues.flatMap(inWords)
}

function inWords(issue: Issue): Problem[] {
  const path = pathOf(issue.path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: pathOf([...issue.path, key]),
      message: 'This field is not known here. Check its spelling, or remove it.',
    }))
  if (!('input' in issue) || issue.input === undefined)
    return [{ path, message: `This field is missing. ${sentence(expectation(issue))}` }]
  if (issue.code === 'invalid_key')
    return [{ path, message: `${sentence(issue.issues.map(expectation)[0] ?? '')} It names an entry here.` }]
  return [{ path, message: `${sentence(expectation(issue))} Here stands ${shown(inputOf(issue))}.` }]
}

/** A discriminated union reports the object around the value that does not fit. */
function inputOf(issue: Issue): unknown {
  const key = issue.path.at(-1)
  const { input } = issue
  if (issue.code !== 'invalid_union' || key === undefined || typeof input !== 'object' || input === null)
    return input
  return new Map<PropertyKey, unknown>(Object.entries(input)).get(key)
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords[issue.expected] ?? issue.expected
    case 'invalid_value':
      return oneOf(issue.values)
    case 'invalid_union':
      return optionsOf(issue).length > 0 ? oneOf(optionsOf(issue)) : issue.message
    case 'invalid_format':
      return formatWords(issue)
    case 'too_small':
      return `${issue.origin === 'array' ? 'a list of at least' : 'a number from'} ${issue.minimum}`
    case 'too_big':
      return `${issue.origin === 'array' ? 'a list of at most' : 'a number up to'} ${issue.maximum}`
    default:
      return issue.message
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  tuple: 'a list',
}

function optionsOf(issue: Issue): readonly unknown[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options : []
}

function oneOf(values: readonly unknown[]): string {
  const words = values.map((value) => JSON.stringify(value)).join(', ')
  return values.length === 1 ? words : `one of ${words}`
}

function formatWords(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format === 'date') return 'a date as YYYY-MM-DD'
  if (issue.format === 'datetime') return 'a date and time in UTC, such as 2026-01-31T09:00:00Z,'
  const kinds = /\^\(\?:([a-z|]+)\):/.exec(issue.pattern ?? '')?.[1]?.split('|')
  if (!kinds)
    return issue.pattern?.includes('[0-9a-f]') ? 'a text of 64 lower-case hexadecimal digits' : issue.message
  return `an id such as ${kinds.includes('pool') ? 'pool' : kinds[0]}:12`
}

function sentence(expected: string): string {
  return `${expected.charAt(0).toUpperCase()}${expected.slice(1)} is expected.`
}

function shown(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return value.length === 1 ? 'a list of 1' : `a list of ${value.length}`
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'number') return String(value) // JSON.stringify would say null for what is beyond all numbers
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function pathOf(path: readonly PropertyKey[]): string {
  let words = ''
  for (const step of path) {
    if (typeof step === 'number') words += `[${step}]`
    else if (typeof step === 'string' && /^[A-Za-z_$][\w$]*$/.test(step))
      words += words === '' ? step : `.${step}`
    else words += `[${JSON.stringify(String(step))}]`
  }
  return words
}
