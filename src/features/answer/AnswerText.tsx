import { useEffect, useState } from 'react';
import { joinSentences, type Sentence } from '../../engine/figures/sentence.ts';
import { SentenceText } from '../kit/SentenceText.tsx';
import styles from './answer.module.css';

const QUIET_MS = 800;

/** The answer in its sentence, the largest text of the page. It is read out once typing has paused. */
export function AnswerText({ sentences }: { readonly sentences: readonly Sentence[] }) {
  const [spoken, setSpoken] = useState('');
  const text = joinSentences(sentences).sentence;
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const [first, ...rest] = sentences;
  return (
    <>
      <p className={styles.sentence} data-answer>
        <strong>{first ? <SentenceText {...first} /> : null}</strong> <SentenceText {...joinSentences(rest)} />
      </p>
      <p className="visually-hidden" aria-live="polite" aria-atomic="true">
        {spoken}
      </p>
    </>
  );
}
