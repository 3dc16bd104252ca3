import type { PoolState } from '#core/simulate/front-end/state.ts'

/** The routing groups of one server, counted from 1, by what it is to them. */
export interface Duties {
  readonly primary: readonly number[]
  readonly secondary: readonly number[]
  /** A replica is being built there. */
  readonly building: readonly number[]
  /** It holds a replica of them, and they have lost their quorum. */
  readonly lost: readonly number[]
}

/** For each server of a pool, by position, what it does for the routing groups. */
export function dutiesOf({ servers, groups }: PoolState): readonly Duties[] {
  return servers.map((_, server) => {
    const whose = (holds: (group: PoolState['groups'][number]) => boolean): number[] =>
      groups.flatMap((group, i) => (holds(group) ? [i + 1] : []))
    return {
      primary: whose(({ primary, isLost }) => primary === server && !isLost),
      secondary: whose(
        ({ view, primary, building, isLost }) =>
          view.includes(server) && primary !== server && building?.server !== server && !isLost,
      ),
      building: whose(({ building }) => building?.server === server),
      lost: whose(({ view, isLost }) => isLost && view.includes(server)),
    }
  })
}
