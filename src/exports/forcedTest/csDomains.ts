// The five domains as C#, for a generated xUnit file. The same rules as in `tsDomains.ts`, in the same order.

import type { Scenario } from '#scenario/schema.ts'

interface DomainText {
  readonly decider: string
  /** Only a merge asks for it. */
  readonly commutes: string
}

const never = `        static bool Commutes(Event a, Event b) => false;`

export const csDomains: Readonly<Record<Scenario['domain'], DomainText>> = {
  cart: {
    decider: `        const int MostItems = 10;

        sealed class State
        {
            public readonly Dictionary<string, int> Items = new Dictionary<string, int>();
            public bool CheckedOut;
        }

        static string SkuOf(Event message) => Convert.ToString(message.Data["sku"]);
        static int QuantityOf(Event message) => Convert.ToInt32(message.Data["quantity"]);

        static void Change(State state, string sku, int by)
        {
            state.Items.TryGetValue(sku, out var before);
            state.Items[sku] = before + by;
        }

        static State Evolve(State state, Event e)
        {
            if (e.Type == "ItemAdded") Change(state, SkuOf(e), QuantityOf(e));
            if (e.Type == "ItemRemoved") Change(state, SkuOf(e), -QuantityOf(e));
            if (e.Type == "CartCheckedOut") state.CheckedOut = true;
            return state;
        }

        static Decision Decide(Event command, State state)
        {
            var total = state.Items.Values.Sum();
            if (state.CheckedOut) return Decision.Rejected("cart-closed");
            if (command.Type == "AddItem")
                return total + QuantityOf(command) > MostItems
                    ? Decision.Rejected("cart-limit")
                    : Decision.Happened("ItemAdded", command);
            if (command.Type == "RemoveItem")
            {
                state.Items.TryGetValue(SkuOf(command), out var there);
                return QuantityOf(command) > there
                    ? Decision.Rejected("not-in-cart")
                    : Decision.Happened("ItemRemoved", command);
            }
            return total <= 0 ? Decision.Rejected("cart-empty") : Decision.Happened("CartCheckedOut", command);
        }`,
    commutes: `        static bool Commutes(Event a, Event b) => a.Type == "ItemAdded" && b.Type == "ItemAdded";`,
  },
  stock: {
    decider: `        sealed class State
        {
            public int Available;
        }

        static int QuantityOf(Event message) => Convert.ToInt32(message.Data["quantity"]);

        static State Evolve(State state, Event e)
        {
            if (e.Type == "StockReserved") state.Available -= QuantityOf(e);
            if (e.Type == "StockReplenished") state.Available += QuantityOf(e);
            return state;
        }

        static Decision Decide(Event command, State state)
        {
            if (command.Type == "Restock") return Decision.Happened("StockReplenished", command);
            return QuantityOf(command) > state.Available
                ? Decision.Rejected("out-of-stock")
                : Decision.Happened("StockReserved", command);
        }`,
    commutes: `        static bool IsKnown(Event e) => e.Type == "StockReserved" || e.Type == "StockReplenished";

        static bool Commutes(Event a, Event b) =>
            IsKnown(a) && IsKnown(b) && (a.Type == "StockReplenished" || b.Type == "StockReplenished");`,
  },
  order: {
    decider: `        sealed class State
        {
            public bool Placed;
            public bool Paid;
            public bool Shipped;
        }

        static State Evolve(State state, Event e)
        {
            if (e.Type == "OrderPlaced") state.Placed = true;
            if (e.Type == "OrderPaid") state.Paid = true;
            if (e.Type == "OrderShipped") state.Shipped = true;
            return state;
        }

        static Decision Decide(Event command, State state)
        {
            if (command.Type == "PlaceOrder")
                return state.Placed ? Decision.NothingToDo : Decision.Happened("OrderPlaced", command);
            if (!state.Placed) return Decision.Rejected("not-placed");
            if (command.Type == "PayOrder")
                return state.Paid ? Decision.NothingToDo : Decision.Happened("OrderPaid", command);
            if (state.Shipped) return Decision.NothingToDo;
            return state.Paid ? Decision.Happened("OrderShipped", command) : Decision.Rejected("not-paid");
        }`,
    commutes: never,
  },
  pageViews: {
    decider: `        sealed class State
        {
            public int Views;
        }

        static State Evolve(State state, Event e)
        {
            if (e.Type == "PageViewed") state.Views++;
            return state;
        }

        static Decision Decide(Event command, State state) => Decision.Happened("PageViewed", command);`,
    commutes: `        static bool Commutes(Event a, Event b) => a.Type == "PageViewed" && b.Type == "PageViewed";`,
  },
  document: {
    decider: `        sealed class State
        {
            public string Title;
        }

        static State Evolve(State state, Event e)
        {
            if (e.Type == "DocumentRenamed") state.Title = Convert.ToString(e.Data["title"]);
            return state;
        }

        static Decision Decide(Event command, State state) => Decision.Happened("DocumentRenamed", command);`,
    commutes: never,
  },
}
