import { InputError } from "./input-error.js";

/** `GET /content/export`, for work on the starter. In AWS it redirects to a signed address, which must not be sent the key. */
export async function fetchExport(baseUrl, key) {
  const url = new URL("content/export", baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`);
  try {
    let response = await fetch(url, { headers: { "X-Api-Key": key }, redirect: "manual" });
    const location = response.headers.get("location");
    if (location) response = await fetch(new URL(location, url));
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.text();
  } catch (error) {
    throw new InputError(`CONTENT_API_URL: ${url} gave no export (${error.cause?.code ?? error.message})`);
  }
}
