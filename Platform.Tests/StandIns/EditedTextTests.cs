using Platform.StandIns.GitHost;

namespace Platform.Tests.StandIns;

public sealed class EditedTextTests
{
    private static readonly DateTimeOffset Time = new(2026, 3, 1, 14, 3, 27, TimeSpan.Zero);

    [Theory]
    [InlineData("---\ntitle: Tea\n---\n\nWater.\n", "title: Tea (edit 14:03:27)")]
    [InlineData("---\ntitle: \"Ada's tea\"\n---\n\nWater.\n", "title: \"Ada's tea (edit 14:03:27)\"")]
    [InlineData("+++\ntitle = 'Tea'\n+++\n\nWater.\n", "title = 'Tea (edit 14:03:27)'")]
    [InlineData("{\n  \"title\": \"Tea\",\n  \"slug\": \"tea\"\n}\n\nWater.\n", "\"title\": \"Tea (edit 14:03:27)\",")]
    public void An_edit_shows_in_the_title_and_at_the_end(string text, string title)
    {
        var edited = EditedText.Of("content/tea.md", text, Time);
        Assert.Contains(title, edited, StringComparison.Ordinal);
        Assert.EndsWith("Water.\n\nAn editor was here at 14:03:27 UTC.\n", edited, StringComparison.Ordinal);

        var again = EditedText.Of("content/tea.md", edited, Time.AddMinutes(1));
        Assert.Equal(edited.Replace("14:03:27", "14:04:27", StringComparison.Ordinal), again);
    }

    [Fact]
    public void A_file_that_is_all_fields_gets_no_paragraph() =>
        Assert.Equal("{\n  \"title\": \"Tea (edit 14:03:27)\"\n}\n", EditedText.Of("content/tea.json", "{\n  \"title\": \"Tea\"\n}\n", Time));

    [Theory]
    [InlineData("content/articles/slow-tea.md", "title: \"Slow tea (edit 14:03:27)\"")]
    [InlineData("content/articles/slow-tea.json", "\"title\": \"Slow tea (edit 14:03:27)\",")]
    public void A_new_file_is_named_by_its_path(string path, string title) => Assert.Contains(title, EditedText.Of(path, null, Time), StringComparison.Ordinal);
}
