import { fails, type Failure } from '../outage/failure.ts'
import { classesOf } from './classes.ts'
import type { CutSets } from './question.ts'
import { oneOf, refined } from './refined.ts'

/** Of the minimal cut sets of a failure that is read for the worse: those that do not fail for `certain`. */
export function uncertainOf(worse: readonly CutSets[], certain: Failure): readonly CutSets[] {
  const classes = new Map(classesOf(certain).flatMap((parts, i) => parts.map((part) => [part, i] as const)))
  return worse
    .flatMap((sets) => refined(sets, (part) => classes.get(part)))
    .filter((sets) => !fails(certain, new Set(oneOf(sets))))
}
