import type { Setting } from './world.ts'

/** What each pool of a deployment was last found at rest with, by place: what has not changed since need not be asked again. */
export interface AtRest<Seen> {
  last(setting: Setting, place: number): Seen | undefined
  note(setting: Setting, place: number, seen: Seen): void
}

/**
 * A memory for one behaviour. It only spares work: `Seen` must hold everything that the answer depends on. It is kept by
 * deployment, not by world, since most worlds are looked at once. The deployment asked about last is at hand: nearly always
 * it is the next one too.
 */
export function restMemory<Seen>(): AtRest<Seen> {
  const bySetting = new WeakMap<Setting, (Seen | undefined)[]>()
  let current: Setting | undefined
  let byPlace: (Seen | undefined)[] = []
  const turnTo = (setting: Setting): void => {
    current = setting
    byPlace = bySetting.get(setting) ?? setting.around.map(() => undefined)
    bySetting.set(setting, byPlace)
  }
  return {
    last(setting, place) {
      if (setting !== current) turnTo(setting)
      return byPlace[place]
    },
    note(setting, place, seen) {
      if (setting !== current) turnTo(setting)
      byPlace[place] = seen
    },
  }
}
