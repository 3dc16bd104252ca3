/** The id of the place inside the main landmark where menus are put, so that those who move by landmarks find them. */
export const popupRoomId = 'popups'

/** The place for menus, `undefined` before there is one: then they go to the end of the page. */
export function popupRoom(): HTMLElement | undefined {
  return document.getElementById(popupRoomId) ?? undefined
}
