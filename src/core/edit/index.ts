import { addPool } from './add-pool.ts'
import { addRole } from './add-role.ts'
import { addServer } from './add-server.ts'
import { addSite } from './add-site.ts'
import { addStore } from './add-store.ts'
import { addTrunk } from './add-trunk.ts'
import { annotate } from './annotate.ts'
import { change } from './change.ts'
import { dropBaseline } from './drop-baseline.ts'
import { forgetReference } from './forget-reference.ts'
import { keepScenario } from './keep-scenario.ts'
import { moveToSite } from './move-to-site.ts'
import { overrideFinding } from './override-finding.ts'
import { pairPools } from './pair-pools.ts'
import { place } from './place.ts'
import { placeManagementStore } from './place-management-store.ts'
import { remove } from './remove.ts'
import { removeOverride } from './remove-override.ts'
import { removeScenario } from './remove-scenario.ts'
import { renameDocument } from './rename-document.ts'
import { renameScenario } from './rename-scenario.ts'
import { rename } from './rename.ts'
import { reorderServers } from './reorder-servers.ts'
import { takeBaseline } from './take-baseline.ts'

/** Every deed that changes a document. */
export const edits = [
  addPool,
  addRole,
  addServer,
  addSite,
  addStore,
  addTrunk,
  annotate,
  change,
  dropBaseline,
  forgetReference,
  keepScenario,
  moveToSite,
  overrideFinding,
  pairPools,
  place,
  placeManagementStore,
  remove,
  removeOverride,
  removeScenario,
  renameDocument,
  renameScenario,
  rename,
  reorderServers,
  takeBaseline,
] as const
