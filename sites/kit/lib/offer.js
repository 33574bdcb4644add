/** What can be bought: price, stock, and, where the shop can sell it, what its buy button needs. */
export function offerOf(item, site) {
  const { sku = null, price = null, currency = null, stock = null, available = true, checkout = null } = item.product ?? {};
  const amount = price === null || price === "" ? NaN : Number(price);
  const priced = Number.isFinite(amount) && amount >= 0;
  const soldOut = stock !== null && stock <= 0;
  const inStock = !soldOut && available !== false;
  return {
    id: checkout?.item_id ?? sku ?? item.id,
    sku,
    amount: priced ? String(price) : null,
    currency: currency ?? site.shop?.currency ?? null,
    price: priced ? money(amount, currency ?? site.shop?.currency, site.locale) : null,
    stock,
    soldOut,
    inStock,
    few: inStock && stock !== null && stock <= 3,
    status: soldOut ? "Sold out" : !inStock ? "Not available" : stock === null ? "In stock" : `${stock} in stock`,
    availability: soldOut ? "SoldOut" : inStock ? "InStock" : "OutOfStock",
    buyable: Boolean(site.shop) && priced && inStock,
  };
}

function money(amount, currency, locale) {
  if (!currency) return new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(amount);
  try {
    return new Intl.NumberFormat(locale, { style: "currency", currency }).format(amount);
  } catch {
    return `${amount.toFixed(2)} ${currency}`;
  }
}
