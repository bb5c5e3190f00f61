// What only scenarios show that hand on events: one file of the built page.

export { Background } from '#ui/background/Background.tsx'
export { DispatchStage } from './DispatchStage.tsx'
export { OutsideWorld } from './OutsideWorld.tsx'
