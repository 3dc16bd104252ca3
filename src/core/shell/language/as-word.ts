/** The shell takes the curly ones for the straight one. */
const singleQuotes = /['\u2018-\u201b]/g

/** What means something between double quotes: a quote, the beginning of a variable, a backtick. */
const meansSomething = /["\u201c-\u201e$`]/g

/** A word of a command line that stands for a text, whatever that holds: as it is, or in quotes where the shell would read something else. */
export function asWord(text: string): string {
  return /^[\w.:\\][\w.:\\-]*$/.test(text) ? text : `'${text.replaceAll(singleQuotes, '$&$&')}'`
}

/** A text in the quotes that are asked for: between them it stands for itself alone. */
export function inQuotes(text: string, quote: string): string {
  const isSingle = quote.replace(singleQuotes, '') === ''
  return `${quote}${isSingle ? text.replaceAll(singleQuotes, '$&$&') : text.replaceAll(meansSomething, '`$&')}${quote}`
}
