import { later } from '../../ui/later.tsx';

/** Azure's defaults of max pods, loaded after the first verdict. */
export const maxPodsHint = later(async () => (await import('./MaxPodsHint.tsx')).MaxPodsHint);
