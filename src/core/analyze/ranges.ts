/** A name in a list; `counted` names may be taken together as a range. */
export interface ListedName {
  readonly name: string
  readonly counted: boolean
}

/** From this many consecutive names on they are told as a range. */
const shortestRange = 3

/** The names in order, runs of counted names whose numbers follow each other as one: "ldn-fe01 … ldn-fe07". */
export function shortened(names: readonly ListedName[]): readonly string[] {
  const runs: ListedName[][] = []
  for (const one of names) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && follows(before, one)) run.push(one)
    else runs.push([one])
  }
  return runs.flatMap((run) => {
    const all = run.map(({ name }) => name)
    return all.length < shortestRange ? all : [`${all[0]} … ${all.at(-1)}`]
  })
}

/** Whether the second name is the first with the next number. */
function follows(before: ListedName, after: ListedName): boolean {
  if (!before.counted || !after.counted) return false
  const [one, other] = [numbered(before.name), numbered(after.name)]
  if (!one || !other) return false
  const next = String(Number(one.digits) + 1).padStart(one.digits.length, '0')
  return one.before === other.before && one.after === other.after && other.digits === next
}

/** The last number of a host name, with what stands before and after it. */
function numbered(
  name: string,
): { readonly before: string; readonly digits: string; readonly after: string } | null {
  const end = name.search(/[.\\]/)
  const host = end === -1 ? name : name.slice(0, end)
  const found = /^(.*?)(\d{1,9})(\D*)$/s.exec(host)
  if (!found) return null
  const [, before = '', digits = '', after = ''] = found
  return { before, digits, after: after + name.slice(host.length) }
}
