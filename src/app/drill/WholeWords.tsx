/** A text whose words with hyphens, as the names of cmdlets are, stay whole where there is room for them. */
export function WholeWords({ text }: { readonly text: string }) {
  return text.split(/(\s+)/).map((word, i) =>
    word.includes('-') ? (
      <span key={i} className="whole-word">
        {word}
      </span>
    ) : (
      word
    ),
  )
}

/** A line for the shell. */
export function DrillLine({ line }: { readonly line: string }) {
  return (
    <code className="drill-line">
      <WholeWords text={line} />
    </code>
  )
}
