export { NodeAbout } from './NodeAbout.tsx'
export { StageTools } from './StageTools.tsx'
