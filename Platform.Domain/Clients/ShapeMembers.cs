using System.Text.Json.Serialization.Metadata;

namespace Platform.Domain.Clients;

internal static class ShapeMembers
{
    extension(JsonTypeInfo shape)
    {
        /// <summary>What a file may hold: the metadata also list what is computed, which is neither read nor written.</summary>
        public IEnumerable<JsonPropertyInfo> Members => shape.Properties.Where(property => property.Get is not null);
    }
}
