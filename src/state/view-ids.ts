/** What the page shows below the answer, one at a time, in the order of its tabs. */
export const VIEW_IDS = ['overview', 'models', 'addresses', 'limits', 'outbound', 'migrate', 'hand-over'] as const;
export type ViewId = (typeof VIEW_IDS)[number];

/** The view that a plan opens on the first time. */
export const FIRST_VIEW: ViewId = 'overview';

/** True for the id of a view; links may carry ids of other versions of the page. */
export function isViewId(id: string | null): id is ViewId {
  return VIEW_IDS.some((known) => known === id);
}
