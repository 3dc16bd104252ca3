import * as z from 'zod'
import { voteModels } from '../../quorum/reading.ts'
import { usualParameters, type ParameterChanges } from '../parameters.ts'
import { activities, clients } from '../users/state.ts'
import { interval, time } from './stored-time.ts'
import { readTime } from './time.ts'
import { witnesses } from './words.ts'

/** Parameters that are no times: how many there may be. */
const counts: Readonly<Record<string, readonly [least: number, most: number]>> = {
  groups: [1, 200],
  replicas: [1, 16],
  leastReplicas: [1, 16],
  coldStartOfTwo: [1, 2],
  catchUp: [1, 1000],
  participants: [1, 10_000],
  usersWhereNotStated: [0, 1_000_000],
  ...Object.fromEntries([...clients, ...activities].map((share) => [share, [0, 1_000_000]])),
}

/** Parameters that are words: which. */
const choices: Readonly<Record<string, readonly string[]>> = {
  votes: voteModels,
  clusterWitness: witnesses,
}

/** Changes of the parameters: shaped after the usual ones, so that a parameter is listed once, in its behaviour. */
export const storedParameters = shapeOf(usualParameters).meta({
  id: 'Parameters',
  description: 'Times and sizes, by behaviour. What is left out is as usual.',
})

/** The changes with their times read, and with every part of theirs that is left out as usual. */
export function readParameters(stored: z.infer<typeof storedParameters>): ParameterChanges {
  const usual: Readonly<Record<string, object>> = { ...usualParameters }
  const changes = Object.entries(stored).map(([of, changed]) => [of, readPart({}, changed, usual[of] ?? {})])
  return Object.fromEntries(changes) as ParameterChanges // the shape is that of the parameters
}

function shapeOf(usual: object) {
  const fields = Object.entries(usual).map(([key, value]: [string, unknown]): [string, z.ZodType] => [
    key,
    valueLike(key, value).optional(),
  ])
  return z.strictObject(Object.fromEntries(fields))
}

/** What a parameter can be. A word that has no list stays as it is. */
function valueLike(key: string, usual: unknown): z.ZodType {
  const range = counts[key]
  const words = choices[key]
  if (key === 'interval') return interval
  if (range) {
    const count = z.int().min(range[0]).max(range[1])
    return usual === null ? count.nullable() : count
  }
  if (words) return z.enum(words)
  if (typeof usual === 'number') return Number.isInteger(usual) ? time : z.number().min(0)
  if (typeof usual === 'boolean') return z.boolean()
  if (typeof usual === 'object' && usual !== null) return shapeOf(usual)
  return typeof usual === 'string' ? z.literal(usual) : z.null()
}

function readPart(filled: object, changes: unknown, usual: object): object {
  if (typeof changes !== 'object' || changes === null) return filled
  const usualOf = new Map<string, unknown>(Object.entries(usual))
  const read = Object.entries(changes).map(([key, value]: [string, unknown]): [string, unknown] => {
    const as = usualOf.get(key)
    if (typeof as === 'object' && as !== null) return [key, readPart(as, value, as)]
    return [key, typeof as === 'number' && typeof value === 'string' ? readTime(value) : value]
  })
  return { ...filled, ...Object.fromEntries<unknown>(read) }
}
