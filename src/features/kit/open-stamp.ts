import { createContext } from 'react';
import type { StampSubject } from '../../domain/stamp/stamp-request.ts';

/** Opens the dialog that copies a cluster, a VNet or the plan; provided by the app. */
export const OpenStampContext = createContext<(what: StampSubject) => void>(() => undefined);
