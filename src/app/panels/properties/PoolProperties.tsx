import { Tabs } from '@base-ui/react/tabs'
import { useState } from 'react'
import type { Pool } from '#core/model/pool.ts'
import type { Site } from '#core/model/site.ts'
import { isKind } from '#core/model/id.ts'
import { isOpen } from '#core/rules/rule.ts'
import { poolSections } from '#core/vocabulary/pools.ts'
import { useApp, useFindings } from '../../store/context.tsx'
import { propertiesText as text } from '../../text/properties.ts'
import { Mark } from '../../ui/Mark.tsx'
import { Head } from './Head.tsx'
import { askedIn } from './FieldSections.tsx'
import { PoolFeatures } from './PoolFeatures.tsx'
import { PoolGeneral } from './PoolGeneral.tsx'
import { PoolResiliency } from './PoolResiliency.tsx'
import { PoolServers } from './PoolServers.tsx'
import { PoolStores } from './PoolStores.tsx'

const tabs = ['general', 'servers', 'resiliency', 'stores', 'features'] as const

type Section = (typeof tabs)[number]

/** Where the fields of findings are to be found. */
const sectionOf: Readonly<Record<string, Section>> = {
  servers: 'servers',
  sqlStore: 'stores',
  fileStore: 'stores',
  backup: 'resiliency',
  pairing: 'resiliency',
  ...Object.fromEntries(
    [...askedIn(poolSections), 'otherServices'].map((field) => [field, 'features' as const]),
  ),
}

/** A pool, in the sections of Edit Properties. Going to a finding opens the section of its field. */
export function PoolProperties({ pool, site }: { readonly pool: Pool; readonly site: Site }) {
  const destination = useApp((state) => state.destination)
  const asked = destination?.id === pool.id ? destination : null
  const [chosen, setChosen] = useState<{ section: Section; journey: number }>({
    section: 'general',
    journey: 0,
  })
  const byJourney =
    asked && asked.journey !== chosen.journey && asked.field !== null
      ? (sectionOf[asked.field] ?? 'general')
      : null
  const section = byJourney ?? chosen.section
  return (
    <>
      <Head name={pool.fqdn} kind={text.kinds.pool(text.editions[pool.edition], site.name)} />
      <Tabs.Root
        value={section}
        onValueChange={(next: Section) => setChosen({ section: next, journey: asked?.journey ?? 0 })}
        className="properties-tabs"
      >
        <Tabs.List className="tabs-list" aria-label={pool.fqdn}>
          {tabs.map((value) => (
            <Tabs.Tab key={value} value={value} className="tab">
              {text.tabs[value]}
              <SectionMark pool={pool} section={value} />
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="general" className="properties-body">
          <PoolGeneral pool={pool} />
        </Tabs.Panel>
        <Tabs.Panel value="servers" className="properties-body">
          <PoolServers pool={pool} />
        </Tabs.Panel>
        <Tabs.Panel value="resiliency" className="properties-body">
          <PoolResiliency pool={pool} />
        </Tabs.Panel>
        <Tabs.Panel value="stores" className="properties-body">
          <PoolStores pool={pool} />
        </Tabs.Panel>
        <Tabs.Panel value="features" className="properties-body">
          <PoolFeatures pool={pool} />
        </Tabs.Panel>
      </Tabs.Root>
    </>
  )
}

/** The worst that waits in a section: its fields' findings, and those of the pool's pairings under Resiliency. */
function SectionMark({ pool, section }: { readonly pool: Pool; readonly section: Section }) {
  const findings = useFindings().on(pool.id)
  const worst = findings.find((finding) => {
    const { severity, field = '', targets } = finding
    if (severity === 'info' || !isOpen(finding)) return false
    const where = isKind(targets[0], 'pairing') ? 'resiliency' : (sectionOf[field] ?? 'general')
    return where === section
  })
  return worst ? <Mark severity={worst.severity} label /> : null
}
