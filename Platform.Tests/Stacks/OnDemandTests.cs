using System.Reflection;
using System.Reflection.Emit;
using Platform.Stacks;

namespace Platform.Tests.Stacks;

/// <summary>
/// Asking for one stack type touches no other's code: no method of the assembly's shared part names two stack classes, or two
/// providers' parts, so that compiling it for one loads no other.
/// </summary>
public sealed class OnDemandTests
{
    private const BindingFlags Every = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Assembly Stacks = typeof(PlatformStackFactory).Assembly;

    private static readonly Type[] StackClasses = [.. Stacks.GetTypes().Where(type => type.BaseType?.Name == "ClientStack")];

    private static readonly Type[] Parts = [.. Stacks.GetTypes().Where(type => type.Namespace?.StartsWith("Platform.Stacks.Providers.", StringComparison.Ordinal) == true && type.Name.EndsWith("Part", StringComparison.Ordinal))];

    [Fact]
    public void Each_stack_class_and_each_providers_part_is_reached_from_a_function_of_its_own()
    {
        Assert.Equal(4, StackClasses.Length);
        Assert.True(Parts.Length >= 2);
        foreach (var kinds in new[] { StackClasses, Parts })
        {
            var makers = Methods().Select(method => (method, Makes: kinds.Where(kind => Makes(method, kind)).ToArray())).Where(maker => maker.Makes.Length > 0).ToArray();
            Assert.Equal(kinds.Length, makers.SelectMany(maker => maker.Makes).Distinct().Count());
            Assert.All(makers, maker => Assert.True(maker.Makes.Length == 1, $"{maker.method.DeclaringType}.{maker.method.Name} makes {string.Join(", ", maker.Makes.Select(type => type.Name))}."));
        }
    }

    private static IEnumerable<MethodBase> Methods() => Stacks.GetTypes().SelectMany(type => type.GetMethods(Every).Cast<MethodBase>().Concat(type.GetConstructors(Every)));

    // newobj <token of the constructor>
    private static bool Makes(MethodBase method, Type kind)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        return kind.GetConstructors(Every).Any(constructor =>
        {
            byte[] instruction = [(byte)OpCodes.Newobj.Value, .. BitConverter.GetBytes(constructor.MetadataToken)];
            return code.AsSpan().IndexOf(instruction) >= 0;
        });
    }
}
