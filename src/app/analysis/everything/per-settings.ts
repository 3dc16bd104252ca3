import type { Settings } from '#core/analyze/question.ts'
import type { Topology } from '#core/model/topology.ts'

/** A place for what was worked out of a topology under some settings, by a key; forgotten with either of them. */
export function perSettings<V>(): (topology: Topology, settings: Settings) => Map<string, V> {
  const all = new WeakMap<Topology, WeakMap<Settings, Map<string, V>>>()
  return (topology, settings) => {
    const bySettings = all.get(topology) ?? new WeakMap<Settings, Map<string, V>>()
    all.set(topology, bySettings)
    const known = bySettings.get(settings) ?? new Map<string, V>()
    bySettings.set(settings, known)
    return known
  }
}
