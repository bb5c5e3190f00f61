// Runs every [Fact] of this program and writes a line for each: the namespace that it stands in, then "passed", or "failed" and why.

using System;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Xunit;

public static class Runner
{
    /// <summary>A test that hangs is a failure, too.</summary>
    static readonly TimeSpan longest = TimeSpan.FromSeconds(20);

    public static async Task Main()
    {
        var facts = typeof(Runner).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FactAttribute>() != null);
        foreach (var fact in facts) Console.WriteLine(fact.DeclaringType.Namespace + " " + await ResultOf(fact));
    }

    static async Task<string> ResultOf(MethodInfo fact)
    {
        try
        {
            var run = (Task)fact.Invoke(Activator.CreateInstance(fact.DeclaringType), null);
            if (await Task.WhenAny(run, Task.Delay(longest)) != run) return "failed: it hangs";
            await run;
            return "passed";
        }
        catch (Exception cause)
        {
            return "failed: " + cause.GetBaseException().Message.Replace('\n', ' ').Replace('\r', ' ');
        }
    }
}
