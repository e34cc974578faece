/**
 * The Kubernetes version that a new cluster starts with on a day (YYYY-MM-DD): the oldest that has three months of support left,
 * so that it can be created and need not be upgraded at once (ruling 53). The planner's own choice; part of the first load, so
 * without the table of versions, to which a test holds it.
 */
export function startVersion(asOf: string): string {
  return asOf < '2027' ? '1.35' : asOf < '2027-04' ? '1.36' : '1.37';
}
