import { readdirSync, readFileSync } from 'node:fs'

/** CPU time in nanoseconds by thread. Linux only: elsewhere there is no such account, and the map is empty. */
export type Threads = ReadonlyMap<string, number>

/** The CPU time so far of every thread of a process and of all that descend from it. */
export function threadsUnder(pid: number): Threads {
  const threads = new Map<string, number>()
  for (const process of familyOf(pid)) {
    for (const task of list(`/proc/${process}/task`)) {
      const [spent] = text(`/proc/${process}/task/${task}/schedstat`).split(' ')
      if (spent) threads.set(`${process}/${task}`, Number(spent))
    }
  }
  return threads
}

/** Milliseconds of CPU between two accounts. What a thread that has ended meanwhile still used is lost. */
export function cpuBetween(before: Threads, after: Threads): number {
  let spent = 0
  for (const [thread, now] of after) spent += now - (before.get(thread) ?? 0)
  return spent / 1e6
}

function familyOf(pid: number): string[] {
  const children = new Map<string, string[]>()
  for (const process of list('/proc').filter((name) => /^\d+$/.test(name))) {
    // After the command in brackets, which may hold spaces: state, then the parent.
    const parent = text(`/proc/${process}/stat`).split(') ').at(-1)?.split(' ')[1] ?? ''
    children.set(parent, [...(children.get(parent) ?? []), process])
  }
  const family = [String(pid)]
  for (const process of family) family.push(...(children.get(process) ?? []))
  return family
}

/** A process may end between being listed and being read. */
function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function text(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
