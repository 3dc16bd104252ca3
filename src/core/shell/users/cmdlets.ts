import type { Cmdlet, CollectingCmdlet } from '../cmdlet.ts'
import { getAdminRole, getAdminRoleAssignment, roleChanges } from './admin-roles.ts'
import { certificateChanges, getCertificate } from './certificates.ts'
import { disableUser, enableUser, setUser } from './change-user.ts'
import { testFederatedPartner } from './federation-test.ts'
import { getAdUser, getUser } from './get-user.ts'
import { moveUser } from './move-user.ts'
import { chatChanges, getPersistentChatState } from './persistent-chat.ts'
import { getUserPoolInfo } from './pool-info.ts'
import { administration } from './recognised.ts'
import { syntheticTests } from './synthetic-tests.ts'
import { convertUserData, exportUserData, importUserData, updateUserData } from './user-data.ts'

/** The cmdlets of users, of tests in their name, of Persistent Chat, and of administration and health. */
export const userCmdlets: readonly (Cmdlet | CollectingCmdlet)[] = [
  getUser,
  getAdUser,
  getUserPoolInfo,
  moveUser,
  enableUser,
  disableUser,
  setUser,
  exportUserData,
  importUserData,
  updateUserData,
  convertUserData,
  ...syntheticTests,
  testFederatedPartner,
  getPersistentChatState,
  ...chatChanges,
  getAdminRole,
  getAdminRoleAssignment,
  ...roleChanges,
  getCertificate,
  ...certificateChanges,
  ...administration,
]
