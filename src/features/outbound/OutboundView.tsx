import type { ViewProps } from '../kit/view-props.ts';
import { OutboundSection } from './OutboundSection.tsx';

/** How traffic leaves the cluster, and how many connections that holds. */
export function OutboundView({ plan, cluster }: ViewProps) {
  return cluster ? <OutboundSection plan={plan} cluster={cluster} /> : null;
}
