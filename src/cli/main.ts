import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { commandLine } from './command-line.ts'
import type { Io } from './io.ts'
import { replaceFile } from './replace-file.ts'

/** The version of the package: the build puts it here. */
declare const productVersion: string

const io: Io = {
  read: (file) => (file === '-' ? buffer(process.stdin) : readFile(fromHere(file))),
  write: (file, content) => replaceFile(fromHere(file), content),
  answer: (part) => void process.stdout.write(part),
  reason: (line) => void process.stderr.write(`${line}\n`),
  folder,
  today: localDay,
  version: productVersion,
}

/** npm runs scripts in the folder of the package, and tells where the person stood. */
function folder(): string {
  return process.env['INIT_CWD'] ?? process.cwd()
}

function fromHere(file: string): string {
  return resolve(folder(), file)
}

function localDay(): string {
  const now = new Date()
  const twoDigits = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error // whoever read the answer has read enough
})

process.exitCode = await commandLine(process.argv.slice(2), io)
