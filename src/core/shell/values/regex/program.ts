import type { CharacterTest } from './characters.ts'
import type { Node } from './pattern.ts'

/** One step of a program that matches a text. */
export type Step =
  | { readonly is: 'character'; readonly test: CharacterTest }
  | { readonly is: 'place'; readonly holds: (text: string, at: number) => boolean }
  /** Goes on at the first; at the second where that comes to nothing. */
  | { is: 'split'; first: number; second: number }
  | { is: 'jump'; to: number }
  /** Notes the place: `2n` is where group n begins, `2n + 1` where it ends. */
  | { readonly is: 'note'; readonly slot: number }
  | { readonly is: 'found' }

/** The most steps of a program: repetitions with large numbers are written out. */
const mostSteps = 5000

/** The program of a pattern; `null` where it is too large. */
export function programOf(root: Node): readonly Step[] | null {
  const steps: Step[] = []
  write(steps, { is: 'group', number: 0, body: root })
  steps.push({ is: 'found' })
  return steps.length > mostSteps ? null : steps
}

function write(steps: Step[], node: Node): void {
  if (steps.length > mostSteps) return
  switch (node.is) {
    case 'character':
    case 'place':
      steps.push(node)
      return
    case 'sequence':
      for (const part of node.parts) write(steps, part)
      return
    case 'group':
      steps.push({ is: 'note', slot: node.number * 2 })
      write(steps, node.body)
      steps.push({ is: 'note', slot: node.number * 2 + 1 })
      return
    case 'either':
      writeChoices(steps, node.choices)
      return
    case 'repeat':
      writeRepeat(steps, node)
  }
}

function writeChoices(steps: Step[], choices: readonly Node[]): void {
  const jumps: (Step & { is: 'jump' })[] = []
  for (const [place, choice] of choices.entries()) {
    if (place === choices.length - 1) write(steps, choice)
    else {
      const split: Step & { is: 'split' } = { is: 'split', first: steps.length + 1, second: 0 }
      const jump: Step & { is: 'jump' } = { is: 'jump', to: 0 }
      steps.push(split)
      write(steps, choice)
      steps.push(jump)
      jumps.push(jump)
      split.second = steps.length
    }
  }
  for (const jump of jumps) jump.to = steps.length
}

function writeRepeat(steps: Step[], { body, least, most, isLazy }: Node & { readonly is: 'repeat' }): void {
  for (let count = 0; count < least && steps.length <= mostSteps; count += 1) write(steps, body)
  if (most === Infinity) {
    const start = steps.length
    const split = pushSplit(steps)
    write(steps, body)
    steps.push({ is: 'jump', to: start })
    settle(split, start + 1, steps.length, isLazy)
    return
  }
  const splits: { readonly split: Step & { is: 'split' }; readonly inside: number }[] = []
  for (let count = least; count < most && steps.length <= mostSteps; count += 1) {
    splits.push({ split: pushSplit(steps), inside: steps.length })
    write(steps, body)
  }
  for (const { split, inside } of splits) settle(split, inside, steps.length, isLazy)
}

function pushSplit(steps: Step[]): Step & { is: 'split' } {
  const split: Step & { is: 'split' } = { is: 'split', first: 0, second: 0 }
  steps.push(split)
  return split
}

/** A greedy repetition tries once more first, a lazy one goes on first. */
function settle(split: Step & { is: 'split' }, inside: number, behind: number, isLazy: boolean): void {
  split.first = isLazy ? behind : inside
  split.second = isLazy ? inside : behind
}
