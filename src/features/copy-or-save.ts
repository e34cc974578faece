import { saveFile } from '../ui/save-file.ts';

/** A text to be taken away, and the file it becomes where the browser does not let it into the clipboard. */
export interface TextToTake {
  readonly text: string;
  readonly file: string;
  readonly mimeType: string;
}

/** Copies a text to the clipboard, or saves it as a file where that is not allowed. Returns which, as a sentence. */
export async function copyOrSave({ text, file, mimeType }: TextToTake): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch {
    saveFile(file, text, mimeType);
    return 'The browser does not allow copying: saved as a file.';
  }
}
