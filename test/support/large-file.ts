/**
 * A Topology XML of about so many characters: the sites of a small one over and over, each time under other numbers and
 * with other names, so that a whole deployment stands in it.
 */
export function largeTopologyXml(small: string, characters: number): string {
  const copies = Math.ceil(characters / small.length)
  const lists = ['Sites', 'Clusters', 'SqlInstances', 'Services'] as const
  const parts = lists.map((name) => between(small, `<${name}>`, `</${name}>`))
  const repeated = parts.map((part) => {
    const many: string[] = []
    for (let i = 0; i < copies; i++) many.push(numbered(part, i))
    return many.join('')
  })
  let text = small
  lists.forEach((name, i) => {
    text = text.replace(parts[i] ?? '', () => repeated[i] ?? '')
    if (!text.includes(`</${name}>`)) throw new Error(`The small topology has no ${name}`)
  })
  return text
}

function between(text: string, start: string, end: string): string {
  return text.slice(text.indexOf(start) + start.length, text.indexOf(end))
}

function numbered(part: string, i: number): string {
  return part
    .replaceAll(/SiteId="(\d+)"/g, (_, site: string) => `SiteId="${i * 10 + Number(site)}"`)
    .replaceAll(/"([\w-]+)\.contoso\.com"/g, `"$1-${i}.contoso.com"`)
    .replaceAll(/<Name>([^<]*)<\/Name>/g, `<Name>$1 ${i}</Name>`)
}
