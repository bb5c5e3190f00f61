// How large a scenario may be. Part of the published schema: raise them freely, lower them never, or somebody's file no longer opens.

export const limits = {
  /** Of the JSON text, in bytes and in levels. */
  fileBytes: 512 * 1024,
  depth: 16,
  /** Values in a scenario that does not come as text, where nothing else bounds them. */
  values: 200_000,
  title: 120,
  description: 2_000,
  history: 200,
  commands: 500,
  handlers: 20,
  faults: 50,
  /** What one scripted person decides, event types of one handler, deliveries that one fault names. */
  listed: 100,
  streamId: 60,
  handlerId: 40,
  typeName: 60,
  milliseconds: 86_400_000,
  attempts: 1_000,
  version: 1_000_000,
  occurrence: 100_000,
  workers: 4,
  batch: 1_000,
  factor: 100,
  seed: 0xffff_ffff,
  scheduleText: 60_000,
  sku: 40,
  quantity: 1_000,
  page: 200,
  /** Data of an event that the domain does not know. */
  foreignData: 4_000,
  foreignDepth: 8,
} as const
