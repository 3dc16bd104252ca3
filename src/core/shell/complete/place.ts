/** A word of a command, as it stands in the text. */
export interface TypedWord {
  readonly text: string
  readonly from: number
}

/** A command with what has been typed of it. */
export interface TypedCommand {
  readonly words: readonly TypedWord[]
}

/** Where the caret stands: in which command of which pipeline, and inside which blocks. */
export interface Place {
  /** The word that is being typed; empty between words. */
  readonly word: TypedWord
  /** The words of its command before it. */
  readonly before: readonly TypedWord[]
  /** The commands before it in its pipeline. */
  readonly upstream: readonly TypedCommand[]
  /** The commands before the one whose block the caret is in, for `$_`; `null` outside of blocks. */
  readonly around: readonly TypedCommand[] | null
}

/** The inside of a bracket, or the text itself. */
interface Level {
  /** The character that opened it; '' for the text itself. */
  readonly opener: string
  readonly words: readonly TypedWord[]
  readonly upstream: readonly TypedCommand[]
}

/** How far the text has been read. */
interface Reading {
  /** The outermost first; never empty. */
  readonly levels: readonly [...Level[], Level]
  readonly word: TypedWord | null
  /** The quote that is open; '' for none. */
  readonly quote: string
}

const emptyLevel = (opener: string): Level => ({ opener, words: [], upstream: [] })

/** The place of the end of a text, however unfinished it is. */
export function placeAtEnd(text: string): Place {
  let reading: Reading = { levels: [emptyLevel('')], word: null, quote: '' }
  for (let i = 0; i < text.length; i++) reading = afterCharacter(reading, text.charAt(i), i)
  return placeIn(reading.levels, reading.word ?? { text: '', from: text.length })
}

function afterCharacter(reading: Reading, character: string, at: number): Reading {
  const { quote } = reading
  if (quote !== '') return { ...extended(reading, character, at), quote: character === quote ? '' : quote }
  if (character === '"' || character === "'") return { ...extended(reading, character, at), quote: character }
  if (character === '{' || character === '(') return opened(reading, character)
  if (character === '}' || character === ')') return closed(reading, character, at)
  if (character === '|') return piped(finished(reading))
  if (';\n&'.includes(character) || (character === '=' && isAssignment(reading)))
    return withTop(finished(reading), ({ opener }) => emptyLevel(opener))
  return /\s/.test(character) ? finished(reading) : extended(reading, character, at)
}

function extended(reading: Reading, character: string, at: number): Reading {
  const { word } = reading
  return { ...reading, word: word ? { ...word, text: word.text + character } : { text: character, from: at } }
}

/** The word that was being read stands with its command. */
function finished(reading: Reading): Reading {
  const { word } = reading
  if (!word) return reading
  return { ...withTop(reading, (level) => ({ ...level, words: [...level.words, word] })), word: null }
}

function opened(reading: Reading, opener: string): Reading {
  const { levels } = finished(reading)
  return { ...reading, word: null, levels: [...levels, emptyLevel(opener)] }
}

/** What a bracket held is one word of the command around it, to which more may be added: `(Get-CsPool).Fqdn`. */
function closed(reading: Reading, character: string, at: number): Reading {
  const { levels } = reading
  const [outermost] = levels
  const outer = levels.slice(0, -1)
  const word = { text: character === '}' ? '{}' : '()', from: at }
  return {
    ...reading,
    word,
    levels: outer.length > 0 ? [...outer.slice(0, -1), outer.at(-1) ?? outermost] : [outermost],
  }
}

function piped(reading: Reading): Reading {
  return withTop(reading, ({ opener, words, upstream }) => ({
    opener,
    words: [],
    upstream: [...upstream, { words }],
  }))
}

function withTop(reading: Reading, change: (level: Level) => Level): Reading {
  const top = reading.levels.at(-1) ?? emptyLevel('')
  return { ...reading, levels: [...reading.levels.slice(0, -1), change(top)] }
}

/** `$name =` puts what follows into a variable. */
function isAssignment({ levels, word }: Reading): boolean {
  const { words, upstream } = levels.at(-1) ?? emptyLevel('')
  const target = word ?? (words.length === 1 ? words[0] : undefined)
  return upstream.length === 0 && words.length <= 1 && target?.text.startsWith('$') === true
}

function placeIn(levels: readonly Level[], word: TypedWord): Place {
  const own = levels.at(-1) ?? emptyLevel('')
  const block = levels.findLastIndex(({ opener }) => opener === '{')
  const around = block > 0 ? (levels[block - 1]?.upstream ?? null) : null
  return { word, before: own.words, upstream: own.upstream, around }
}
