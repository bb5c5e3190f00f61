export const layers: Record<string, { layers: string[]; packages: string[] }>
