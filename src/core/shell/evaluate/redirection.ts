import type { Running, Written } from '../asks.ts'
import type { ErrorRecord } from '../error-record.ts'
import { linesOf } from '../format/formatter.ts'
import { fileAt, folderExists, folderOf, isOnDisk, resolved, withText } from '../general/disk.ts'
import { asFile, noSuchDrive } from '../general/writing.ts'
import type { StreamRedirection } from '../language/syntax.ts'
import type { Value } from '../value.ts'
import { toText } from '../values/text.ts'
import { errorObject, languageError, raise } from './errors.ts'
import { type Emit, type Execution, type Frame } from './execution.ts'

/** Writes what the screen would show into a file; into nothing where that is `$null`. */
export function writeRedirected(
  run: Execution,
  file: Value,
  values: readonly Value[],
  append: boolean,
): void {
  if (file === null) return
  writeLines(run, toText(file), linesOf(values), append)
}

function writeLines(run: Execution, file: string, lines: readonly string[], append: boolean): void {
  const path = resolved(run.session, file)
  if (!isOnDisk(path)) raise(noSuchDrive(path))
  if (!folderExists(run.session, folderOf(path))) raise(noSuchFolder(path))
  const before = append ? fileAt(run.session, path)?.content : undefined
  const kept = before?.is === 'text' ? before.text : ''
  run.session = withText(run.session, path, kept + asFile(lines), run.moment.at)
}

function noSuchFolder(path: string): ErrorRecord {
  return languageError(`Could not find a part of the path '${path}'.`, 'FileOpenFailure', null, {
    category: 'OpenError',
    exception: 'DirectoryNotFoundException',
  })
}

const numbers: Readonly<Partial<Record<Written['stream'], StreamRedirection['stream']>>> = {
  error: 2,
  warning: 3,
  verbose: 4,
  debug: 5,
  host: 6,
}

/** A redirection whose file is known; `merge` puts the stream into the output. */
export interface KnownRedirection {
  readonly stream: StreamRedirection['stream']
  readonly to:
    { readonly is: 'merge' } | { readonly is: 'file'; readonly file: Value; readonly append: boolean }
}

/** Works out where the streams of a command go. */
export function* knownRedirections(
  run: Execution,
  streams: readonly StreamRedirection[],
): Running<readonly KnownRedirection[]> {
  const known: KnownRedirection[] = []
  for (const { stream, append, file } of streams)
    known.push({
      stream,
      to:
        file === null
          ? { is: 'merge' }
          : { is: 'file', file: yield* run.language.expression(run, file), append },
    })
  return known
}

/** What is done with the streams of a command; those around it are left as they are where it says nothing. */
export function redirectOf(
  run: Execution,
  known: readonly KnownRedirection[],
  emit: Emit,
): Frame['redirect'] {
  if (known.length === 0) return run.redirect
  const around = run.redirect
  const begun = new Set<KnownRedirection>()
  return function* redirect(written) {
    const number = numbers[written.stream]
    const to = number && known.find(({ stream }) => stream === number || stream === '*')
    if (!to) return around ? yield* around(written) : false
    if (to.to.is === 'merge') yield* emit(asValue(run, written))
    else if (to.to.file !== null) {
      writeLines(run, toText(to.to.file), textOf(written), to.to.append || begun.has(to))
      begun.add(to)
    }
    return true
  }
}

function asValue(run: Execution, written: Written): Value {
  if (written.stream === 'error') return errorObject(written.error, run.script)
  return textOf(written).join('\n')
}

function textOf(written: Written): readonly string[] {
  if ('lines' in written) return written.lines
  return 'text' in written ? written.text.split('\n') : []
}
