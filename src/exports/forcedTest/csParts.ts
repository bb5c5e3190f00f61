// The parts of a generated xUnit file that are the same for every scenario. Plain C# 7.3, so that .NET Framework's compiler takes it too.

export const csTypes = `    /// <summary>An event, or a command: a type and its data (texts and numbers by name).</summary>
    public sealed class Event
    {
        public Event(string type, IReadOnlyDictionary<string, object> data)
        {
            Type = type;
            Data = data;
        }

        public string Type { get; }
        public IReadOnlyDictionary<string, object> Data { get; }

        public override string ToString() =>
            Type + " " + string.Join(", ", Data.OrderBy(field => field.Key, StringComparer.Ordinal)
                .Select(field => field.Key + "=" + Convert.ToString(field.Value, CultureInfo.InvariantCulture)));
    }

    public sealed class Appended
    {
        public static readonly Appended AsRecorded = new Appended(true, 0);
        public static Appended Refused(int actualVersion) => new Appended(false, actualVersion);

        Appended(bool recorded, int actualVersion)
        {
            Recorded = recorded;
            ActualVersion = actualVersion;
        }

        public bool Recorded { get; }
        /// <summary>Only where it was refused.</summary>
        public int ActualVersion { get; }
    }

    /// <summary>All that this test wants of an event store.</summary>
    public interface IEventStore
    {
        /// <summary>Every event of the stream, oldest first; none where there is no such stream.</summary>
        Task<IReadOnlyList<Event>> Read(string stream);

        /// <summary>Records all of the events if the stream has exactly expectedVersion events, else none of them.</summary>
        Task<Appended> Append(string stream, IReadOnlyList<Event> events, int expectedVersion);
    }

    public sealed class InMemoryStore : IEventStore
    {
        readonly Dictionary<string, List<Event>> streams = new Dictionary<string, List<Event>>();

        public Task<IReadOnlyList<Event>> Read(string stream)
        {
            lock (streams) return Task.FromResult<IReadOnlyList<Event>>(StreamOf(stream).ToList());
        }

        public Task<Appended> Append(string stream, IReadOnlyList<Event> events, int expectedVersion)
        {
            lock (streams)
            {
                var recorded = StreamOf(stream);
                if (recorded.Count != expectedVersion) return Task.FromResult(Appended.Refused(recorded.Count));
                recorded.AddRange(events);
                return Task.FromResult(Appended.AsRecorded);
            }
        }

        List<Event> StreamOf(string stream)
        {
            if (!streams.TryGetValue(stream, out var events)) streams[stream] = events = new List<Event>();
            return events;
        }
    }`

export const csDecision = `        sealed class Decision
        {
            public IReadOnlyList<Event> Events;
            /// <summary>The rule that refused it, or null.</summary>
            public string Rule;

            public static readonly Decision NothingToDo = new Decision { Events = new Event[0] };
            public static Decision Rejected(string rule) => new Decision { Rule = rule };
            public static Decision Happened(string type, Event command) =>
                new Decision { Events = new[] { new Event(type, command.Data) } };
        }`

export const csClient = `        /// <summary>The event store as one client has it: on its stream, and only when it is its turn.</summary>
        sealed class ClientStore
        {
            public Func<Task<IReadOnlyList<Event>>> Read;
            public Func<IReadOnlyList<Event>, int, Task<Appended>> Append;
        }

        static State StateOf(IEnumerable<Event> stream) => stream.Aggregate(new State(), Evolve);

        static string Outcome(string outcome, int attempts) => outcome + ", attempts " + attempts;`

