import type { TodoItem } from '#core/publish/todo/todo-item.ts'
import { dialogText } from '../text/dialogs.ts'
import { CopyButton } from './CopyButton.tsx'

const text = dialogText.publish

/** What a publication leaves to be done on the servers, with commands to copy. */
export function TodoList({ todo }: { readonly todo: readonly TodoItem[] }) {
  if (todo.length === 0) return <p className="hint">{text.noTodo}</p>
  return (
    <>
      <p className="hint">{text.todoHint}</p>
      <ol className="todo-list">
        {todo.map(({ title, condition, why, steps, source }, i) => (
          <li key={i}>
            <h4>{title}</h4>
            <p>
              {condition !== null && <strong>{condition} </strong>}
              {why}
            </p>
            <ol className="todo-steps">
              {steps.map((step, n) => (
                <li key={n}>
                  {step.text}
                  {step.command !== null && (
                    <div className="command-line">
                      <code className="mono">{step.command}</code>
                      <CopyButton text={step.command} label={text.copyCommand(step.command)} />
                    </div>
                  )}
                </li>
              ))}
            </ol>
            <p className="hint">{text.source(source.title, source.section)}</p>
          </li>
        ))}
      </ol>
    </>
  )
}
