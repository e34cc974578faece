import { lazy, Suspense, useState } from 'react';
import { Button } from '../ui/Button.tsx';

const WorkloadDialog = lazy(async () => ({
  default: (await import('../features/workload/WorkloadDialog.tsx')).WorkloadDialog,
}));

/** Opens "Nodes from workload" for a cluster; the dialog loads when it is first opened. */
export function WorkloadButton({ cluster }: { readonly cluster: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        Nodes from workload
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <WorkloadDialog cluster={cluster} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
