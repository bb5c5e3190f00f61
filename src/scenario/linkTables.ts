// The words that links say by number. This is the format of every link that was ever shared: add behind, never move, rename or remove. A
// test holds the tables complete against the schema, and the golden links of `e2e/goldenLinks.json` hold them still.

export const domainWords = ['cart', 'stock', 'order', 'pageViews', 'document'] as const

export const nodeWords = [
  'accept',
  'attempt',
  'load',
  'rehydrate',
  'decide',
  'sideEffect',
  'append',
  'checkVersion',
  'write',
  'canRetry',
  'backOff',
  'loadSince',
  'compare',
  'answerConflict',
  'refetch',
  'review',
  'giveUp',
  'collect',
  'handle',
  'enqueue',
  'succeed',
  'fail',
  'escape',
  'reject',
  'demandPrecondition',
  'take',
  'ack',
  'poll',
  'publish',
  'mark',
] as const

const items = ['sku', 'quantity'] as const

/** Commands and events of a domain, each with the fields of its data in order. */
interface MessageTable {
  readonly commands: Readonly<Record<string, readonly string[]>>
  readonly events: Readonly<Record<string, readonly string[]>>
}

export const messageTables = {
  cart: {
    commands: { AddItem: items, RemoveItem: items, Checkout: [] },
    events: { ItemAdded: items, ItemRemoved: items, CartCheckedOut: [] },
  },
  stock: {
    commands: { Reserve: ['quantity'], Restock: ['quantity'] },
    events: { StockReserved: ['quantity'], StockReplenished: ['quantity'] },
  },
  order: {
    commands: { PlaceOrder: [], PayOrder: [], ShipOrder: [] },
    events: { OrderPlaced: [], OrderPaid: [], OrderShipped: [] },
  },
  pageViews: { commands: { RecordView: ['page'] }, events: { PageViewed: ['page'] } },
  document: { commands: { Rename: ['title'] }, events: { DocumentRenamed: ['title'] } },
} as const satisfies Readonly<Record<(typeof domainWords)[number], MessageTable>>
