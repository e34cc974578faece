const RELEASE_MS = 10_000;

/** Offers a text or bytes as a download under this name. Nothing leaves the browser. */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, mimeType: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: mimeType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_MS);
}

/** A file name of letters, digits and hyphens, from any text. */
export function fileStem(text: string): string {
  const stem = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  return stem.slice(0, 60) || 'plan';
}
