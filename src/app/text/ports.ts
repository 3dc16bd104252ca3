/** What the ways in and out of the browser say. */
export const portText = {
  fileKinds: 'Topologies: JSON, Topology XML, .tbxml, zip of Export-CsConfiguration',
  tooLarge: (name: string, size: string, most: string) =>
    `${name} has ${size}; files up to ${most} are read. A topology is far smaller: check that it is the right file.`,
  theFile: 'The file',
  unreadable: (name: string) =>
    `${name} could not be read from the disk. It may have been moved, or it is a folder. Choose it again.`,
  noSample: (name: string) =>
    `The sample ${name} could not be loaded. Check the connection to where this page came from, and try again.`,
  noStorage: (reason: string) => `the browser refuses to store it (${reason}).`,
  full: 'the storage that the browser gives this page is full. Free some space, or',
  lastWork: 'The work of the last session',
  lastWorkRefused:
    'The work that was found in this browser cannot be read any more. It is kept aside and will not be opened again.',
  workRestored: (name: string) => `Restored ${name} as it was.`,
  lastWorkWaits: (name: string) => `The work of the last session, ${name}, is here too.`,
  pasted: 'Pasted text',
  readerNotLoaded:
    'The part of the application that reads files could not be loaded. Check the connection to where this page came from, and try again.',
  opened: (name: string, sites: number, pools: number) =>
    `Opened ${name}: ${sites} ${sites === 1 ? 'site' : 'sites'}, ${pools} ${pools === 1 ? 'pool' : 'pools'}.`,
  refused: (name: string, problems: number) =>
    `${name || 'The text'} cannot be opened: ${problems} ${problems === 1 ? 'problem' : 'problems'}. The open document stays as it was.`,
  readingCancelled: (name: string) => `Reading ${name} was cancelled. Nothing has changed.`,
  putAway: (name: string) => `${name} was put away.`,
  bringBack: 'Bring back',
  broughtBack: (name: string) => `Brought back ${name}.`,
  reader:
    'Another tab holds the document, so that nothing can be opened here. Take over first: the other tab saves and becomes read-only.',
  takeOver: 'Take over here',
  followed: (name: string) =>
    `The other tab has saved another document. ${name}, with what was not saved, was put away.`,
  originalLost:
    'The file that this topology was imported from is not in the browser any more. The topology is here, but exporting it writes a new file. Import the file again to get the round trip back.',
  notOurs: 'There is nothing on the clipboard that can be opened: no JSON or XML of a topology.',
}
