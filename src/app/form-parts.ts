import { clusterActions, clusterMore } from '../features/clusters/cluster-more.ts';
import { needsList } from '../features/needs/needs-list.ts';
import { maxPodsHint } from '../features/pools/max-pods-hint.ts';
import { later } from '../ui/later.tsx';

/** The address space of the form, loaded after the first verdict. */
export const addressSpaceSection = later(
  async () => (await import('../features/address-space/AddressSpaceSection.tsx')).AddressSpaceSection,
);

/** The growth of the form, loaded after the first verdict. */
export const growthSection = later(async () => (await import('../features/growth/GrowthSection.tsx')).GrowthSection);

/** The button that makes a pool of a workload. */
export const workloadButton = later(async () => (await import('./WorkloadButton.tsx')).WorkloadButton);

/** All parts of the form that load on demand: a plan to open is shown whole, so that nothing jumps. */
export async function loadForm(): Promise<void> {
  await Promise.all(
    [addressSpaceSection, growthSection, workloadButton, needsList, clusterMore, clusterActions, maxPodsHint].map(
      (part) => part.load(),
    ),
  );
}
