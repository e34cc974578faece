import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from '../kit/dialogs.module.css';
import { usePlanInput } from '../kit/plan-access.ts';
import { pageAddress, planLink } from '../kit/plan-link.ts';
import { savePlanFile } from '../kit/save-plan-file.ts';
import { shareAdvice } from './share-link.ts';

type Made = { readonly link: string } | { readonly problem: string };

/** The link that holds the whole plan, its length, and the plan as a file where the link is too long. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const input = usePlanInput();
  const [made, setMade] = useState<Made | null>(null);
  const [outcome, setOutcome] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    void planLink(input, pageAddress()).then((link) => {
      setMade(link.ok ? { link: link.value } : { problem: link.error.sentence });
    });
  }, [input]);
  const advice = made && 'link' in made ? shareAdvice(made.link.length) : null;
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(field.current?.value ?? '');
      setOutcome('Copied.');
    } catch {
      setOutcome('The browser does not allow it: the link is selected, copy it by hand.');
    }
  };
  return (
    <Dialog title="Share this plan" onClose={onClose}>
      <div className={styles.body}>
        <p>The link holds the whole plan behind its #, a part that browsers do not send to any server.</p>
        {made && 'problem' in made ? <p role="alert">{made.problem}</p> : null}
        {made && 'link' in made ? (
          <>
            <textarea
              ref={field}
              className={styles.area}
              aria-label="Link"
              readOnly
              value={made.link}
              data-share-link
            />
            <p className={advice?.tone === 'good' ? styles.muted : styles.problem} data-link-length={made.link.length}>
              {advice?.sentence}
            </p>
          </>
        ) : null}
        <div className={styles.actions}>
          <Button look="primary" disabled={!made || 'problem' in made} onClick={() => void copy()}>
            Copy link
          </Button>
          <Button onClick={() => savePlanFile(input)}>Save plan file</Button>
          <span role="status">{outcome}</span>
        </div>
      </div>
    </Dialog>
  );
}
