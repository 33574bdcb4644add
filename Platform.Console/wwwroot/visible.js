/**
 * Holds an event stream only while the page is seen: browsers allow few connections to one host, and a forgotten tab must not
 * use them up. `open` returns the stream.
 */
export function whileVisible(open) {
  let source;
  const change = () => {
    source?.close();
    source = document.hidden ? undefined : open();
  };
  document.addEventListener("visibilitychange", change);
  change();
}
