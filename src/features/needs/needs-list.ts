import { later } from '../../ui/later.tsx';

/** The needs to tick, folded at first and loaded after the first verdict. */
export const needsList = later(async () => (await import('./NeedsList.tsx')).NeedsList);
