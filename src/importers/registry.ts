import { armTemplate } from './arm-template/arm-template.ts';
import { azureDocument } from './azure-document.ts';
import type { Importer } from './importer.ts';
import { terraformState } from './terraform/terraform-document.ts';

/** All kinds of documents, asked in this order; the first that recognises a document reads it. */
export const IMPORTERS: readonly Importer[] = [armTemplate, terraformState, azureDocument];
