import { openSample } from '../session/opening.ts'
import { useAppHandle } from '../store/context.tsx'
import { welcomeText } from '../text/welcome.ts'

/** The samples, each with what it shows; a click opens it. */
export function SampleList() {
  const app = useAppHandle()
  return (
    <ul className="samples">
      {welcomeText.samples.map(({ file, title, shows }) => (
        <li key={file}>
          <button type="button" className="sample" onClick={() => void openSample(app, file)}>
            <span className="sample-title">{title}</span>
            <span className="sample-shows">{shows}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
