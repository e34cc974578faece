import { useMemo } from 'react';
import { SOURCES } from '../../../domain/facts/sources.ts';
import type { Cluster } from '../../../domain/plan-input.ts';
import type { EvaluatedPlan } from '../../../engine/evaluation/evaluated-plan.ts';
import type { Sentence } from '../../../engine/figures/sentence.ts';
import { candidateLabel } from '../../../engine/models/registry.ts';
import type { Guidance } from '../../../engine/recommendation/guidance.ts';
import { recommend } from '../../../engine/recommendation/recommend.ts';
import { nothingRecommended } from '../../../engine/recommendation/what-conflicts.ts';
import { SentenceText } from '../../kit/SentenceText.tsx';
import { SourceLink } from '../../kit/SourceLink.tsx';
import { Changes } from './Changes.tsx';
import { LoserTable } from './LoserTable.tsx';
import styles from './recommendation.module.css';

function GuidanceList({ guidance }: { readonly guidance: readonly Guidance[] }) {
  return (
    <ul className={styles.guidance} aria-label="What the documentation advises">
      {guidance.map(({ id, advice, sources }) => (
        <li key={id}>
          {advice}{' '}
          <span className={styles.sources}>
            {sources.map((source) => (
              <SourceLink key={source} source={SOURCES[source]}>
                , {SOURCES[source].date}
              </SourceLink>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What speaks against the recommended model, beside its name. */
function Doubts({ doubts }: { readonly doubts: readonly Sentence[] }) {
  return doubts.length === 0 ? null : (
    <ul aria-label="What speaks against it">
      {doubts.map((doubt) => (
        <li key={doubt.sentence}>
          <SentenceText {...doubt} />
        </li>
      ))}
    </ul>
  );
}

/** The argument for the recommended model: documented advice, why each other lost, and what would change the answer. */
export function RecommendationSection({ plan, cluster }: { readonly plan: EvaluatedPlan; readonly cluster: Cluster }) {
  const argument = useMemo(() => recommend(plan, cluster.id), [plan, cluster.id]);
  if (argument === null || cluster.nodePools.length === 0) {
    return null;
  }
  const { recommended, conflict, doubts, guidance, losers, changes } = argument;
  return (
    <section aria-labelledby="recommendation-title" className={styles.section} data-recommendation>
      <h2 id="recommendation-title">Why this model</h2>
      <p>
        {recommended === null ? (
          nothingRecommended(conflict).sentence
        ) : (
          <>
            Recommended: <strong>{candidateLabel(recommended)}</strong>
            {cluster.choice === null || cluster.choice === recommended
              ? '.'
              : `. Chosen: ${candidateLabel(cluster.choice)}.`}
          </>
        )}
      </p>
      <Doubts doubts={doubts} />
      <GuidanceList guidance={guidance} />
      <LoserTable losers={losers} isAll={recommended === null} />
      <Changes changes={changes} cluster={cluster.id} />
    </section>
  );
}
