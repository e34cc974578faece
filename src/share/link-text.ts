/** True for a text that is to be read as a share link: an address of the page, or its hash alone. */
export function isLinkText(text: string): boolean {
  return /^(?:https?:|#)/iu.test(text);
}
