import type { Exporter } from './exporter.ts';

/** A format as lists name it; the exporter itself is loaded on demand. */
export interface ExporterEntry {
  /** The id of the exporter. */
  readonly id: string;
  /** Its name where space is short. */
  readonly label: string;
  readonly load: () => Promise<Exporter>;
}

/** Every format of code, in the order in which they are offered. */
export const EXPORTERS: readonly ExporterEntry[] = [
  { id: 'az-cli', label: 'az CLI', load: async () => (await import('./az-cli.ts')).azCli },
  { id: 'bicep', label: 'Bicep', load: async () => (await import('./bicep.ts')).bicep },
  { id: 'terraform', label: 'Terraform', load: async () => (await import('./terraform.ts')).terraform },
  { id: 'arm', label: 'ARM', load: async () => (await import('./arm.ts')).arm },
];
