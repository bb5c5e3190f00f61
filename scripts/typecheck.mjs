// Checks every tsconfig of the tree: the whole, then the pure layers on their own, without DOM and Node types.
import { runTool } from './tool.mjs'

const projects = ['tsconfig.json', 'src/sim/tsconfig.json', 'src/domains/tsconfig.json']
const statuses = projects.map((project) => runTool('tsc', ['-p', project]))
process.exit(statuses.some((status) => status !== 0) ? 1 : 0)
