/** Texts of the bar at the top. */
export const topBarText = {
  documentName: 'Name of the topology',
  takeOver: 'Take over here',
  notices: { undo: 'Undo', dismiss: 'Dismiss' },
}
