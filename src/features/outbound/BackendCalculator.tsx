import { useState } from 'react';
import { BOUNDS } from '../../domain/plan-input.ts';
import { backendUseOf } from '../../engine/outbound/backend-configurations.ts';
import { outboundNumber } from '../../engine/outbound/outbound-figures.ts';
import { plain } from '../../engine/words/numbers.ts';
import { Fold } from '../../ui/Fold.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { KnownFigure } from './KnownFigure.tsx';
import styles from './outbound.module.css';
import type { OutboundView } from './outbound-view.ts';
import { OutboundMark } from './OutboundMark.tsx';

/** Services times ports times nodes on one front-end address, against the limit. View state, not stored. */
export function BackendCalculator({ view }: { readonly view: OutboundView }) {
  const [services, setServices] = useState(1);
  const [portsPerService, setPortsPerService] = useState(1);
  const nodes = view.outbound.nodes.withUpgrade;
  const use = backendUseOf({ services, portsPerService, nodes });
  return (
    <Fold minor title="Services on one front-end IP" summary="backend IP configurations of the load balancer">
      <div className={styles.asked}>
        <NumberField
          id="outbound-services"
          label="Services on one front-end IP"
          note="Of type LoadBalancer; not saved."
          value={services}
          least={1}
          most={BOUNDS.nodes}
          onCommit={(value) => setServices(value ?? services)}
        />
        <NumberField
          id="outbound-service-ports"
          label="Ports of each service"
          note="One rule for each port."
          value={portsPerService}
          least={1}
          most={BOUNDS.ports}
          onCommit={(value) => setPortsPerService(value ?? portsPerService)}
        />
      </div>
      <p className={styles.sentence}>
        <KnownFigure
          number={outboundNumber(view.way, { of: 'backend-configurations', services, portsPerService })}
          label="backend IP configurations"
        />{' '}
        backend IP configurations with upgrade, of {plain(use.limit)}.{' '}
        <OutboundMark
          mark={
            use.isWithinLimit
              ? { word: 'Fits', icon: 'check', tone: 'good' }
              : { word: 'Too many: spread the services over more front-end IPs', icon: 'cross', tone: 'bad' }
          }
        />
      </p>
    </Fold>
  );
}
