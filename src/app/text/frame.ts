/** Texts of the frame around the surfaces. */
export const frameText = {
  product: 'Topology Builder',
  heading: (name: string) => `${name}, Topology Builder`,
  outline: 'Outline',
  canvas: 'Canvas',
  properties: 'Properties',
  resizeOutline: 'Resize the outline',
  resizeDrawer: 'Resize the lower panel',
  resizeProperties: 'Resize the properties',
  search: 'Search',
  open: 'Open',
  export: 'Export',
  view: 'View',
  publish: 'Publish…',
  emptyCanvas: 'There is no site yet. Pools stand in sites, so add one first.',
  status: 'Status',
  nothingOpen: 'No topology is open.',
  notLoaded:
    'This part of the application could not be loaded. Check the connection to where this page came from, then reload the page. Your work is kept.',
  newer: 'A newer version is ready. It is used once every tab of this one is closed.',
  saving: {
    nothing: 'nothing to save yet',
    saving: 'saving…',
    saved: 'saved in this browser',
    savedAt: (time: string) => `Saved in this browser at ${time} (real time).`,
    failed: 'not saved',
    failedWhy: (reason: string) =>
      `This work is not saved in the browser: ${reason} Use Export › Save a copy as JSON to keep it.`,
    reader: 'read-only: open in another tab',
  },
}
