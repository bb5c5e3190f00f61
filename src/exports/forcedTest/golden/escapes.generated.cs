// The last conflict escapes
//
// Made by Interleave from a run. For a test project with the package xunit.
//
// It forces the order in which reads and appends reach the event store, checks what each of them gives, and how it all ends.
// It covers reading, deciding and appending. It leaves out:
// - Crashes, lost answers, overwriting, and stores that check and write in two steps: runs with those are not exported as a test.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Interleave
{
    /// <summary>An event, or a command: a type and its data (texts and numbers by name).</summary>
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
    }

    public class ForcedInterleaving
    {
        // Your event store goes here.
        static IEventStore CreateStore() => new InMemoryStore();

        sealed class Decision
        {
            public IReadOnlyList<Event> Events;
            /// <summary>The rule that refused it, or null.</summary>
            public string Rule;

            public static readonly Decision NothingToDo = new Decision { Events = new Event[0] };
            public static Decision Rejected(string rule) => new Decision { Rule = rule };
            public static Decision Happened(string type, Event command) =>
                new Decision { Events = new[] { new Event(type, command.Data) } };
        }

        sealed class State
        {
            public int Views;
        }

        static State Evolve(State state, Event e)
        {
            if (e.Type == "PageViewed") state.Views++;
            return state;
        }

        static Decision Decide(Event command, State state) => Decision.Happened("PageViewed", command);

        /// <summary>The event store as one client has it: on its stream, and only when it is its turn.</summary>
        sealed class ClientStore
        {
            public Func<Task<IReadOnlyList<Event>>> Read;
            public Func<IReadOnlyList<Event>, int, Task<Appended>> Append;
        }

        static State StateOf(IEnumerable<Event> stream) => stream.Aggregate(new State(), Evolve);

        static string Outcome(string outcome, int attempts) => outcome + ", attempts " + attempts;

        /// <summary>Reads and decides in every attempt (reload), or appends the old decision at the version that the conflict named.</summary>
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
        }

        /// <summary>Recorded before anyone starts.</summary>
        static readonly Dictionary<string, Event[]> History = new Dictionary<string, Event[]>();

        /// <summary>Whose call it is, and what it gives: the version that was read, or whether the events were recorded.</summary>
        static readonly string[] Order =
        {
            "A: version 0",
            "B: version 0",
            "A: recorded",
            "B: refused",
        };

        static readonly string[] Outcomes =
        {
            "A: accepted, attempts 1",
            "B: escaped, attempts 1",
        };

        /// <summary>What the streams hold in the end.</summary>
        static readonly Dictionary<string, Event[]> Streams = new Dictionary<string, Event[]>
        {
            ["home"] = new Event[]
            {
                new Event("PageViewed", new Dictionary<string, object> { ["page"] = "/" }),
            },
        };

        /// <summary>Lets the calls through in the given order, one at a time. Whoever leaves the plan fails the test instead of hanging it.</summary>
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
        }

        [Fact(DisplayName = "The last conflict escapes")]
        public async Task GoesAsInTheSimulation()
        {
            var store = CreateStore();
            // So that the test can run again on a store that keeps what it is given.
            var run = Guid.NewGuid().ToString();
            Func<string, string> nameOf = stream => stream + "~" + run;
            foreach (var stream in History)
                Assert.True((await store.Append(nameOf(stream.Key), stream.Value, 0)).Recorded);

            var turns = new Turns(Order);
            var outcomes = await Task.WhenAll(new[]
            {
                Play(store, turns, "A", nameOf("home"), own => Retry(own, new Event("RecordView", new Dictionary<string, object> { ["page"] = "/" }), 1, true, true)),
                Play(store, turns, "B", nameOf("home"), own => Retry(own, new Event("RecordView", new Dictionary<string, object> { ["page"] = "/" }), 1, true, true)),
            });
            Assert.Equal(Outcomes, outcomes);

            foreach (var stream in Streams)
            {
                var recorded = await store.Read(nameOf(stream.Key));
                Assert.Equal(stream.Value.Select(e => e.ToString()), recorded.Select(e => e.ToString()));
            }
        }
    }
}
