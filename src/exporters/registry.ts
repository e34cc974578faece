import type { Exporter } from './exporter.ts';

/** A format as lists name it; the exporter itself is loaded on demand. */
export interface ExporterEntry extends Pick<Exporter, 'id' | 'title'> {
  readonly load: () => Promise<Exporter>;
}

/** Every format of code, in the order in which they are offered. */
export const EXPORTERS: readonly ExporterEntry[] = [
  { id: 'az-cli', title: 'Azure CLI', load: async () => (await import('./az-cli.ts')).azCli },
  { id: 'bicep', title: 'Bicep', load: async () => (await import('./bicep.ts')).bicep },
  { id: 'terraform', title: 'Terraform', load: async () => (await import('./terraform.ts')).terraform },
  { id: 'arm', title: 'ARM template', load: async () => (await import('./arm.ts')).arm },
];
