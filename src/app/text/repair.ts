/** How Simulate mode calls failing and repairing: apart from the other texts of the moment, since commands need it before the mode is entered. */
export const repairText = {
  fail: (name: string) => `Fail ${name}`,
  repair: (name: string) => `Repair ${name}`,
  repairedLink: (link: string) => `Repair the link ${link}`,
  commands: {
    failSite: 'Fail this site',
    restoreSite: 'Repair this site',
    failPartner: 'Fail the partner pool',
    restorePartner: 'Repair the partner pool',
  },
}
