using System.Text;
using Platform.Providers;
using Platform.Providers.Foxy.Datafeed;

namespace Platform.Tests.Providers.Foxy;

/// <summary>Foxy's old XML datafeeds as it posts them: a form, urlencoded twice over RC4.</summary>
internal static class Datafeeds
{
    public const string ApiKey = "example-store-api-key";

    public const string Transactions = """
        <?xml version='1.0' encoding='UTF-8' standalone='yes'?>
        <foxydata>
         <datafeed_version>XML FoxyCart Version 2.0</datafeed_version>
         <transactions>
          <transaction>
           <id>2296720499</id>
           <store_id>82417</store_id>
           <store_version>2.0</store_version>
           <is_test>0</is_test>
           <is_hidden>0</is_hidden>
           <data_is_fed>0</data_is_fed>
           <transaction_date>2026-10-19 13:50:00</transaction_date>
           <processor_response>Approved for Ada Example</processor_response>
           <customer_id>41230017</customer_id>
           <customer_first_name><![CDATA[Ada]]></customer_first_name>
           <customer_last_name><![CDATA[Example]]></customer_last_name>
           <customer_address1>1 Sample Street</customer_address1>
           <customer_phone>+49 30 0000 0001</customer_phone>
           <customer_email>ada@example.com</customer_email>
           <customer_ip>203.0.113.24</customer_ip>
           <cc_number_masked>xxxxxxxxxxxx4242</cc_number_masked>
           <order_total>119.00</order_total>
           <status>approved</status>
           <transaction_details>
            <transaction_detail>
             <product_name>Team plan, per seat</product_name>
             <product_price>29.00</product_price>
             <product_quantity>1</product_quantity>
             <product_code>TEAM-PLAN</product_code>
             <is_future_line_item>0</is_future_line_item>
             <shipto>Ada Example</shipto>
            </transaction_detail>
            <transaction_detail>
             <product_name>Audit log add-on</product_name>
             <product_price>90.00</product_price>
             <product_quantity>1</product_quantity>
             <product_code>AUDIT-ADDON</product_code>
             <is_future_line_item>0</is_future_line_item>
            </transaction_detail>
           </transaction_details>
          </transaction>
         </transactions>
        </foxydata>
        """;

    public const string Subscriptions = """
        <?xml version='1.0' encoding='UTF-8' standalone='yes'?>
        <foxysubscriptiondata>
         <subscriptions>
          <subscription>
           <subscription_id>318842</subscription_id>
           <next_transaction_date>2026-11-24</next_transaction_date>
           <end_date>0000-00-00</end_date>
           <past_due_amount>0.00</past_due_amount>
           <frequency>1m</frequency>
           <sub_token_url>https://saas-company.foxycart.com/cart?sub_token=example</sub_token_url>
           <store_id>82417</store_id>
           <customer_id>41230052</customer_id>
           <customer_first_name>Bram</customer_first_name>
           <customer_email>bram@example.com</customer_email>
          </subscription>
         </subscriptions>
         <payment_methods_soon_to_expire>
          <customer><customer_first_name>Bram</customer_first_name></customer>
         </payment_methods_soon_to_expire>
        </foxysubscriptiondata>
        """;

    public static WebhookRequest Request(string xml, string field = "FoxyData", string key = ApiKey) => Form($"{field}={Encode(xml, key)}");

    public static WebhookRequest Form(string body, string contentType = "application/x-www-form-urlencoded") => new(
        "POST",
        "/clients/saas-company/webhooks/foxy",
        [KeyValuePair.Create("Content-Type", contentType)],
        Encoding.UTF8.GetBytes(body));

    private static string Encode(string xml, string key)
    {
        var once = new StringBuilder();
        foreach (var one in Rc4.Run(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(xml)))
            once.Append(one == ' ' ? "+" : char.IsAsciiLetterOrDigit((char)one) || one is (byte)'-' or (byte)'_' or (byte)'.' ? ((char)one).ToString() : $"%{one:X2}");
        return Uri.EscapeDataString(once.ToString());
    }
}
