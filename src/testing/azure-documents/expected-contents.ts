import type { ExpectedDocument } from '../expected-document.ts';
import { AZ_DOCUMENTS } from './az-contents.ts';
import { NETWORK_DOCUMENTS } from './network-contents.ts';
import { POOL_DOCUMENTS } from './pool-contents.ts';
import { POWERSHELL_DOCUMENTS } from './powershell-contents.ts';
import { REQUEST_DOCUMENTS } from './request-contents.ts';
import { REST_DOCUMENTS } from './rest-contents.ts';

/** Every document of this folder, one for each shape that Azure resources come in. */
export const AZURE_DOCUMENTS: readonly ExpectedDocument[] = [
  ...AZ_DOCUMENTS,
  ...REST_DOCUMENTS,
  ...POOL_DOCUMENTS,
  ...NETWORK_DOCUMENTS,
  ...REQUEST_DOCUMENTS,
  ...POWERSHELL_DOCUMENTS,
];
