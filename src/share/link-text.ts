const VIEW = /&view=([^&#]*)$/u;

/**
 * A link or hash without the view that it may name behind the plan, and the name of that view: `#d1.3.…&view=models`. What is
 * no name of a view is for the page to ignore; nobody else reads it.
 */
export function splitView(text: string): { readonly link: string; readonly view: string | null } {
  const found = VIEW.exec(text);
  return found ? { link: text.slice(0, found.index), view: found[1] ?? null } : { link: text, view: null };
}

/** True for a text that is to be read as a share link: an address of the page, or its hash alone. */
export function isLinkText(text: string): boolean {
  return /^(?:https?:|#)/iu.test(text);
}
