import { describe, expect, it } from 'vitest'
import { clusterNodes, defaultPorts, minutesToResiliencyMode } from '../../../src/core/tables/back-end.ts'

/* Typed by hand from the pages on mirroring, server requirements and high availability of the Back End. */
describe('the numbers of the Back End', () => {
  it('have port 5022 for primary and mirror, and 7022 for the witness', () => {
    expect([defaultPorts.primary.value, defaultPorts.mirror.value, defaultPorts.witness.value]).toEqual([
      5022, 5022, 7022,
    ])
  })

  it('have clusters of 2 nodes with Standard, and of 16 with Enterprise', () => {
    expect([clusterNodes.standard.value, clusterNodes.enterprise.value]).toEqual([2, 16])
  })

  it('have resiliency mode after 30 minutes', () => {
    expect(minutesToResiliencyMode.value).toBe(30)
  })

  it('each have a source', () => {
    for (const { source } of [
      ...Object.values(defaultPorts),
      ...Object.values(clusterNodes),
      minutesToResiliencyMode,
    ]) {
      expect(source.title).not.toBe('')
      expect(source.section).not.toBe('')
    }
  })
})
