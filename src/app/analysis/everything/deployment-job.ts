import type { Asked, DeploymentAnalysis, Progress } from '#core/analyze/deployment.ts'
import type { Settings } from '#core/analyze/question.ts'
import type { Topology } from '#core/model/topology.ts'
import { useSyncExternalStore } from 'react'
import type { Analyst } from '../../ports/analyst-tasks.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { topologyOf } from '../../store/selectors.ts'
import { perSettings } from './per-settings.ts'

/** How far the analysis of a whole deployment is. */
export type JobState =
  | { readonly is: 'running'; readonly progress: Progress | null }
  | { readonly is: 'done'; readonly analysis: DeploymentAnalysis }
  /** By the person, or because nobody looked at it any more. */
  | { readonly is: 'stopped' }
  | { readonly is: 'failed' }

/** One analysis that runs while somebody looks at it; what came of it is kept as long as its topology and settings are. */
export interface DeploymentJob {
  now(this: void): JobState
  /** Begins it, where it is not done or stopped by the person; gives the way to look away. */
  watch(this: void, onChange: () => void): () => void
  stop(this: void): void
  /** Begins it anew. */
  begin(this: void): void
}

const jobsUnder = perSettings<DeploymentJob>()

/** The analysis of the open deployment with the present settings; it is begun by looking at it. */
export function useDeploymentJob(asked: Asked): { readonly state: JobState; readonly job: DeploymentJob } {
  const { ports } = useAppHandle()
  const topology = useApp(topologyOf)
  const settings = useApp((state) => state.settings)
  const job = jobOf(ports.analyst, topology, settings, asked)
  return { state: useSyncExternalStore(job.watch, job.now), job }
}

/** One job for each topology, settings and question. */
export function jobOf(analyst: Analyst, topology: Topology, settings: Settings, asked: Asked): DeploymentJob {
  const known = jobsUnder(topology, settings)
  const key = `${asked.level} ${asked.stage}`
  const job = known.get(key) ?? createJob(analyst, topology, settings, asked)
  known.set(key, job)
  return job
}

const begun: JobState = { is: 'running', progress: null }

function createJob(analyst: Analyst, topology: Topology, settings: Settings, asked: Asked): DeploymentJob {
  let state: JobState = begun
  let work: AbortController | null = null
  let byPerson = false
  const watchers = new Set<() => void>()
  const become = (next: JobState) => {
    state = next
    for (const tell of watchers) tell()
  }
  const begin = () => {
    if (work !== null || state.is === 'done') return
    const mine = new AbortController()
    work = mine
    byPerson = false
    become(begun)
    const onProgress = (progress: Progress) => {
      if (work === mine) become({ is: 'running', progress })
    }
    const given = { subject: { topology, settings }, asked }
    void analyst.deployment(given, { signal: mine.signal, onProgress }).then(
      (analysis) => {
        if (work !== mine) return
        work = null
        become(analysis === null ? { is: 'stopped' } : { is: 'done', analysis })
      },
      () => {
        if (work !== mine) return
        work = null
        become({ is: 'failed' })
      },
    )
  }
  const end = () => {
    const ended = work
    if (ended === null) return
    work = null
    become({ is: 'stopped' })
    ended.abort()
  }
  return {
    now: () => state,
    watch: (onChange) => {
      watchers.add(onChange)
      if (!byPerson && state.is !== 'failed') begin()
      return () => {
        watchers.delete(onChange)
        // One tab may hand it to the next: only what nobody looks at a moment later is ended.
        setTimeout(() => watchers.size === 0 && end())
      }
    },
    stop: () => {
      byPerson = true
      end()
    },
    begin,
  }
}
