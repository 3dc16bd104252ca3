import {
  AppWindow,
  Boxes,
  HousePlug,
  MessagesSquare,
  Phone,
  Presentation,
  Shield,
  Signpost,
  Video,
  Waypoints,
  Webcam,
  type LucideIcon,
} from 'lucide-react'
import type { RoleKind } from '#core/model/id.ts'

/** What each kind of role is told by before it is read. */
export const roleIcons: Readonly<Record<RoleKind, LucideIcon>> = {
  director: Signpost,
  edge: Shield,
  mediation: Waypoints,
  chat: MessagesSquare,
  application: AppWindow,
  interop: Video,
  webapps: Presentation,
  gateway: Phone,
  videogateway: Webcam,
  appliance: HousePlug,
  other: Boxes,
}
