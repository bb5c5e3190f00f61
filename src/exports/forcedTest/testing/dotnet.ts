// Test support: the C# compiler and the runtime of a .NET SDK, where there is one on the PATH. Nothing is restored from anywhere: the compiler
// is called by itself, with the reference assemblies that the SDK brings along, so it works from 3.1 on and without a network.

import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Dotnet {
  readonly version: string
  /** A program of these files; what the compiler says, empty where it has nothing against them. Warnings count. */
  readonly compile: (files: readonly string[], program: string, options: readonly string[]) => string
  /** What the program writes. Throws where it does not end well. */
  readonly run: (program: string) => string
}

// Neither the compiler nor a generated test depends on a culture, and not every machine has the library for them.
const environment = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1', DOTNET_NOLOGO: '1' }

const called = (words: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync('dotnet', words, { encoding: 'utf8', env: environment, timeout: 120_000 })

/** The newest SDK on the PATH, in a list; an empty one where there is none (a runtime alone has no compiler). */
export function findDotnet(): readonly Dotnet[] {
  const { status, stdout } = called(['--list-sdks'])
  const newest = status === 0 ? stdout.trim().split('\n').at(-1) : undefined
  const [, version, folder] = /^(\S+) \[(.*)\]/.exec(newest ?? '') ?? []
  return version !== undefined && folder !== undefined ? [dotnetIn(folder, version)] : []
}

function dotnetIn(folder: string, version: string): Dotnet {
  const compiler = join(folder, version, 'Roslyn/bincore/csc.dll')
  const reference = referenceOf(dirname(folder), version)
  return {
    version,
    compile(files, program, options) {
      const words = [
        '-nologo',
        '-warnaserror',
        `-out:${program}`,
        ...options,
        ...reference.assemblies,
        ...files,
      ]
      const { status, stdout, stderr } = called(['exec', compiler, '-noconfig', ...words])
      const said = `${stdout}${stderr}`.trim()
      return status === 0 || said !== '' ? said : `the compiler ended with ${status}`
    },
    run(program) {
      const settings = program.replace(/\.dll$/, '.runtimeconfig.json')
      const framework = { name: 'Microsoft.NETCore.App', version: reference.runtime }
      writeFileSync(settings, JSON.stringify({ runtimeOptions: { framework } }))
      const { status, stdout, stderr } = called(['exec', '--runtimeconfig', settings, program])
      if (status !== 0) throw new Error(`the program ended with ${status}: ${stderr}`)
      return stdout
    },
  }
}

/** The assemblies of the SDK's own version of .NET, and the oldest runtime of that version. */
function referenceOf(root: string, version: string): { assemblies: string[]; runtime: string } {
  const release = /^\d+\.\d+/.exec(version)?.[0] ?? version
  const packs = join(root, 'packs/Microsoft.NETCore.App.Ref')
  const pack = existsSync(packs)
    ? readdirSync(packs).find((name) => name.startsWith(`${release}.`))
    : undefined
  if (pack === undefined) throw new Error(`the .NET SDK ${version} has no reference assemblies`)
  const under = join(packs, pack, 'ref')
  const assemblies = readdirSync(under).flatMap((framework) =>
    readdirSync(join(under, framework))
      .filter((name) => name.endsWith('.dll'))
      .map((name) => `-r:${join(under, framework, name)}`),
  )
  return { assemblies, runtime: `${release}.0` }
}
