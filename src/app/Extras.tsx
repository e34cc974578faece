import { lazy, Suspense } from 'react';
import type { StampSubject } from '../domain/stamp/stamp-request.ts';
import type { FigureRef } from '../engine/figures/figure-ref.ts';
import { Notices } from '../features/kit/Notices.tsx';
import { type DialogName, PageDialog } from './PageDialog.tsx';
import { PaneSwitch } from './PaneSwitch.tsx';
import { Shortcuts } from './Shortcuts.ts';
import type { Places } from './use-places.ts';

const WorkingDialog = lazy(async () => ({
  default: (await import('../features/working/WorkingDialog.tsx')).WorkingDialog,
}));

const StampDialog = lazy(async () => ({ default: (await import('../features/stamp/StampDialog.tsx')).StampDialog }));

/** What lies over the page, if anything. */
export interface Opened {
  readonly dialog: DialogName | null;
  readonly stamped: StampSubject | null;
  readonly figure: FigureRef | null;
}

interface ExtrasProps {
  readonly opened: Opened;
  readonly open: (change: Partial<Opened>) => void;
  /** Id of the selected cluster. */
  readonly cluster: string | undefined;
  readonly places: Places;
}

/** Everything of the page that its first look does not need: notices, keys, dialogs, the bar of small screens. */
export function Extras({ opened: { dialog, stamped, figure }, open, cluster, places }: ExtrasProps) {
  return (
    <>
      <PaneSwitch
        pane={places.pane}
        view={places.view}
        onPane={places.setPane}
        onView={places.show}
        onOpen={(name) => open({ dialog: name })}
      />
      <Notices />
      <Shortcuts cluster={cluster} openHelp={() => open({ dialog: 'help' })} openFindings={places.showFindings} />
      <Suspense fallback={null}>
        {dialog === null ? null : <PageDialog name={dialog} onClose={() => open({ dialog: null })} />}
        {stamped === null ? null : <StampDialog what={stamped} onClose={() => open({ stamped: null })} />}
        {figure === null ? null : <WorkingDialog reference={figure} onClose={() => open({ figure: null })} />}
      </Suspense>
    </>
  );
}
