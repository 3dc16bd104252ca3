/*
 * What the deeds of the simulation do. It stands apart with the engine, so that both are loaded when they are needed:
 * who needs a part of it imports it from here, so that it stays one file of the build. Everything is pure: a simulation
 * in, a simulation out.
 */
export { beginOn } from './simulator/begin.ts'
export { forked, injected, rescripted } from './simulator/change.ts'
export { shownFuture, withFuture } from './simulator/futures.ts'
export { momentIn } from './simulator/moment-in.ts'
export { newsBetween, summaryOf } from './simulator/news.ts'
export {
  nextEventAt,
  soughtTo,
  toNextEvent,
  toNextMark,
  toPreviousEvent,
  toPreviousMark,
} from './simulator/travel.ts'
export { batchWords, lastWords, lossWords, refusalsBetween } from './simulator/words.ts'
