import { lazy, Suspense } from 'react';

const DIALOGS = {
  plans: lazy(async () => ({ default: (await import('../features/plans/PlansDialog.tsx')).PlansDialog })),
  examples: lazy(async () => ({ default: (await import('../features/examples/ExamplesDialog.tsx')).ExamplesDialog })),
  share: lazy(async () => ({ default: (await import('../features/share/ShareDialog.tsx')).ShareDialog })),
  import: lazy(async () => ({ default: (await import('../features/import/ImportDialog.tsx')).ImportDialog })),
  help: lazy(async () => ({ default: (await import('../features/help/HelpDialog.tsx')).HelpDialog })),
};

export type DialogName = keyof typeof DIALOGS;

interface PageDialogProps {
  readonly name: DialogName;
  readonly onClose: () => void;
}

/** One of the dialogs of the head, loaded when it is first opened. */
export function PageDialog({ name, onClose }: PageDialogProps) {
  const Opened = DIALOGS[name];
  return (
    <Suspense fallback={null}>
      <Opened onClose={onClose} />
    </Suspense>
  );
}
