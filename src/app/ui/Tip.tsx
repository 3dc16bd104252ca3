import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'

/** A control with a tooltip. A control that is not to be had stays focusable and says why here. */
export function Tip({
  text,
  children,
}: {
  /** `null` where there is nothing to say; the control stays the same element, and keeps the focus. */
  readonly text: string | null
  readonly children: ReactElement
}) {
  return (
    <Tooltip.Root disabled={text === null}>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner className="positioner" sideOffset={6}>
          <Tooltip.Popup className="tooltip">{text}</Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
