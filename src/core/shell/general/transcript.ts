import type { LineResult, Running } from '../asks.ts'
import { switchOf, textOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { shownLines, typedLines } from '../host/transcript.ts'
import type { Session } from '../session.ts'
import { writtenDate } from '../values/written-dates.ts'
import { fileAt, homeOf, resolved, withText } from './disk.ts'
import { engineError } from './errors.ts'
import { wallClock } from './wall-clock.ts'
import { asFile, writeText } from './writing.ts'

const rule = '**********************'

export const startTranscript: Cmdlet = {
  name: 'Start-Transcript',
  *process(shell, bound) {
    const session = shell.session()
    if (session.transcript !== null)
      return yield* shell.fail(
        engineError({
          message: 'The transcript cannot be started: one is being written already.',
          id: 'InvalidOperation,Microsoft.PowerShell.Commands.StartTranscriptCommand',
          category: 'InvalidOperation',
          exception: 'PSInvalidOperationException',
        }),
      )
    const moment = yield* shell.moment()
    const stamp = writtenDate(wallClock(session, moment), 'yyyyMMddHHmmss')
    const computer = (session.computer ?? 'workstation').split('.')[0]?.toUpperCase() ?? ''
    const usual = `${textOf(bound, 'OutputDirectory') ?? `${homeOf(session)}\\Documents`}\\PowerShell_transcript.${computer}.${stamp}.txt`
    const path = resolved(session, textOf(bound, 'Path') ?? textOf(bound, 'LiteralPath') ?? usual)
    if (!(yield* shell.shouldProcess(path, 'Start-Transcript'))) return
    const head = [
      rule,
      'Windows PowerShell transcript start',
      `Start time: ${stamp}`,
      `Machine: ${computer}`,
      rule,
    ]
    const isWritten = yield* writeText(shell, path, asFile(head), {
      append: switchOf(bound, 'Append'),
      noClobber: switchOf(bound, 'NoClobber'),
    })
    if (!isWritten) return
    shell.changeSession((now) => ({ ...now, transcript: path }))
    yield* shell.emit(`Transcript started, output file is ${path}`)
  },
}

export const stopTranscript: Cmdlet = {
  name: 'Stop-Transcript',
  *process(shell) {
    const session = shell.session()
    const path = session.transcript
    if (path === null)
      return yield* shell.fail(
        engineError({
          message: 'An error occurred stopping transcription: The host is not currently transcribing.',
          id: 'InvalidOperation,Microsoft.PowerShell.Commands.StopTranscriptCommand',
          category: 'InvalidOperation',
          exception: 'PSInvalidOperationException',
        }),
      )
    const moment = yield* shell.moment()
    const stamp = writtenDate(wallClock(session, moment), 'yyyyMMddHHmmss')
    const foot = asFile([rule, 'Windows PowerShell transcript end', `End time: ${stamp}`, rule])
    shell.changeSession((now) => ({ ...added(now, path, foot, moment.at), transcript: null }))
    yield* shell.emit(`Transcript stopped, output file is ${path}`)
  },
}

/**
 * A line that runs, with what was typed and everything that it shows in the transcript where one is being written. What was
 * typed into a prompt that hides it is left out.
 */
export function* transcribed(
  session: Session,
  text: string,
  running: Running<LineResult>,
): Running<LineResult> {
  if (session.transcript === null) return yield* running
  const lines = [...typedLines(session, text)]
  let step = running.next()
  while (step.done !== true) {
    const ask = step.value
    const answer = yield ask
    if (ask.ask === 'write') lines.push(...shownLines([{ is: 'written', at: 0, written: ask.written }]))
    if (ask.ask === 'read' && answer.is === 'line') {
      const typed = ask.prompt.isSecret && answer.line !== null ? '*'.repeat(8) : answer.line
      lines.push(...shownLines([{ is: 'asked', at: 0, prompt: ask.prompt, answer: typed }]))
    }
    step = running.next(answer)
  }
  const { value: result } = step
  const path = session.transcript
  if (result.session.transcript !== path) return result
  const written = fileAt(result.session, path)?.written ?? 0
  return { ...result, session: added(result.session, path, asFile(lines), written) }
}

/** The session with more text at the end of a file. */
function added(session: Session, path: string, text: string, at: number): Session {
  const file = fileAt(session, path)
  const before = file?.content.is === 'text' ? file.content.text : ''
  return withText(session, path, before + text, at)
}
