import { createRef } from 'react'

/** The place inside the banner where menus are put, so that those who move by landmarks find them. */
export const popupRoom = createRef<HTMLDivElement>()
