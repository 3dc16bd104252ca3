import { lazy, Suspense } from 'react'
import { CommandPalette } from '../panels/CommandPalette.tsx'
import { useApp, useAppHandle } from '../store/context.tsx'
import type { OpenDialog as Open } from '../store/view-slice.ts'
import { AboutDialog } from './AboutDialog.tsx'
import { ImportNotesDialog } from './ImportNotesDialog.tsx'
import { NewPoolDialog } from './new-pool/NewPoolDialog.tsx'
import { NotLoaded } from './NotLoaded.tsx'
import { NewTopologyDialog } from './NewTopologyDialog.tsx'
import { OpenDialog } from './OpenDialog.tsx'
import { OverrideDialog } from './OverrideDialog.tsx'
import { PairDialog } from './PairDialog.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { RefusedDialog } from './RefusedDialog.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'

/** The rules come with an example each, which nothing else needs. */
const RuleBook = lazy(async () => ({ default: (await import('../rules/RuleBook.tsx')).RuleBook }))

/** Files of Microsoft's come in and go out seldom. */
const ImportDialogs = lazy(async () => {
  try {
    return { default: (await import('./import/ImportDialogs.tsx')).ImportDialogs }
  } catch {
    return { default: NotLoaded }
  }
})
const ExportDialog = lazy(async () => {
  try {
    return { default: (await import('./export/ExportDialog.tsx')).ExportDialog }
  } catch {
    return { default: NotLoaded }
  }
})

/** A report is written in Analyze mode alone. */
const ReportDialog = lazy(async () => {
  try {
    return { default: (await import('../analysis/report/ReportDialog.tsx')).ReportDialog }
  } catch {
    return { default: NotLoaded }
  }
})

/** Scenarios are played in Simulate mode alone. */
const ScenarioDialog = lazy(async () => {
  try {
    return { default: (await import('../simulation/scenarios/ScenarioDialog.tsx')).ScenarioDialog }
  } catch {
    return { default: NotLoaded }
  }
})

/** What the simulation rests on is loaded with its own parameters. */
const GroundsDialog = lazy(async () => {
  try {
    return { default: (await import('../simulation/grounds/GroundsDialog.tsx')).GroundsDialog }
  } catch {
    return { default: NotLoaded }
  }
})

/** The wizards of server roles are asked for seldom. */
const NewRoleDialog = lazy(async () => ({
  default: (await import('./new-role/NewRoleDialog.tsx')).NewRoleDialog,
}))

/** The one dialog that is open, if any. */
export function ShownDialog() {
  const app = useAppHandle()
  const dialog = useApp((state) => state.dialog)
  const close = () => app.store.getState().show(null)
  return dialog && <OneDialog dialog={dialog} onClose={close} />
}

function OneDialog({ dialog, onClose }: { readonly dialog: Open; readonly onClose: () => void }) {
  switch (dialog.kind) {
    case 'new-topology':
      return <NewTopologyDialog onClose={onClose} />
    case 'new-pool':
      return <NewPoolDialog site={dialog.site} edition={dialog.edition} onClose={onClose} />
    case 'new-role':
      return (
        <Suspense fallback={null}>
          <NewRoleDialog site={dialog.site} kind={dialog.role} onClose={onClose} />
        </Suspense>
      )
    case 'open':
      return <OpenDialog given={dialog.text ?? ''} onClose={onClose} />
    case 'refused':
      return (
        <RefusedDialog
          name={dialog.name}
          problems={dialog.problems}
          content={dialog.text}
          onClose={onClose}
        />
      )
    case 'import-notes':
      return <ImportNotesDialog onClose={onClose} />
    case 'reading':
    case 'several':
    case 'import':
    case 'merge':
      return (
        <Suspense fallback={null}>
          <ImportDialogs dialog={dialog} onClose={onClose} />
        </Suspense>
      )
    case 'export':
      return (
        <Suspense fallback={null}>
          <ExportDialog onClose={onClose} />
        </Suspense>
      )
    case 'publish':
      return <PublishDialog onClose={onClose} />
    case 'override':
      return <OverrideDialog finding={dialog.finding} onClose={onClose} />
    case 'rule':
      return (
        <Suspense fallback={null}>
          <RuleBook rule={dialog.rule} onClose={onClose} />
        </Suspense>
      )
    case 'analysis-report':
      return (
        <Suspense fallback={null}>
          <ReportDialog onClose={onClose} />
        </Suspense>
      )
    case 'scenarios':
      return (
        <Suspense fallback={null}>
          <ScenarioDialog chosen={dialog.chosen} onClose={onClose} />
        </Suspense>
      )
    case 'simulation-grounds':
      return (
        <Suspense fallback={null}>
          <GroundsDialog onClose={onClose} />
        </Suspense>
      )
    case 'shortcuts':
      return <ShortcutsDialog onClose={onClose} />
    case 'about':
      return <AboutDialog onClose={onClose} />
    case 'palette':
      return <CommandPalette onClose={onClose} />
    case 'pair':
      return <PairDialog pool={dialog.pool} onClose={onClose} />
  }
}
