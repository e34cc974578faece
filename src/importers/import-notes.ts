import type { Name } from '../domain/name.ts';
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

  /** What is taken for a field that the document is silent about: "Cluster a: the tier is not told; Free is …". */
  notTold(of: string, { inSentence }: Pick<Name, 'inSentence'>, taken: string): void {
    this.assumed(`${of}: the ${inSentence} is not told; ${taken}.`);
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
