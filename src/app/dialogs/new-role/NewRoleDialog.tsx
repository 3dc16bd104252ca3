import { useState } from 'react'
import { addRole } from '#core/edit/add-role.ts'
import type { RoleKind, SiteId } from '#core/model/id.ts'
import { findSite } from '#core/model/topology.ts'
import { vocabularyOf } from '#core/vocabulary/roles.ts'
import { freePlaceForRole } from '../../canvas/free-place.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { docOf, topologyOf } from '../../store/selectors.ts'
import { newRoleText as text } from '../../text/new-role.ts'
import { Wizard } from '../../ui/Wizard.tsx'
import { ChooseRole } from './ChooseRole.tsx'
import { finished, firstDraft, problemWith, type Draft } from './draft.ts'
import { sectionsOf, wizardPages } from './pages.tsx'

/** The wizard of any server role; without a kind it asks first which. */
export function NewRoleDialog({
  site: siteId,
  kind,
  onClose,
}: {
  readonly site: SiteId
  readonly kind: RoleKind | null
  readonly onClose: () => void
}) {
  const topology = useApp(topologyOf)
  const [chosen, setChosen] = useState(kind)
  const site = findSite(topology, siteId)
  if (!site) return null
  if (chosen === null) return <ChooseRole site={site} onChoose={setChosen} onClose={onClose} />
  return <RoleWizard first={() => firstDraft(topology, site, chosen)} onClose={onClose} />
}

function RoleWizard({ first, onClose }: { readonly first: () => Draft; readonly onClose: () => void }) {
  const { store } = useAppHandle()
  const topology = useApp(topologyOf)
  const [draft, setDraft] = useState(first)
  const [page, setPage] = useState(0)
  const [tried, setTried] = useState(false)
  const { wizard, singular } = vocabularyOf(draft.role.kind)
  const problem = problemWith(draft, topology, sectionsOf(draft.role))
  const pages = wizardPages({ draft, topology, problem: tried ? problem : null, onChange: setDraft })

  const finish = () => {
    setTried(true)
    if (problem !== null)
      return setPage(
        Math.max(
          0,
          pages.findIndex(({ title }) => title === problem.page),
        ),
      )
    const doc = docOf(store.getState())
    const spec = {
      site: draft.site,
      role: finished(draft, topology),
      position: freePlaceForRole(doc, draft.site),
    }
    const { edit, show, goTo, announce } = store.getState()
    edit(addRole, spec)
    show(null)
    goTo(`${draft.role.kind}:${doc.nextId}`)
    announce(addRole.describe(spec, doc))
  }

  return (
    <Wizard
      title={wizard}
      description={text.description(findSite(topology, draft.site)?.name ?? '')}
      pages={pages}
      at={Math.min(page, pages.length - 1)}
      finish={text.finish(singular)}
      onPage={setPage}
      onFinish={finish}
      onClose={onClose}
    />
  )
}
