import { useMediaQuery } from '../../ui/use-media-query.ts';

/** Whether the grid of pools is wide enough for the subnets; where it is not, they are in the folded row. */
export function useSubnetColumns(): boolean {
  return useMediaQuery('(min-width: 1800px)');
}
