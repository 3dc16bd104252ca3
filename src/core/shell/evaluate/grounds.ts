import type { ShellGround } from '../grounds.ts'

/** What the evaluator says or shows on a ground of its own. */
export const evaluatorGrounds: readonly ShellGround[] = [
  {
    what: 'The layout of errors: the line with its wave, how a long line is cut, CategoryInfo and FullyQualifiedErrorId',
    basis: 'known',
    source: 'Windows PowerShell 5.1',
  },
  {
    what: 'What ? explains in a confirmation',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'That a confirmation cannot be suspended for a nested prompt, which the real console can',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'That hashtables and objects are values: a change to one variable never shows in another',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'How many steps, lines of output, moments and changes of the deployment one line may take',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'That errors of the product do not end a script: -ErrorAction acts on them, and catch sees them with Stop',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'The date on the wall where a scenario names none: Monday, 2 March 2026',
    basis: 'assumed',
    source: null,
  },
]
