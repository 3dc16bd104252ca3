/**
 * How a question is put where the documents are silent: `holds` takes what they do not say to be well, `fails` to be
 * lost. What is so in both is certain; what differs is not documented.
 */
export type Silence = 'holds' | 'fails'
