using System.Text;
using Platform.Domain.Events;
using Platform.Providers;
using static Platform.Tests.Providers.Foxy.FoxyRequests;

namespace Platform.Tests.Providers.Foxy;

public sealed class FoxyVerificationTests
{
    /// <summary>Of github.com/Foxy/foxy-sdk, tests/backend/verifyWebhookSignature.test.ts.</summary>
    [Fact]
    public void Published_vector_passes() =>
        Assert.Equal(
            new VerificationResult.Verified("env:SECRET_1", Trust.Signed, null),
            Verify(
                Unsigned("this, on the other hand", (Signature, "055c620a2d1e459b9c4ed676146a6cce9d2ec2e7caf3dba64608c30c4477f532")),
                null,
                "is definitely right"));

    [Fact]
    public void Signing_gives_what_is_verified() => Assert.IsType<VerificationResult.Verified>(Verify(Recorded("transaction-created")));

    [Fact]
    public void Body_changed_by_one_bit_is_refused()
    {
        var signed = Recorded("transaction-created-captured");
        for (var at = 0; at < signed.Body.Length; at += 7)
        {
            var body = signed.Body.ToArray();
            body[at] ^= 1;
            Assert.Equal(("signature_mismatch", 401), Refusal(Verify(signed.With("X-Any", "1", body))));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("055c620a")]
    [InlineData("sha256=055c620a2d1e459b9c4ed676146a6cce9d2ec2e7caf3dba64608c30c4477f532")]
    [InlineData("055C620A2D1E459B9C4ED676146A6CCE9D2EC2E7CAF3DBA64608C30C4477F532")]
    [InlineData("055c620a2d1e459b9c4ed676146a6cce9d2ec2e7caf3dba64608c30c4477f53")]
    [InlineData("055c620a2d1e459b9c4ed676146a6cce9d2ec2e7caf3dba64608c30c4477f5320")]
    [InlineData(" 55c620a2d1e459b9c4ed676146a6cce9d2ec2e7caf3dba64608c30c4477f532")]
    [InlineData("0é5c620a2d1e459b9c4ed676146a6cce9d2ec2e7caf3dba64608c30c4477f532")]
    public void Signature_in_another_form_is_malformed(string header) =>
        Assert.Equal(("signature_malformed", 401), Refusal(Verify(Unsigned("this, on the other hand", (Signature, header)), null, "is definitely right")));

    [Fact]
    public void Missing_and_conflicting_signatures_are_refused()
    {
        Assert.Equal(("signature_missing", 401), Refusal(Verify(Of("transaction/created", "{}"))));
        Assert.Equal(
            ("signature_conflicting", 401),
            Refusal(Verify(Of("transaction/created", "{}", (Signature, new string('a', 64)), (Signature, new string('b', 64))))));
    }

    [Fact]
    public void Without_a_secret_nothing_passes() =>
        Assert.Equal(("secret_missing", 401), Refusal(Provider.Verify(Recorded("transaction-created"), [], Client)));

    [Fact]
    public void Either_of_two_live_secrets_passes_and_is_named()
    {
        var request = Recorded("transaction-created");
        Assert.Equal("env:SECRET_2", Assert.IsType<VerificationResult.Verified>(Verify(request, null, "the next one", Key)).Secret);
        Assert.Equal("env:SECRET_1", Assert.IsType<VerificationResult.Verified>(Verify(request, null, Key, "the next one")).Secret);
        Assert.Equal(("signature_mismatch", 401), Refusal(Verify(request, null, "the next one", Key + "\n")));
    }

    [Theory]
    [InlineData("Foxy-Store-ID", "99999")]
    [InlineData("Foxy-Store-ID", "")]
    [InlineData("Foxy-Store-Domain", "another-shop.foxycart.com")]
    [InlineData("Foxy-Store-Domain", "foxycart.com")]
    public void Webhook_of_another_store_is_refused(string header, string value) =>
        Assert.Equal(("source_mismatch", 400), Refusal(Verify(Recorded("transaction-created").With(header, value))));

    [Fact]
    public void Store_is_compared_only_where_it_is_sent_and_configured()
    {
        var elsewhere = Recorded("transaction-created").With("Foxy-Store-ID", "99999").With("Foxy-Store-Domain", "another-shop.foxycart.com");
        Assert.IsType<VerificationResult.Verified>(Verify(elsewhere, FoxyRequests.With(("store_id", null), ("store_domain", null))));
        Assert.IsType<VerificationResult.Verified>(Verify(Unsigned("this, on the other hand", (Signature, "055c620a2d1e459b9c4ed676146a6cce9d2ec2e7caf3dba64608c30c4477f532")), null, "is definitely right"));
    }

    [Theory]
    [InlineData("saas-company")]
    [InlineData("SaaS-Company.FoxyCart.com")]
    public void Store_may_be_named_without_foxys_own_domain(string value) =>
        Assert.IsType<VerificationResult.Verified>(Verify(Recorded("transaction-created").With("Foxy-Store-Domain", value)));

    [Fact]
    public void Pre_payment_hook_is_refused_signed_unsigned_and_without_a_secret()
    {
        var signed = Recorded("pre-payment");
        var unsigned = Of("validation/payment", """{"total_order":235}""");

        Assert.Equal(("synchronous_hook", 422), Refusal(Verify(signed)));
        Assert.Equal(("synchronous_hook", 422), Refusal(Verify(unsigned)));
        Assert.Equal(("synchronous_hook", 422), Refusal(Provider.Verify(unsigned, [], Client)));
        Assert.Equal(("synchronous_hook", 422), Refusal(Verify(Of("transaction/created", "{}", (Event, "validation/payment")))));
        Assert.Equal("synchronous_hook", Assert.IsType<NormalisationResult.Refused>(Normalise(signed)).Refusal.Code);
    }

    [Fact]
    public void Body_that_is_encrypted_instead_of_signed_is_told_apart()
    {
        var body = $"{new string('a', 64)}:{new string('0', 32)}:{Convert.ToBase64String(Encoding.UTF8.GetBytes("AES"))}";
        var refusal = Assert.IsType<VerificationResult.Refused>(Verify(Of("transaction/created", body))).Refusal;

        Assert.Equal(("signature_missing", 401), (refusal.Code, refusal.Status));
        Assert.Contains("encrypted", refusal.Detail, StringComparison.Ordinal);
        Assert.Contains("https", refusal.Fix, StringComparison.Ordinal);
    }
}
