import { execFile } from 'node:child_process'
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, join, resolve } from 'node:path'
import { promisify } from 'node:util'

/** A Chromium that can be started: what Playwright's launch options need to know. */
export interface Chromium {
  readonly executablePath: string
  readonly args: string[]
  /** The environment of the browser process, complete. */
  readonly env: Record<string, string>
}

const run = promisify(execFile)

/** Names under which Debian, Ubuntu, Google and Microsoft install a Chromium. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

/** Where macOS and Windows keep theirs, which are not on the search path. */
const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const missing = `The browser tests found no Chromium. Do one of these, then run them again:
  - install one, on Debian and Ubuntu: sudo apt-get install chromium
  - or name one: CHROMIUM_PATH=/path/to/chromium npm test
  - or, on Linux x64, let npm bring one: npm ci`

/**
 * The Chromium to test with: the one that `CHROMIUM_PATH` names (`bundled` for the one that arrives through npm), else
 * an installed one, else the one that arrives through npm. Throws with what to install when there is none.
 */
export async function findChromium(): Promise<Chromium> {
  const wanted = process.env['CHROMIUM_PATH'] ?? ''
  if (wanted === 'bundled') return bundled()
  if (wanted !== '') {
    if (await starts(wanted)) return started(wanted)
    throw new Error(
      `CHROMIUM_PATH names ${wanted}, which does not start. Name a Chromium, or leave it unset.`,
    )
  }
  const installed = await firstThatStarts(candidates())
  return installed === null ? bundled() : started(installed)
}

function candidates(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places]
}

async function firstThatStarts(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if ((await exists(path)) && (await starts(path))) return path
  return null
}

/** Ubuntu's `chromium-browser` can be a script that only says how to get one: asking for the version finds out. */
async function starts(path: string): Promise<boolean> {
  if (process.platform === 'win32') return exists(path) // asked for its version, it opens a window
  return run(path, ['--version'], { timeout: 20_000 }).then(
    () => true,
    () => false,
  )
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

function started(executablePath: string, env: Record<string, string> = {}): Chromium {
  return { executablePath, args: args(), env: { ...ownEnvironment(), ...env } }
}

/** Nothing that calls home; and no sandbox for root, under whom Chromium refuses to start with one. */
function args(): string[] {
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ]
  return process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet
}

function ownEnvironment(): Record<string, string> {
  const defined = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(defined)
}

/** The Chromium of the npm package @sparticuz/chromium, unpacked once, beside the package. */
async function bundled(): Promise<Chromium> {
  const brought = process.platform === 'linux' && process.arch === 'x64' ? broughtByNpm() : null
  if (brought === null) throw new Error(missing)
  const folder = resolve(brought.folder, '../../.cache/topology-builder', `chromium-${brought.version}`)
  if (!(await exists(folder))) await unpackInto(folder, brought.folder)
  return started(join(folder, 'chromium'), {
    LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    FONTCONFIG_PATH: folder,
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  })
}

/** The folder and the version of the npm package; `null` where it is not installed. */
function broughtByNpm(): { readonly folder: string; readonly version: string } | null {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    const folder = resolve(entry, '../../..')
    const manifest: unknown = createRequire(entry)(join(folder, 'package.json'))
    const version =
      typeof manifest === 'object' && manifest !== null && 'version' in manifest && manifest.version
    return typeof version === 'string' ? { folder, version } : null
  } catch {
    return null
  }
}

/**
 * The package unpacks into the temporary folder, trusts whatever lies there already, and brings its libraries only where
 * it takes the machine for AWS Lambda. So it runs in a process of its own, with a private temporary folder that gets its
 * final name when it is whole; two test runs at once do no harm.
 */
async function unpackInto(folder: string, packageFolder: string): Promise<void> {
  await mkdir(resolve(folder, '..'), { recursive: true })
  const fresh = await mkdtemp(`${folder}-`)
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"
  try {
    await run(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: packageFolder,
      env: { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    })
    await writeFile(join(fresh, 'fonts.conf'), fontsConf(folder))
    await rename(fresh, folder)
  } catch (reason) {
    await rm(fresh, { recursive: true, force: true })
    if (!(await exists(folder))) throw reason
  }
}

/** The package's own font configuration names one fixed folder; without a font Chromium dies on the first page. */
const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fontconfig</cachedir>
</fontconfig>
`
