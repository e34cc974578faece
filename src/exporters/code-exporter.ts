import type { Result } from '../domain/result.ts';
import { deploymentOf } from './deployment/deploy.ts';
import type { Deployment } from './deployment/deployment.ts';
import type { Exporter, RenderedFile } from './exporter.ts';

/** A format of code: `print` writes what has been decided to be deployed. What cannot be decided is refused before. */
export function codeExporter(
  format: Omit<Exporter, 'render'>,
  print: (deployment: Deployment) => Result<RenderedFile, string>,
): Exporter {
  return {
    ...format,
    render: (subject) => {
      const deployment = deploymentOf(subject);
      return deployment.ok ? print(deployment.value) : deployment;
    },
  };
}
