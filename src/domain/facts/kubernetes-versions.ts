import { type EndFact, fact, type NamedFact } from './fact.ts';

type End = Pick<EndFact, 'value' | 'notice'>;

/** The life of a minor version in AKS. Ends are first days without support (ruling 24). */
export interface VersionLife {
  readonly version: string;
  /** The month (YYYY-MM) in which AKS has it in all regions. */
  readonly generallyAvailable: string;
  readonly community: End;
  /** With the support plan AKSLongTermSupport, which goes with the Premium tier (ruling 47). */
  readonly longTerm: End;
}

/** Kubernetes versions in AKS, oldest first (ruling 53). */
export const kubernetesVersions: NamedFact<'kubernetes-versions', readonly VersionLife[]> = fact({
  id: 'kubernetes-versions',
  value: [
    {
      version: '1.29',
      generallyAvailable: '2024-03',
      community: { value: '2025-04-01', notice: '2025-03' },
      longTerm: { value: '2026-05-01', notice: '2026-04' },
    },
    {
      version: '1.30',
      generallyAvailable: '2024-07',
      community: { value: '2025-08-22', notice: '2025-08-22' },
      longTerm: { value: '2026-08-01', notice: '2026-07' },
    },
    {
      version: '1.31',
      generallyAvailable: '2024-11',
      community: { value: '2025-11-01', notice: '2025-11-01' },
      longTerm: { value: '2026-12-01', notice: '2026-11' },
    },
    {
      version: '1.32',
      generallyAvailable: '2025-04',
      community: { value: '2026-04-01', notice: '2026-03' },
      longTerm: { value: '2027-04-01', notice: '2027-03' },
    },
    {
      version: '1.33',
      generallyAvailable: '2025-06',
      community: { value: '2026-08-01', notice: '2026-07' },
      longTerm: { value: '2027-08-01', notice: '2027-07' },
    },
    {
      version: '1.34',
      generallyAvailable: '2025-11',
      community: { value: '2026-12-01', notice: '2026-11' },
      longTerm: { value: '2027-12-01', notice: '2027-11' },
    },
    {
      version: '1.35',
      generallyAvailable: '2026-03',
      community: { value: '2027-04-01', notice: '2027-03' },
      longTerm: { value: '2028-04-01', notice: '2028-03' },
    },
    {
      version: '1.36',
      generallyAvailable: '2026-06',
      community: { value: '2027-07-01', notice: '2027-06' },
      longTerm: { value: '2028-07-01', notice: '2028-06' },
    },
    {
      version: '1.37',
      generallyAvailable: '2026-10',
      community: { value: '2027-11-01', notice: '2027-10' },
      longTerm: { value: '2028-11-01', notice: '2028-10' },
    },
  ],
  unit: 'versions with their dates',
  meaning:
    'AKS supports a Kubernetes version for about a year, and with long-term support on the Premium tier for another; after that it creates no cluster of it.',
  basis: 'documented',
  asOf: '2026-08-05',
  checked: '2026-11-29',
  sources: ['kubernetes-versions', 'long-term-support'],
});

export const longTermSupportExcludes = fact({
  id: 'long-term-support-excludes',
  value: ['Istio', 'KEDA', 'Calico', 'KMS', 'Dapr', 'AGIC', 'Open Service Mesh', 'AAD Pod Identity'],
  unit: 'add-ons and features',
  meaning:
    'A cluster with Istio, KEDA, Calico, KMS, Dapr, the Application Gateway Ingress Controller, Open Service Mesh or AAD Pod Identity is not moved to long-term support.',
  basis: 'documented',
  asOf: '2026-08',
  checked: '2026-11-29',
  sources: ['long-term-support'],
});
