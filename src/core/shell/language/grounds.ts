import type { ShellGround } from '../grounds.ts'

/** What the language and its values take to be so. */
export const languageGrounds: readonly ShellGround[] = [
  {
    what: 'The grammar, the operators, their precedence, conversions, formats and the errors of a line that cannot be read',
    basis: 'known',
    source: 'Windows PowerShell 5.1',
  },
  ...[
    'The words where a line is nested too deeply, ends with a backtick, or where a brace of a variable is missing',
    'The words "is not part of the emulation" for methods, types, keywords and regular expressions that are left out',
    'The bounds of 100,000 items, 1,000,000 characters and 200 levels of nesting',
    'The words where a text is no fully qualified domain name',
    'That a GUID in braces behind a parameter is text, as the documents write it, and not a script block',
    'That a hashtable keeps the order in which its keys were added',
    'That a whole number is an Int32 or an Int64, also where a calculation with fractions made it',
  ].map((what) => ({ what, basis: 'assumed', source: null }) as const),
]
