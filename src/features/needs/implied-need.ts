import { later } from '../../ui/later.tsx';

/** The sentence on why the plan implies a need, loaded after the first verdict. */
export const impliedNeed = later(async () => (await import('./ImpliedNeed.tsx')).ImpliedNeed);
