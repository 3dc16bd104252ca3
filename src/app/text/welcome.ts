/** One sample topology: its file in `samples/`, what it is called, and what it shows in one line. */
export interface Sample {
  readonly file: string
  readonly title: string
  readonly shows: string
}

/** Texts of the welcome, and the samples that are offered there and when opening. */
export const welcomeText = {
  title: 'Topology Builder',
  what: 'Draw a Lync or Skype for Business Server deployment, check its Front End pools and pairings against the documented rules, and publish the topology. Everything stays in this browser.',
  begin: 'Begin',
  samplesTitle: 'Look at a sample',
  samplesHint: 'A sample opens as a copy; change it as you like.',
  open: 'Open a file',
  openHint: 'JSON, Topology XML or .tbxml. You can also drop the file anywhere on this page.',
  paste: 'Paste text',
  pasteHint: 'What (Get-CsTopology -AsXml).ToString() prints, or JSON. Ctrl+V works here too.',
  create: 'New topology',
  createHint: 'SIP domain, first site, first pool.',
  samples: [
    {
      file: 'sound-pair.json',
      title: 'Paired Enterprise pools',
      shows:
        'Two Enterprise Edition pools of 8 and 6 servers in London and Dublin that back each other up, each with an AlwaysOn Availability Group.',
    },
    {
      file: 'standard-pair.json',
      title: 'Paired Standard Edition servers',
      shows:
        'Two Standard Edition servers of 2019 in Leeds and Cardiff: disaster recovery without high availability.',
    },
    {
      file: 'broken.json',
      title: 'Deliberately broken',
      shows:
        'A deployment of Fabrikam that breaks as many rules as it can: see what the findings say and answer them.',
    },
    {
      file: 'large.json',
      title: 'Large: 200 pools',
      shows:
        '200 Enterprise Edition pools of 8 servers in four sites, each paired with a pool of another site.',
    },
    {
      file: 'paired-deployment.topology.xml',
      title: 'Topology XML',
      shows: 'A paired deployment as (Get-CsTopology -AsXml).ToString() prints it.',
    },
    {
      file: 'paired-deployment.tbxml',
      title: 'Topology Builder file',
      shows: 'A paired deployment as Topology Builder saves it in a .tbxml file.',
    },
  ] satisfies readonly Sample[],
}
