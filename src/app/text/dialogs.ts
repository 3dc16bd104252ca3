/** Texts of the dialogs. */
export const dialogText = {
  close: 'Close',
  cancel: 'Cancel',
  copied: 'Copied',
  notCopied: 'The browser does not allow copying. Select the text and press Ctrl+C.',
  andMore: (n: number) => `and ${n.toLocaleString('en-US')} more`,
  reader: 'Another tab holds this document. Take over here to change it.',

  open: {
    title: 'Open a topology',
    textLabel: 'Text of a topology',
    textHint:
      'JSON that was saved here, what (Get-CsTopology -AsXml).ToString() prints, or the content of a .tbxml file.',
    openText: 'Open this text',
    noText: 'Paste the text of a topology first.',
    choose: 'Choose a file…',
    samples: 'Or a sample',
    replaces: (name: string) =>
      `${name} is put away for it, and can be brought back from here until you close the page.`,
    bringBack: (name: string) => `Bring back ${name}, which was put away`,
  },

  refused: {
    title: 'This cannot be opened',
    of: (name: string) => `${name} cannot be opened. The open document stays as it was.`,
    ofText: 'The text cannot be opened. The open document stays as it was.',
    problems: (n: number) => (n === 1 ? 'One problem' : `${n.toLocaleString('en-US')} problems`),
    copyProblems: 'Copy the problems',
    copyText: 'Copy the text',
    saveText: 'Save the text as a file',
    editText: 'Change the text and try again…',
    another: 'Choose another file…',
  },

  publish: {
    title: 'Publish topology',
    revision: (name: string, n: number) => `${name}, revision ${n}`,
    tabs: {
      findings: (n: number) => `Findings ${n}`,
      changes: (n: number) => `Changes ${n}`,
      todo: (n: number) => `To do ${n}`,
    },
    blocked: (errors: number, unsupported: number) =>
      [
        `Publishing is refused by ${errors + unsupported === 1 ? 'one finding' : `${errors + unsupported} findings`}.`,
        errors > 0 &&
          `${errors === 1 ? 'One error has' : `${errors} errors have`} to be repaired: that cannot work, or the real Topology Builder refuses it.`,
        unsupported > 0 &&
          `${unsupported === 1 ? 'One unsupported configuration has' : `${unsupported} unsupported configurations have`} to be repaired, or overridden with a written reason.`,
      ]
        .filter((part) => part !== false)
        .join(' '),
    free: 'Nothing stands against publishing.',
    blockers: 'Stands against publishing',
    overridden: 'Overridden with a reason',
    others: 'Does not stand against publishing',
    noFindings: 'There are no findings.',
    goThere: 'Go there',
    goThereTo: (name: string) => `Go to ${name}`,
    override: 'Override…',
    overrideOf: (rule: string, name: string) => `Override ${rule} on ${name}…`,
    changeOverride: 'Change the reason…',
    reason: 'Reason:',
    byUntil: (author: string | null, expires: string | null) =>
      [author !== null && `by ${author}`, expires === null ? 'without end' : `until ${expires}`]
        .filter((part) => part !== false)
        .join(', '),
    firstTime: 'This is the first publication: everything is new.',
    sinceImport: 'This is the first publication. The changes are those since the file was imported.',
    since: (revision: number, date: string) => `Since revision ${revision} of ${date} (real time).`,
    noChanges: 'Nothing has changed.',
    layoutOnly: (n: number) =>
      n === 0
        ? 'Nothing is drawn differently.'
        : `Only drawn differently, without effect on the servers: ${n} ${n === 1 ? 'thing' : 'things'}.`,
    todoHint: 'What these changes leave to be done on the servers, after publishing, in this order.',
    noTodo: 'These changes leave nothing to be done on the servers.',
    copyCommand: (command: string) => `Copy the command ${command}`,
    source: (title: string, section: string) => `Source: ${title}, ${section}.`,
    saveReport: 'Save report as text',
    publish: 'Publish',
    published: 'Published',
    done: (name: string, revision: number) => `${name} is published as revision ${revision}.`,
    doneHint: (file: string) => `The topology was handed to you as ${file}.`,
    again: 'Save the file again',
    when: 'Date (real time)',
    revisionLabel: 'Revision',
    fingerprint: 'SHA-256 fingerprint',
    fingerprintHint:
      'Over the topology and the overrides, without the drawing: the same deployment, the same number.',
    copyFingerprint: 'Copy the fingerprint',
    fileName: (name: string, revision: number) => `${name}-r${revision}.json`,
    reportName: (name: string, revision: number) => `${name}-r${revision}-report.txt`,
    announced: (revision: number) => `Published as revision ${revision}.`,
  },

  override: {
    title: 'Override a finding',
    law: 'The rule',
    says: 'The finding',
    source: (title: string, section: string) => `Source: ${title}, ${section}.`,
    reason: 'Reason',
    reasonHint: 'Why this is lived with. It is published with the topology. At least 10 characters.',
    reasonTooShort: (n: number) =>
      `Write the reason: ${n} more ${n === 1 ? 'character is' : 'characters are'} needed, so that others can follow it.`,
    author: 'Who decides (optional)',
    expires: 'Holds until (optional)',
    expiresHint: 'The last day. From the day after it the finding stands against publishing again.',
    expired: (today: string) => `This day is over: choose ${today} or later, or leave it empty for no end.`,
    save: 'Override',
    remove: 'Remove the override',
    saved: (rule: string) => `${rule} is overridden.`,
    removed: (rule: string) => `The override of ${rule} is removed.`,
  },

  shortcuts: {
    title: 'Keyboard shortcuts',
    search: 'Search commands and keys',
    none: (query: string) => `No command matches “${query}”.`,
    hint: 'Keys marked “canvas, outline” work while the canvas or the outline has the focus.',
    noKey: 'no key',
    canvasOnly: 'canvas, outline',
    command: 'Command',
    keys: 'Keys',
  },
}
