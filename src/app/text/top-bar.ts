/** Texts of the bar at the top. */
export const topBarText = {
  documentName: 'Name of the topology',
  takeOver: 'Take over here',
  notices: { label: 'Notice', done: (deed: string) => `Done: ${deed}`, undo: 'Undo', dismiss: 'Dismiss' },
}
