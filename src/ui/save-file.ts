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

const LONGEST_STEM = 60;

/** A file name from any text: its letters and digits of any script in lower case, with hyphens for all else. */
export function fileStem(text: string): string {
  const letters = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const stem = Array.from(letters).slice(0, LONGEST_STEM).join('');
  return stem.replaceAll(/^-+|-+$/gu, '') || 'plan';
}
