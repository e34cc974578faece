import {
  defaultMaxPodsKubenet,
  defaultMaxPodsNodeSubnet,
  defaultMaxPodsOverlay,
  defaultMaxPodsPodSubnet,
} from '../../domain/facts/scale-advice.ts';
import styles from './pools.module.css';

const DEFAULTS = [
  `Overlay ${defaultMaxPodsOverlay.value}`,
  `Pod Subnet ${defaultMaxPodsPodSubnet.value}`,
  `kubenet ${defaultMaxPodsKubenet.value}`,
  `Node Subnet ${defaultMaxPodsNodeSubnet.value}`,
].join(', ');

/** Azure's own defaults of max pods, below the grid: a plan always writes its own. */
export function MaxPodsHint() {
  return <span className={styles.hint}>Pods are per node. Azure’s default of max pods: {DEFAULTS}.</span>;
}
