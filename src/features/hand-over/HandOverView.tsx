import type { ViewProps } from '../kit/view-props.ts';
import { CodeSection } from './CodeSection.tsx';
import { TakeAway } from './take-away/TakeAway.tsx';

/** Everything that leaves the page: documents, tables, pictures, files, and the code of the selected cluster. */
export function HandOverView({ plan, cluster }: ViewProps) {
  return (
    <>
      <TakeAway />
      {cluster ? <CodeSection plan={plan} cluster={cluster} /> : null}
    </>
  );
}
