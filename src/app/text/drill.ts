import type { DrillMode } from '#core/drills/attempt.ts'
import type { Drill } from '#core/drills/drill.ts'
import type { Harm } from '#core/drills/grades.ts'
import { counted, listed } from '#core/words/words.ts'

const commands = (n: number) => counted(n, 'command')
const ordinals = ['first', 'second', 'third']
const tiers = ['a nudge', 'the idea', 'the next command']

const modeNames: Readonly<Record<DrillMode, string>> = { learn: 'Learn', practice: 'Practice', exam: 'Exam' }

const levels: Readonly<Record<Drill['level'], string>> = {
  'first steps': 'First steps',
  everyday: 'Everyday',
  hard: 'Hard',
  capstone: 'Capstone',
}

/** Texts of Drill mode. */
export const drillText = {
  // The ladder of all drills.
  title: 'Drills',
  intro:
    'Each drill is a deployment of its own in which something has happened. Work with the Management Shell and the canvas; time is simulated. What you do here changes nothing of your design.',
  ladder: 'The ladder',
  level: 'Level',
  par: 'Par',
  best: 'Best so far',
  noBest: 'none yet',
  levels,
  allLevels: 'All levels',
  onlyUnsolved: 'Only unsolved',
  shownOf: (shown: number, all: number) => `${shown} of ${counted(all, 'drill')}`,
  noneShown: 'Every drill of this level is solved.',
  parProved: 'proved',
  parKnown: 'best known',
  noPar: 'not searched yet',
  parIs: (par: number, proof: string) => `${par} (${proof})`,
  parMeans:
    'Par is the fewest commands that change the deployment and lead to the goal without harm. Proved: every shorter way was tried. Looking is free.',
  begin: 'Begin',
  beginNamed: (title: string, mode: DrillMode) => `Begin ${title} in ${modeNames[mode]} mode`,
  solvedIn: (modes: readonly DrillMode[]) => `Solved in ${listed(modes.map((mode) => modeNames[mode]))}`,
  unsolved: 'Not solved yet',
  attempts: (n: number) => counted(n, 'attempt'),
  bestIs: (met: number, of: number, used: number, harm: number) =>
    `${met} of ${of} met, ${commands(used)}, ${harm === 0 ? 'no harm' : `${harm} harm`}`,
  reached: (solved: number, of: number) => `${solved} of ${of} solved`,

  // How it is done.
  mode: 'How do you want to do it?',
  modeNames,
  modeMeans: {
    learn: 'Hints are free, deeds can be taken back, and the solution can be shown.',
    practice: 'The same, and everything that helped stands in the debrief.',
    exam: 'No hints, no undo, no solution. Objectives are judged at the end. One attempt until the debrief.',
  } satisfies Record<DrillMode, string>,
  underWay: (title: string) => `${title} is under way.`,
  leftBehind: 'A drill is under way from the last time.',
  goOn: 'Go on',
  giveUp: 'Give it up',

  // One's own deployment.
  rehearse: 'Rehearse your own deployment',
  rehearseMeans:
    'A drill on a copy of the open document: its goal and its par are made here, and its solution is played before you get it.',
  rehearseWhat: 'What happens',
  failOver: (pool: string) => `Fail over ${pool}`,
  loseSite: (site: string) => `${site} is lost`,
  rehearseBegin: 'Rehearse',
  rehearseNothing: 'There is no pool and no site in the open document yet.',
  rehearseMaking: 'The drill is made, and its solution is played…',
  rehearseFailed: 'The rehearsal could not be made. Reload the page and try again. Your work is kept.',
  rehearseRefused: (what: string) => `${what} cannot be rehearsed:`,
  rehearseChanged: 'The design has changed since this rehearsal was begun: it cannot be brought back.',
  notReplayed: 'This attempt cannot be played again, so that nothing can be said of it.',
  cancel: 'Cancel',

  // Attempts and progress as files.
  files: 'Attempts and progress',
  importAttempt: 'Debrief an attempt from a file…',
  exportProgress: 'Save your progress…',
  importProgress: 'Add progress from a file…',
  resetProgress: 'Forget your progress…',
  resetProgressSure: 'Forget everything that was reached? It cannot be brought back.',
  forget: 'Forget it',
  keep: 'Keep it',
  progressFile: 'drill-progress.json',
  progressSaved: (file: string) => `Your progress was saved as ${file}.`,
  progressAdded: 'The progress of the file was added.',
  progressForgotten: 'Your progress was forgotten.',
  notAttempt: 'This file holds no attempt.',
  notProgress: 'This file holds no progress of drills.',
  unknownDrill: (id: string) => `There is no drill ${id}, or the open document is another.`,
  problem: (path: string, message: string) => (path === '' ? message : `${path}: ${message}`),
  notKept: 'Your progress could not be kept in this browser. Save it as a file to keep it.',

  // An attempt.
  panel: 'Drill',
  tabs: { brief: 'Drill', outline: 'Outline' },
  numberOf: (number: number, of: number) => (number === 0 ? 'Rehearsal' : `Drill ${number} of ${of}`),
  objectives: 'Objectives',
  met: 'met',
  notYet: 'not yet',
  notMet: 'not met',
  hidden: 'judged at the end',
  answerWith: (n: number) => (n === 0 ? 'Answer with the selection' : `Answer with the selection (${n})`),
  answerHint:
    'Select Front End Servers on the canvas or in the outline, or type their names: answer ldn-pool-fe01, ldn-pool-fe02.',
  score: 'Score',
  outcome: 'Outcome',
  outcomeIs: (met: number, of: number) => `${met} of ${of}`,
  economy: 'Economy',
  economyIs: (used: number, par: number | null, proof: string | null, isSearched: boolean) =>
    par === null
      ? `${commands(used)}${isSearched ? ', par is being searched' : ''}`
      : `${commands(used)}, par ${par} (${proof})`,
  recovery: 'Recovery time',
  recoveryIs: (time: string, target: string | null) => (target === null ? time : `${time}, target ${target}`),
  running: (time: string) => `${time} so far`,
  harm: 'Harm',
  harmIs: (n: number) => (n === 0 ? 'none' : String(n)),
  atEnd: 'at the end',
  risk: 'Data at risk',
  riskIs: (pool: string, clock: string, age: string) =>
    `${pool}: last copied ${clock}. Changes of the last ${age} stand in one place alone`,
  riskNone: (pool: string) => `${pool}: every change is copied`,
  riskUnknown: (pool: string) => `${pool}: nothing was copied yet`,
  riskTarget: (target: string) => `target ${target}`,
  riskLost: (age: string) => `${age} of changes are lost for good.`,
  noRisk: 'No pool has a backup pool: nothing is copied.',
  hints: 'Hints',
  hint: 'Hint',
  hintsOpened: (n: number) => `${n} of 3 opened`,
  openHint: 'Open it',
  notNow: 'Not now',
  undo: 'Undo',
  reset: 'Reset',
  doReset: 'Begin anew',
  showGoal: 'Show goal',
  hideGoal: 'Hide goal',
  showSolution: 'Show solution',
  doShow: 'Show it',
  nextStep: 'Place the step again',
  finish: 'Finish and debrief',
  ladderButton: 'All drills',
  actions: 'What you can do',
  goal: 'What still differs',
  solution: 'The solution',

  // What is said.
  begun: (number: number, title: string) =>
    number === 0
      ? `Rehearsal: ${title}. The brief is on the left.`
      : `Drill ${number}: ${title}. The brief is on the left.`,
  resumed: (title: string) => `${title} goes on where it was.`,
  unplayable: (title: string, why: readonly string[]) => `${title} cannot be played: ${why.join(' ')}`,
  finished: (title: string, solved: boolean) =>
    `${title}: ${solved ? 'solved' : 'not solved'}. This is the debrief.`,
  thisAttempt: 'This attempt',
  isMet: (label: string) => `Met: ${label}.`,
  isLost: (label: string) => `No longer met: ${label}.`,
  alarm: ({ kind, label, effect }: Harm) =>
    `${kind === 'order' ? 'Order not kept' : 'Harm'}: ${label}.${effect === '' ? '' : ` ${effect}.`}`,
  nudge: 'Stuck? The first hint is a nudge. Type hint, or press Hint.',
  noEffect: (label: string) => `${label}: nothing changes.`,
  lineRuns: (line: string) => `${line} still runs. Wait until it has ended, or stop it with Ctrl+C.`,
  notInDrill: 'Not in a drill: power and cables are not yours.',
  notInExam: 'Not in an exam.',
  nothingToUndo: 'Nothing was done yet that could be taken back.',
  undone: (label: string) => `Taken back: ${label}. It is counted.`,
  toLadder: 'The ladder of all drills. What you do here goes on when you come back.',
  toNext: 'The next drill.',
  typeAgain: (word: string) => `Type ${word} again to do it.`,
  hintCost: (n: number, mode: DrillMode) =>
    `The ${ordinals[n - 1]} of three hints is ${tiers[n - 1]}. ${mode === 'learn' ? 'It costs nothing here.' : 'It is counted, and stands in the debrief.'}`,
  hintIs: (n: number, hint: string) => `Hint ${n}: ${hint}`,
  noMoreHints: 'All three hints are open.',
  resetMeans: 'Reset begins the drill anew. What was done is gone.',
  wasReset: 'The drill begins anew.',
  solutionWarns: 'With the solution shown this attempt does not count as solved, and the drill begins anew.',
  revealedMeans: 'The solution was shown: this attempt does not count as solved. Reset begins one that does.',
  solutionBegins: (n: number) =>
    `The solution has ${counted(n, 'step')}. Each comes into the prompt with its reason: press Enter to do it.`,
  stepIs: (n: number, of: number, reason: string) => `${n} of ${of}: ${reason}`,
  solutionOver: 'That was the solution. Try it yourself: reset.',
  nothingMissing: 'Nothing: every objective is met.',
  missing: 'What still differs:',
  differs: (label: string, found: string) => (found === '' ? label : `${label}: ${found}`),
  objectiveLine: (label: string, met: boolean | null) =>
    `${met === null ? '[?]' : met ? '[x]' : '[ ]'} ${label}`,
  nothingAsked: 'This drill asks for no answer.',
  answerHow: 'Type the names after it: answer ldn-pool-fe01, ldn-pool-fe02.',
  answerNoted: (names: readonly string[]) => `Noted: ${names.join(', ')}.`,
  answerRight: (names: readonly string[]) => `Right: ${names.join(', ')}.`,
  answerWrong: (names: readonly string[], why: readonly string[]) =>
    why.length < 2
      ? `Not right: ${[names.join(', '), ...why].filter(Boolean).join(': ')}.`
      : [`Not right: ${names.join(', ')}.`, ...why.map((one) => `${one}.`)].join('\n'),

  // The lower panel.
  drawer: 'Management Shell, log and comparison',
  drawerTabs: { shell: 'Management Shell', log: 'Event log', compare: 'Compare' },
  close: 'Close the lower panel',
  compareIntro:
    'The users of all pools: this attempt against the same deployment where nobody does anything.',
  compared: { own: 'This attempt', idle: 'Nobody does anything' },
  comparedWhat: 'What',
  comparedNone: 'Without service now',
  comparedLimited: 'In resiliency mode now',
  comparedNoneTime: 'Without service since you came',
  comparedLimitedTime: 'In resiliency mode since you came',
  userMinutes: (minutes: number) => `${Math.round(minutes).toLocaleString('en-US')} user minutes`,
  users: (n: number) => n.toLocaleString('en-US'),

  // The debrief.
  debrief: 'Debrief',
  solved: 'Solved',
  notSolved: 'Not solved',
  wasRevealed: 'Not solved: the solution was shown',
  inMode: (mode: DrillMode) => `in ${modeNames[mode]} mode`,
  helped: (hints: number, undone: number) =>
    [hints > 0 && counted(hints, 'hint'), undone > 0 && `${undone} taken back`].filter(Boolean).join(', '),
  deviations: 'Deviations',
  noDeviations: 'None: nothing hurt, and the order was kept.',
  orderBroken: 'Order not kept',
  source: (title: string, section: string) => `${title}, ${section}`,
  timeline: 'Timeline',
  timelineColumns: { clock: 'Time', kind: 'What', text: 'Event', source: 'Source' },
  kinds: {
    typed: 'typed',
    clicked: 'canvas',
    answered: 'answer',
    happened: 'event',
    harm: 'harm',
    order: 'order',
    objective: 'met',
  },
  reachedTitle: 'Recovery time and point',
  reachedColumns: { what: 'What', reached: 'Reached', target: 'Target' },
  time: 'Recovery time',
  point: 'Changes lost',
  noneLost: 'none',
  notRecovered: 'not recovered',
  noTarget: 'none in the documents',
  withoutService: 'Without service',
  resiliency: 'In resiliency mode',
  lessons: 'To take away',
  way: 'A way that takes par',
  wayMeans: (proof: string) =>
    `${proof === 'proved' ? 'Every shorter way was tried.' : 'The best that is known.'} It is one of the ways, not the only one.`,
  downloadAttempt: 'Save the attempt (JSON)',
  downloadDebrief: 'Save the debrief (JSON)',
  print: 'Print…',
  again: 'Try again',
  say: 'Go on by keyboard',
  sayHow: 'next, reset or drills',
  notWord: (word: string) => `${word} means nothing here. Type next, reset or drills.`,
  next: 'Next drill',
  record: 'This is the record of a simulation.',
  saved: (file: string) => `Saved as ${file}.`,
} as const