export const csPolicies = {
  retry: `        /// <summary>Reads and decides in every attempt (reload), or appends the old decision at the version that the conflict named.</summary>
        static async Task<string> Retry(ClientStore store, Event command, int? maxAttempts, bool reload, bool escapes)
        {
            IReadOnlyList<Event> events = new Event[0];
            var version = 0;
            for (var attempts = 1; ; attempts++)
            {
                if (reload || attempts == 1)
                {
                    var stream = await store.Read();
                    var decision = Decide(command, StateOf(stream));
                    if (decision.Rule != null) return Outcome("rejected: " + decision.Rule, attempts);
                    if (decision.Events.Count == 0) return Outcome("noop", attempts);
                    events = decision.Events;
                    version = stream.Count;
                }
                var appended = await store.Append(events, version);
                if (appended.Recorded) return Outcome("accepted", attempts);
                version = appended.ActualVersion;
                if (maxAttempts != null && attempts >= maxAttempts)
                    return Outcome(escapes ? "escaped" : "exhausted", attempts);
            }
        }`,
  returnConflict: `        /// <summary>A conflict goes back to the person, who looks at what changed and then submits once more or gives up.</summary>
        static async Task<string> ReturnConflict(ClientStore store, Event command, int? expectedVersion, params string[] decisions)
        {
            var expected = expectedVersion;
            for (var attempts = 1; ; attempts++)
            {
                var stream = await store.Read();
                if (expected == null || expected == stream.Count)
                {
                    var decision = Decide(command, StateOf(stream));
                    if (decision.Rule != null) return Outcome("rejected: " + decision.Rule, attempts);
                    if (decision.Events.Count == 0) return Outcome("noop", attempts);
                    var appended = await store.Append(decision.Events, stream.Count);
                    if (appended.Recorded) return Outcome("accepted", attempts);
                }
                expected = (await store.Read()).Count;
                if (decisions.ElementAtOrDefault(attempts - 1) != "resubmit") return Outcome("gaveUp", attempts);
            }
        }`,
  demandPrecondition: `        /// <summary>428: it does not say which version it has seen, so nobody looks at the store.</summary>
        static Task<string> DemandPrecondition() => Task.FromResult(Outcome("conflict", 0));`,
  pinned: `        /// <summary>The command names the version that it has seen; a conflict is answered and not tried again.</summary>
        static async Task<string> Pinned(ClientStore store, Event command, int expectedVersion)
        {
            var stream = await store.Read();
            if (stream.Count != expectedVersion) return Outcome("conflict", 1);
            var decision = Decide(command, StateOf(stream));
            if (decision.Rule != null) return Outcome("rejected: " + decision.Rule, 1);
            if (decision.Events.Count == 0) return Outcome("noop", 1);
            var appended = await store.Append(decision.Events, expectedVersion);
            return Outcome(appended.Recorded ? "accepted" : "conflict", 1);
        }`,
  merge: `        /// <summary>After a conflict it compares its events with those that came in between, and goes on where they commute.</summary>
        static async Task<string> Merge(ClientStore store, Event command, bool redecide, int maxAttempts)
        {
            var stream = await store.Read();
            var decision = Decide(command, StateOf(stream));
            for (var attempts = 1; ; attempts++)
            {
                if (decision.Rule != null) return Outcome("rejected: " + decision.Rule, attempts);
                var mine = decision.Events;
                if (mine.Count == 0) return Outcome("noop", attempts);
                var appended = await store.Append(mine, stream.Count);
                if (appended.Recorded) return Outcome(attempts > 1 ? "merged" : "accepted", attempts);
                if (attempts >= maxAttempts) return Outcome("exhausted", attempts);
                var since = stream.Count;
                stream = await store.Read();
                var others = stream.Skip(since).ToList();
                if (!mine.All(e => others.All(other => Commutes(e, other)))) return Outcome("conflict", attempts);
                if (redecide) decision = Decide(command, StateOf(stream));
            }
        }`,
} as const

export const csTurns = `        /// <summary>Lets the calls through in the given order, one at a time. Whoever leaves the plan fails the test instead of hanging it.</summary>
        sealed class Turns
        {
            readonly string[] order;
            int next;
            Exception failure;
            TaskCompletionSource<bool> moved = NewSignal();

            public Turns(string[] order)
            {
                this.order = order;
            }

            static TaskCompletionSource<bool> NewSignal() =>
                new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);

            bool ComesAgain(string client) => order.Skip(next).Any(call => call.StartsWith(client + ":", StringComparison.Ordinal));

            void Wake()
            {
                var before = moved;
                moved = NewSignal();
                before.SetResult(true);
            }

            public Exception Fail(Exception cause)
            {
                lock (order)
                {
                    if (failure == null) failure = cause;
                    Wake();
                    return failure;
                }
            }

            public async Task<T> Take<T>(string client, Func<Task<T>> work, Func<T, string> givenBy)
            {
                for (;;)
                {
                    Task wait;
                    lock (order)
                    {
                        if (failure != null) throw new InvalidOperationException("the run was stopped", failure);
                        if (!ComesAgain(client))
                            throw new InvalidOperationException(client + ": one call more than in the simulation");
                        if (order[next].StartsWith(client + ":", StringComparison.Ordinal)) break;
                        wait = moved.Task;
                    }
                    await wait;
                }
                var result = await work();
                lock (order)
                {
                    Assert.Equal(order[next], client + ": " + givenBy(result));
                    next++;
                    Wake();
                }
                return result;
            }

            public void Leave(string client)
            {
                lock (order)
                    if (ComesAgain(client))
                        throw new InvalidOperationException(client + " ended with a call of the simulation still to come");
            }
        }

        static async Task<string> Play(IEventStore store, Turns turns, string client, string stream, Func<ClientStore, Task<string>> handle)
        {
            try
            {
                var outcome = await handle(new ClientStore
                {
                    Read = () => turns.Take(client, () => store.Read(stream), events => "version " + events.Count),
                    Append = (events, version) => turns.Take(
                        client,
                        () => store.Append(stream, events, version),
                        appended => appended.Recorded ? "recorded" : "refused"),
                });
                turns.Leave(client);
                return client + ": " + outcome;
            }
            catch (Exception cause)
            {
                throw turns.Fail(cause);
            }
        }`
