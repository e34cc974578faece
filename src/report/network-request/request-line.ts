import type { Fact } from '../../domain/facts/fact.ts';

/** The topics in the order in which the document prints them. */
export const REQUEST_TOPICS = [
  'Address space to ask for',
  'Subnets to create',
  'Ranges to reserve, not routed',
  'Given ranges',
  'Routes',
  'Security rules',
  'Egress',
  'Required egress',
  'Private DNS',
  'Role assignments',
  'Peerings',
  'Ranges that must not overlap',
] as const;

export type RequestTopic = (typeof REQUEST_TOPICS)[number];

/** One thing that the network team is asked for. Topic, subject and item together are its identity. */
export interface RequestLine {
  readonly topic: RequestTopic;
  /** The name of the network, subnet, range or cluster that the line is about. */
  readonly subject: string;
  readonly item: string;
  readonly value: string;
  readonly why: string;
  /** What the line rests on; none where the plan alone says it. */
  readonly facts: readonly Fact<unknown>[];
}
