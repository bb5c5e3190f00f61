import { writeSync } from 'node:fs'
import { interleave } from './interleave.ts'

/** All of it before the process ends, also into a pipe that reads slowly. */
function write(descriptor: 1 | 2, text: string): void {
  let rest = Buffer.from(`${text}\n`)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest))
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw cause
    }
  }
}

process.exitCode = await interleave(process.argv.slice(2), {
  out: (text) => write(1, text),
  error: (text) => write(2, text),
})
