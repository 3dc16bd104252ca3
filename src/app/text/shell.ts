import type { ProductVersion } from '#core/model/pool.ts'
import type { Millis } from '#core/simulate/clock.ts'
import { timeText } from '#core/simulate/scenario/time.ts'
import { clockText } from './simulation.ts'

const many = (count: number, one: string, more: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en-US')} ${more}`

/** Texts of the Management Shell in the page. */
export const shellText = {
  loading: 'Loading the Management Shell…',
  notLoaded: 'The Management Shell could not be loaded. Check the connection, then try again.',
  again: 'Try again',
  title: (version: ProductVersion, computer: string | null) =>
    `${version === '2013' ? 'Lync Server' : 'Skype for Business Server'} Management Shell ${
      computer === null ? 'on a workstation' : `on ${computer}`
    }`,
  label: 'Management Shell',

  computers: {
    label: 'Go to another computer',
    leave: 'Back to the first computer (Exit-PSSession)',
    more: (count: number) => `${many(count, 'more computer', 'more computers')}: type Enter-PSSession`,
  },
  download: 'Download the transcript',
  file: 'management-shell.txt',
  clear: 'Clear the screen (Ctrl+L)',
  assisted: 'Assisted',
  assistedMeans:
    'The coach says what the real console would not: reasons, what is not simulated, what to look at. Off: as the real console.',

  output: 'Output of the Management Shell',
  gone: 'Earlier lines are no longer kept.',
  coach: 'coach',
  fromCanvas: 'from the canvas',
  fromCanvasMeans: 'The cmdlet that does what was done on the canvas. It was not run again.',
  takenBack: 'taken back',
  own: 'own words',
  ownMeans: 'The words of the real console are not known here: these are this product’s own.',
  at: (at: Millis) => `at ${clockText(at)} simulated`,

  input: 'Command',
  inputHint:
    'Enter runs the line, Shift+Enter begins a new one. Tab completes, Ctrl+Space lists what fits, the arrow keys go through what was typed, Ctrl+R searches it, F7 lists it. In an empty line Tab leaves the shell; Ctrl+M, or Esc in an empty line, makes Tab leave it in any case.',
  tabLeaves: 'Tab leaves the shell now.',
  tabCompletes: 'Tab completes commands again.',
  completions: 'What fits here',
  completionCount: (count: number) =>
    count === 0 ? 'Nothing fits here.' : `${many(count, 'suggestion', 'suggestions')}.`,
  completionMore: (count: number) => `and ${many(count, 'more', 'more')}: type on`,
  kinds: {
    command: 'command',
    parameter: 'parameter',
    value: 'value',
    variable: 'variable',
    property: 'property',
    file: 'file',
  },
  searching: 'Search what was typed',
  searchHint: 'Ctrl+R goes further back, Enter runs it, Tab takes it into the line, Esc ends the search.',
  notFound: 'Nothing that was typed contains this.',
  history: 'What was typed',
  noHistory: 'Nothing was typed yet.',

  /** The keys of the console, for the list of shortcuts. */
  keysTitle: 'In the Management Shell',
  keys: [
    ['Enter', 'Run the line; after what is not complete, go on below it'],
    ['Shift+Enter', 'Begin a new line'],
    ['Tab', 'Complete, and go on to the next that fits; in an empty line, leave the shell'],
    ['Shift+Tab', 'Complete with the one before; in an empty line, leave the shell'],
    ['Ctrl+M', 'Let Tab leave the shell in any case, or complete again'],
    ['Esc', 'Close the list or empty the line; in an empty line, let the next Tab leave the shell'],
    ['Ctrl+Space', 'List what fits'],
    ['↑', 'What was typed before'],
    ['↓', 'What was typed after'],
    ['F7', 'List what was typed'],
    ['F8', 'What was typed before and begins like the line'],
    ['Ctrl+R', 'Search what was typed'],
    ['Ctrl+L', 'Clear the screen'],
    ['Ctrl+C', 'Copy what is selected, else interrupt what runs'],
    ['PageUp', 'Scroll back'],
  ],

  running: (line: string) => `Running: ${line}`,
  waitsForTime: 'It goes on as simulated time passes.',
  paused: 'The simulation is paused.',
  skip: 'Skip the wait',
  skipMeans: 'Let the simulated time pass at once that this command takes',
  interrupt: 'Interrupt (Ctrl+C)',
  queued: (count: number) => `${many(count, 'line waits', 'lines wait')} for its end`,

  moved: (from: Millis, to: Millis) =>
    `The moment was moved by hand from ${timeText(from)} to ${timeText(to)} simulated.`,
  began: 'The simulation began anew: this is a new session.',
  reloaded: 'The page was loaded again. The console begins anew; the simulation goes on from where it was.',
  back: 'The simulation from before is back, and so is its session.',
  left: 'The session has ended. This is a new one.',
  dropped: (count: number) =>
    `${many(count, 'thing that was', 'things that were')} to be put in later ${count === 1 ? 'is' : 'are'} dropped.`,
  stopped: (line: string) => `${line} was stopped: the simulation that it ran in is gone.`,
  noRest: (line: string, why: string) =>
    `${line} could not go on. The mistake is in this product: ${why}. The simulation stays as it was then.`,
  undone: 'Undone: what is marked as taken back holds no more, and the session is as it was before it.',
  done: (line: string) => `${line}: done.`,
  ended: (line: string) => `${line} has ended.`,

  /** A moment in a transcript, as the command line and drills read it. */
  transcriptMoment: (at: Millis) => `# at ${timeText(at)}`,
  transcriptTakenBack: (line: string) => `# taken back: ${line}`,
  transcriptCanvas: '# from the canvas',

  grounds: {
    title: 'Management Shell',
    intro: 'What the shell says and shows, and how sure that is.',
    what: 'What',
    basis: 'Basis',
    basisOf: 'Basis of what the shell says',
    every: 'every basis',
    source: 'Source',
    bases: { documented: 'documented', known: 'known', assumed: 'assumed' },
    basisMeans: {
      documented: 'A document of the product says so.',
      known: 'Seen on a console, or known from Windows PowerShell.',
      assumed: 'This product’s own; no document says it.',
    },
    noSource: 'no document',
    shown: (count: number, of: number) => `${count} of ${many(of, 'entry', 'entries')}`,
  },
}
