import { useMemo } from 'react';
import type { Cluster } from '../../domain/plan-input.ts';
import type { EvaluatedPlan } from '../../engine/evaluation/evaluated-plan.ts';
import { outboundKindOf } from '../../engine/outbound/outbound-addresses.ts';
import { OUTBOUND_TYPE_NAMES } from '../../engine/outbound/type-names.ts';
import { Button } from '../../ui/Button.tsx';
import { goToField } from '../kit/go-to-field.ts';
import { BackendCalculator } from './BackendCalculator.tsx';
import { ConnectionCalculator } from './ConnectionCalculator.tsx';
import styles from './outbound.module.css';
import { type Mark, type OutboundView, outboundView } from './outbound-view.ts';
import { OutboundMark } from './OutboundMark.tsx';
import { OutboundNumbers } from './OutboundNumbers.tsx';
import { OutboundTypes } from './OutboundTypes.tsx';

interface OutboundSectionProps {
  readonly plan: EvaluatedPlan;
  readonly cluster: Cluster;
}

/** The way out of the selected cluster: its numbers, a what-if of connections, and what its outbound type could be. */
export function OutboundSection({ plan, cluster }: OutboundSectionProps) {
  const view = useMemo(() => outboundView(plan, cluster), [plan, cluster]);
  if (view === null) {
    return null;
  }
  const { type, unknownPools } = view.outbound;
  return (
    <section aria-labelledby="outbound-title" className={styles.section}>
      <h2 id="outbound-title">Outbound</h2>
      <p className={styles.line}>
        <strong>{OUTBOUND_TYPE_NAMES[type].label}</strong> <OutboundMark mark={stateOf(view)} />
        <Button small look="plain" onClick={() => goToField(cluster.id, 'outbound.type')}>
          Change
        </Button>
      </p>
      {unknownPools.length === 0 ? null : (
        <p className={styles.muted}>A pool has no node cap: its nodes are counted as they are now.</p>
      )}
      <OutboundNumbers view={view} />
      <BackendCalculator view={view} />
      <ConnectionCalculator view={view} />
      <OutboundTypes view={view} />
    </section>
  );
}

/** In a few words, whether the chosen type has enough for the nodes with upgrade. */
function stateOf({ outbound }: OutboundView): Mark {
  const { type, addresses, loadBalancer } = outbound;
  if (!addresses.isAccepted) {
    return { word: 'Number of outbound IPs refused', icon: 'cross', tone: 'bad' };
  }
  switch (outboundKindOf(type)) {
    case 'load-balancer':
      return loadBalancer.fits === null
        ? { word: 'SNAT ports not documented for this size', icon: 'question', tone: 'care' }
        : loadBalancer.fits
          ? { word: 'SNAT ports are enough during an upgrade', icon: 'check', tone: 'good' }
          : { word: 'Too few SNAT ports during an upgrade', icon: 'cross', tone: 'bad' };
    case 'nat-gateway':
      return { word: 'Nodes share the flows as they need them', icon: 'check', tone: 'good' };
    case 'none':
      return { word: 'AKS sets up no outbound IPs', icon: 'dash', tone: 'muted' };
  }
}
