// oxlint holds the code and the layers, knip finds files, exports and dependencies that nothing uses.
import { runTool } from './tool.mjs'

const oxlint = runTool('oxlint', ['-c', 'oxlint.config.mjs'])
const knip = runTool('knip', ['--no-progress', '--no-config-hints'])
process.exit(oxlint || knip ? 1 : 0)
