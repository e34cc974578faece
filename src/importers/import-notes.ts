import type { ImportNote } from './importer.ts';

/** Collects what an import has to say, in the order in which it is said; a sentence that was said already is not repeated. */
export class ImportNotes {
  private readonly kept = new Map<string, ImportNote>();

  understood(sentence: string): void {
    this.add({ kind: 'understood', sentence });
  }

  assumed(sentence: string): void {
    this.add({ kind: 'assumed', sentence });
  }

  ignored(sentence: string): void {
    this.add({ kind: 'ignored', sentence });
  }

  add(note: ImportNote): void {
    if (!this.kept.has(note.sentence)) {
      this.kept.set(note.sentence, note);
    }
  }

  list(): ImportNote[] {
    return [...this.kept.values()];
  }
}
