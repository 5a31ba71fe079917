/** Calls the handler soon after the page has changed, once for any number of changes that come together. */
export function onPageChange(handler) {
  let waiting = false;
  const soon = () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        handler();
      });
    }
  };
  new MutationObserver(soon).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  window.addEventListener('hashchange', soon);
  soon();
}
