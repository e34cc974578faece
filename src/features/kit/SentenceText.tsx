import { type ReactNode, use } from 'react';
import type { Sentence } from '../../engine/figures/sentence.ts';
import styles from './figure.module.css';
import { OpenWorkingContext } from './Figure.tsx';

/** A sentence in which every computed number opens its working. */
export function SentenceText({ sentence, figures }: Sentence): ReactNode {
  const open = use(OpenWorkingContext);
  if (figures.length === 0) {
    return sentence;
  }
  return [
    ...figures.map(({ start, end, reference }, index) => {
      const text = sentence.slice(start, end);
      return [
        sentence.slice(figures[index - 1]?.end ?? 0, start),
        <button
          key={start}
          type="button"
          className={styles.inSentence}
          data-figure={JSON.stringify(reference)}
          aria-label={`${text}: show the working`}
          onClick={() => open(reference)}
        >
          {text}
        </button>,
      ];
    }),
    sentence.slice(figures.at(-1)?.end),
  ];
}
