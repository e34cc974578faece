import { saveFile } from '../../ui/save-file.ts';

/** A text to be taken away, and the file it becomes where the browser does not let it into the clipboard. */
export interface TextToTake {
  readonly text: string;
  /** The same as HTML, for programs that take tables or headings from the clipboard. */
  readonly html?: string;
  readonly file: string;
  /** What the file holds where that differs from the text. */
  readonly fileText?: string;
  readonly mimeType: string;
}

function clipboardItem(text: string, html: string): ClipboardItem {
  const blob = (content: string, type: string) => [type, new Blob([content], { type })] as const;
  return new ClipboardItem(Object.fromEntries([blob(text, 'text/plain'), blob(html, 'text/html')]));
}

/** Copies a text to the clipboard, or saves it as a file where that is not allowed. Returns which, as a sentence. */
export async function copyOrSave({ text, html, file, fileText = text, mimeType }: TextToTake): Promise<string> {
  try {
    await (html === undefined
      ? navigator.clipboard.writeText(text)
      : navigator.clipboard.write([clipboardItem(text, html)]));
    return 'Copied.';
  } catch {
    saveFile(file, fileText, mimeType);
    return `The browser does not allow copying: saved as ${file}.`;
  }
}
