import { guidOf } from '../guid.ts'

/** GUIDs by name; a name that has been given to another thing already gets a number. */
export function uniqueNames(taken: readonly string[]): (name: string) => string {
  const used = new Set(taken)
  return (name) => {
    let guid = guidOf(name)
    for (let count = 2; used.has(guid); count += 1) guid = guidOf(`${name} ${count}`)
    used.add(guid)
    return guid
  }
}

/** Whether two names are one: names of computers and databases do not tell capitals from small letters. */
export const isSameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
