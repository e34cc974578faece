import type { Fact } from '../../domain/facts/fact.ts';
import {
  dualStackNatGatewaySku,
  managedNatGatewaySku,
  natGatewayUpgrade,
  ownNatGatewayReplaced,
} from '../../domain/facts/nat-gateway.ts';
import {
  outboundChangeCost,
  outboundChangesDisputed,
  outboundChangesManagedVnet,
  outboundChangesOwnVnet,
  outboundChangeWithAutoProvisioning,
  outboundTypeNeeds,
  outboundTypesInPreview,
  outboundTypesOfIsolatedClusters,
  outboundTypesRefusedInOwnVnet,
} from '../../domain/facts/outbound-types.ts';
import { SOURCES } from '../../domain/facts/sources.ts';
import { changeTable } from '../../engine/outbound/outbound-types.ts';
import { OUTBOUND_OPTION_NAMES } from '../../engine/outbound/type-names.ts';
import { Fold } from '../../ui/Fold.tsx';
import { SourceLink } from '../kit/SourceLink.tsx';
import styles from './outbound.module.css';
import type { OutboundView } from './outbound-view.ts';
import { CHANGE_MARKS, TYPE_MARKS } from './outbound-view.ts';
import { OutboundMark } from './OutboundMark.tsx';

const FACTS: readonly Fact<unknown>[] = [
  outboundTypeNeeds,
  managedNatGatewaySku,
  natGatewayUpgrade,
  ownNatGatewayReplaced,
  dualStackNatGatewaySku,
  outboundTypesRefusedInOwnVnet,
  outboundTypesOfIsolatedClusters,
  outboundTypesInPreview,
  outboundChangesManagedVnet,
  outboundChangesOwnVnet,
  outboundChangesDisputed,
  outboundChangeWithAutoProvisioning,
];
const SOURCE_IDS = [...new Set(FACTS.flatMap(({ sources }) => sources))];
const VNETS = [
  ['managed', 'Changes in a VNet that AKS manages'],
  ['own', 'Changes in a VNet of your own'],
] as const;

/** Every way to set up egress: what it needs, whether this cluster can have it, whether it can be changed to it later. */
export function OutboundTypes({ view }: { readonly view: OutboundView }) {
  const { types, network } = view.outbound;
  return (
    <div className={styles.part}>
      <h3 id="outbound-types">Outbound types</h3>
      <div className={styles.scroller} tabIndex={0} role="region" aria-labelledby="outbound-types">
        <table className={`${styles.table ?? ''} ${styles.texts ?? ''}`}>
          <thead>
            <tr>
              <th scope="col">Type</th>
              <th scope="col">What it needs</th>
              <th scope="col">This cluster</th>
              <th scope="col">Change to it later</th>
            </tr>
          </thead>
          <tbody>
            {types.map(({ option, isChosen, needs, answer, reasons, change }) => (
              <tr key={option} data-outbound-type={option} className={isChosen ? styles.chosen : undefined}>
                <th scope="row">
                  {OUTBOUND_OPTION_NAMES[option].label}
                  {isChosen ? <span className={styles.muted}> chosen</span> : null}
                </th>
                <td>{needs}</td>
                <td>
                  <OutboundMark mark={TYPE_MARKS[answer]} />
                  {reasons.map((reason) => (
                    <p key={reason} className={styles.muted}>
                      {reason}
                    </p>
                  ))}
                </td>
                <td>
                  <OutboundMark mark={CHANGE_MARKS[change]} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.muted}>{outboundChangeCost.meaning}</p>
      <p className={styles.muted}>{natGatewayUpgrade.meaning}</p>
      {VNETS.filter(([kind]) => network === null || network === kind).map(([kind, title]) => (
        <Fold key={kind} minor title={title}>
          <ChangeTable network={kind} title={title} />
        </Fold>
      ))}
      <p className={styles.muted}>
        Sources:{' '}
        {SOURCE_IDS.map((id) => (
          <span key={id} className={styles.source}>
            <SourceLink source={SOURCES[id]} /> {SOURCES[id].date}
          </span>
        ))}
      </p>
    </div>
  );
}

function ChangeTable({ network, title }: { readonly network: 'own' | 'managed'; readonly title: string }) {
  const rows = changeTable(network);
  return (
    <>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={title}>
        <table className={`${styles.table ?? ''} ${styles.texts ?? ''}`}>
          <thead>
            <tr>
              <th scope="col">From, to</th>
              {rows.map(({ from }) => (
                <th key={from} scope="col">
                  {OUTBOUND_OPTION_NAMES[from].label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ from, answers }) => (
              <tr key={from}>
                <th scope="row">{OUTBOUND_OPTION_NAMES[from].label}</th>
                {answers.map((answer, index) => (
                  <td key={rows[index]?.from ?? index}>
                    <OutboundMark mark={CHANGE_MARKS[answer]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {network === 'managed' ? (
        <p className={styles.muted}>
          {outboundChangesDisputed.meaning} {outboundChangesDisputed.otherReading}
        </p>
      ) : null}
    </>
  );
}
