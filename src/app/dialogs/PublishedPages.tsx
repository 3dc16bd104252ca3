import { Download } from 'lucide-react'
import type { Publication } from '#core/model/document.ts'
import type { TodoItem } from '#core/publish/todo/todo-item.ts'
import { fileNameOf } from '../commands/file-name.ts'
import { useAppHandle } from '../store/context.tsx'
import { dialogText } from '../text/dialogs.ts'
import { CopyButton } from './CopyButton.tsx'
import { realTime } from './real-time.ts'
import { TodoList } from './TodoList.tsx'

const text = dialogText.publish

/** What was just published, how it can be told again, and what is left to do. */
export function PublishedPages({
  name,
  publication: { revision, date, fingerprint },
  json,
  todo,
}: {
  readonly name: string
  readonly publication: Publication
  /** The published JSON. */
  readonly json: string
  readonly todo: readonly TodoItem[]
}) {
  const app = useAppHandle()
  const file = text.fileName(fileNameOf(name), revision)
  return (
    <>
      <output className="note ok">
        {text.done(name, revision)} {text.doneHint(file)}
      </output>
      <dl className="facts">
        <dt>{text.revisionLabel}</dt>
        <dd>{revision}</dd>
        <dt>{text.when}</dt>
        <dd>
          <time dateTime={date}>{realTime(date)}</time>
        </dd>
        <dt>{text.fingerprint}</dt>
        <dd>
          <code className="mono fingerprint">{fingerprint}</code>
          <CopyButton text={fingerprint} label={text.copyFingerprint} />
          <p className="hint">{text.fingerprintHint}</p>
        </dd>
      </dl>
      <button type="button" className="button" onClick={() => app.ports.files.download(file, json)}>
        <Download size={14} aria-hidden />
        {text.again}
      </button>
      <h3 className="dialog-section">{text.tabs.todo(todo.length)}</h3>
      <TodoList todo={todo} />
    </>
  )
}
