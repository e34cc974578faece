import type { ComponentType } from 'react';
import type { ViewProps } from '../features/kit/view-props.ts';
import { VIEW_IDS, type ViewId } from '../state/view-ids.ts';
import { later, type LaterPart } from '../ui/later.tsx';

/** A view of the page: its tab, and how what it shows is loaded. */
interface ViewPart extends LaterPart<ViewProps> {
  readonly title: string;
}

function part(title: string, load: () => Promise<ComponentType<ViewProps>>): ViewPart {
  return { title, ...later(load) };
}

/** One entry for each view; a view without one does not compile. */
const PARTS: Readonly<Record<ViewId, ViewPart>> = {
  overview: part('Overview', async () => (await import('../features/overview/OverviewView.tsx')).OverviewView),
  models: part('Models', async () => (await import('../features/models/ModelsView.tsx')).ModelsView),
  addresses: part('Addresses', async () => (await import('../features/addresses/AddressesView.tsx')).AddressesView),
  limits: part('Limits', async () => (await import('../features/limits/LimitsView.tsx')).LimitsView),
  outbound: part('Outbound', async () => (await import('../features/outbound/OutboundView.tsx')).OutboundView),
  migrate: part('Migrate', async () => (await import('../features/migrate/MigrateView.tsx')).MigrateView),
  'hand-over': part('Hand over', async () => (await import('../features/hand-over/HandOverView.tsx')).HandOverView),
};

/** The views in the order of their tabs. */
export const VIEWS = VIEW_IDS.map((id) => ({ id, ...PARTS[id] }));
