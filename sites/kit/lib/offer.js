const SUBSCRIPTION = /^[1-9][0-9]{0,2}[dwmy]$/;

/** What can be bought: price, stock, and, where the shop can sell it, what its buy button needs. */
export function offerOf(item, site) {
  const { sku = null, price = null, currency = null, stock = null, available = true, checkout = null, variants = null, subscriptions = null } = item.product ?? {};
  const code = currency ?? site.shop?.currency ?? null;
  const amount = amountOf(price);
  const kinds = (variants ?? []).map((variant) => kindOf(variant, code, site));
  // Of several kinds each has a stock of its own, and one that is left is enough.
  const pieces = kinds.length > 0 ? null : stock;
  const soldOut = kinds.length > 0 ? kinds.every((kind) => kind.soldOut) : stock !== null && stock <= 0;
  const inStock = !soldOut && available !== false;
  return {
    id: checkout?.item_id ?? sku ?? item.id,
    sku,
    amount,
    currency: code,
    price: amount === null ? null : money(Number(amount), code, site.locale),
    stock: pieces,
    soldOut,
    inStock,
    few: inStock && pieces !== null && pieces <= 3,
    status: soldOut ? "Sold out" : !inStock ? "Not available" : pieces === null ? "In stock" : `${pieces} in stock`,
    availability: soldOut ? "SoldOut" : inStock ? "InStock" : "OutOfStock",
    buyable: Boolean(site.shop) && amount !== null && inStock,
    variants: kinds,
    subscriptions: (subscriptions ?? []).filter((every) => SUBSCRIPTION.test(every)),
  };
}

function kindOf({ item_id: id, title = null, price = null, stock = null, available = true }, code, site) {
  const amount = amountOf(price);
  const soldOut = stock !== null && stock <= 0;
  return { id, title, price: amount === null ? null : money(Number(amount), code, site.locale), soldOut, inStock: !soldOut && available !== false };
}

function amountOf(price) {
  const amount = price === null || price === "" ? NaN : Number(price);
  return Number.isFinite(amount) && amount >= 0 ? String(price) : null;
}

function money(amount, currency, locale) {
  if (!currency) return new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(amount);
  try {
    return new Intl.NumberFormat(locale, { style: "currency", currency }).format(amount);
  } catch {
    return `${amount.toFixed(2)} ${currency}`;
  }
}
