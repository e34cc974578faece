/** A number about growth. `line` is the key of a range or limit, `month` counts from today. */
export type GrowthFigure =
  | { readonly of: 'nodes'; readonly month: number }
  | {
      readonly of: 'pool-added' | 'pool-nodes' | 'pool-surge' | 'pool-peak';
      readonly pool: string;
      readonly month: number;
    }
  | { readonly of: 'pool-use'; readonly line: string; readonly pool: string; readonly month: number }
  | { readonly of: 'use'; readonly line: string; readonly month: number }
  | { readonly of: 'run-out' | 'lasting-prefix'; readonly line: string };

/** A text key of a figure: what it is, then what it is about. */
export function growthFigureKey(figure: GrowthFigure): string {
  return Object.values<string | number>({ ...figure }).join('/');
}
