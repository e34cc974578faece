import { counted, plain } from '../../engine/words/numbers.ts';
import { paragraph, sectionOf } from '../blocks.ts';
import type { ReportSection } from '../document.ts';
import { clusterInputs } from './cluster-inputs.ts';
import { networkInputs } from './network-inputs.ts';
import type { ReportSubject } from './subject.ts';

/** Everything a person decided, as entered: clusters with their pools, then networks and connected ranges. */
export function inputsSection({ input }: ReportSubject): ReportSection[] {
  const look = `Looking ${counted(input.horizonMonths, 'month')} ahead; ${plain(input.headroomPercent)} % stay free in every range.`;
  return sectionOf(
    'What was entered',
    [...paragraph(input.notes), ...paragraph(look)],
    [...input.clusters.flatMap((cluster) => clusterInputs(input, cluster)), ...networkInputs(input)],
  );
}
