import type { SourcedNumber } from '../../domain/facts/fact.ts';
import { afterItem } from '../words/list.ts';
import { nounFor, plain } from '../words/numbers.ts';
import type { FigureRef, OfCluster } from './figure-ref.ts';
import { type ShownNumber, shownText } from './shown-number.ts';

/** Where a figure stands in a sentence (from `start` up to `end`, in UTF-16 units), and what opens its working. */
export interface SentenceFigure {
  readonly start: number;
  readonly end: number;
  readonly reference: FigureRef;
}

/** A sentence in plain text, and the figures in it that were computed. Numbers that a person entered are only text. */
export interface Sentence {
  readonly sentence: string;
  readonly figures: readonly SentenceFigure[];
}

/** A number on its way into a sentence, as it is written there. */
export interface FigureText {
  readonly text: string;
  readonly reference: FigureRef;
}

const NOTHING_SAID: Sentence = { sentence: '', figures: [] };

type Part = string | number | FigureText | ShownNumber | Sentence;

/** A computed number for `worded`, written as people read it: "3,350". */
export function figureText(value: number, reference: FigureRef): FigureText {
  return { text: plain(value), reference };
}

/** A computed prefix length for `worded`, written with its slash: "/24". */
export function prefixText(prefixLength: number, reference: FigureRef): FigureText {
  return { text: `/${prefixLength}`, reference };
}

/** A computed count with its noun for `worded`: "1 node", "3,350 nodes". */
export function countedFigure(number: ShownNumber, noun: string): Sentence {
  return worded`${number} ${nounFor(number.value, noun)}`;
}

/** A number of Azure for `worded`: its working is the fact itself. */
export function factText({ id, value }: SourcedNumber, at: OfCluster): FigureText {
  return figureText(value, { ...at, figure: 'fact', fact: id });
}

/** Sentences in one, with a space or something else between them. */
export function joinSentences(sentences: readonly Sentence[], between = ' '): Sentence {
  let text = '';
  const figures: SentenceFigure[] = [];
  for (const entry of sentences) {
    text += text === '' ? '' : between;
    addShifted(figures, entry, text.length);
    text += entry.sentence;
  }
  return { sentence: text, figures };
}

/** A list of parts of a sentence, as `listed` writes it: "a, b and c". */
export function listedSentences(items: readonly Sentence[]): Sentence {
  return items.reduce(
    (list, item, position) => worded`${list}${item}${afterItem(position, items.length)}`,
    NOTHING_SAID,
  );
}

/** Template tag: a sentence whose figures keep the way to their working. Sentences may be put into it, too. */
export function worded(texts: TemplateStringsArray, ...parts: readonly Part[]): Sentence {
  let text = texts[0] ?? '';
  const figures: SentenceFigure[] = [];
  parts.forEach((part, position) => {
    if (typeof part !== 'object') {
      text += String(part);
    } else if ('reference' in part) {
      const start = text.length;
      text += 'text' in part ? part.text : shownText(part);
      figures.push({ start, end: text.length, reference: part.reference });
    } else {
      addShifted(figures, part, text.length);
      text += part.sentence;
    }
    text += texts[position + 1] ?? '';
  });
  return { sentence: text, figures };
}

/** Adds the figures of a sentence to those of the one that it becomes a part of, from there on. */
function addShifted(figures: SentenceFigure[], part: Sentence, from: number): void {
  for (const { start, end, reference } of part.figures) {
    figures.push({ start: start + from, end: end + from, reference });
  }
}
