// The part of xUnit that a generated test uses, so that it can be compiled and run without its package. The overloads are those of
// xunit.assert 2.9 between which the compiler has to choose here; Assert.Equal of two lists compares their items.

using System;
using System.Collections.Generic;
using System.Linq;

namespace Xunit
{
    [AttributeUsage(AttributeTargets.Method)]
    public class FactAttribute : Attribute
    {
        public virtual string DisplayName { get; set; } = "";
    }

    public class XunitException : Exception
    {
        public XunitException(string message) : base(message) { }
    }

    public static class Assert
    {
        public static void True(bool condition) => Fail(condition, "Assert.True() Failure");
        public static void True(bool? condition) => True(condition == true);

        public static void Equal<T>(T expected, T actual) => Compare(Equals(expected, actual), expected, actual);

        public static void Equal(string expected, string actual) => Compare(string.Equals(expected, actual), expected, actual);

        public static void Equal<T>(T[] expected, T[] actual) => Equal((IEnumerable<T>)expected, (IEnumerable<T>)actual);

        public static void Equal<T>(IEnumerable<T> expected, IEnumerable<T> actual) =>
            Compare(expected.SequenceEqual(actual), string.Join(" | ", expected), string.Join(" | ", actual));

        static void Compare<T>(bool same, T expected, T actual) =>
            Fail(same, "Assert.Equal() Failure: expected " + expected + ", actual " + actual);

        static void Fail(bool holds, string message)
        {
            if (!holds) throw new XunitException(message);
        }
    }
}
