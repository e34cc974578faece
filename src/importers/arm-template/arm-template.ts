import { err, ok } from '../../domain/result.ts';
import type { Importer } from '../importer.ts';
import { isTemplate } from './template-documents.ts';
import { readTemplate } from './template-resources.ts';

/** ARM templates, read with the defaults of their parameters; `withParameters` puts the values of a parameter file there. */
export const armTemplate: Importer = {
  id: 'arm-template',
  title: 'ARM template',
  read: (document) => {
    if (!isTemplate(document)) {
      return null;
    }
    const template = readTemplate(document);
    return template.resources.length > 0
      ? ok(template)
      : err('This template has no cluster, node pool, VNet or subnet, or only behind links.');
  },
};
