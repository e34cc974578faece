import type { CandidateId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { EvaluatedPlan } from '../engine/evaluation/evaluated-plan.ts';
import type { VnetChoice } from './deployment/vnet-choice.ts';

/** What is exported: one cluster of a plan with its virtual network, at one candidate. */
export interface ExportSubject {
  readonly plan: EvaluatedPlan;
  readonly cluster: string;
  readonly candidate: CandidateId;
  /** Left out: as the plan says. A VNet that exists is read, with its subnets, and not changed. */
  readonly vnet?: VnetChoice;
}

/** A rendered file, and what it could not express: one sentence each, also written into the file as a comment. */
export interface RenderedFile {
  readonly text: string;
  readonly notes: readonly string[];
}

/** A format of code. Pure: the same subject gives the same text. Refuses with one sentence, never with a broken file. */
export interface Exporter {
  /** Fixed: the command line and the page use it. */
  readonly id: string;
  readonly title: string;
  readonly extension: string;
  readonly mimeType: string;
  readonly language: 'bash' | 'bicep' | 'hcl' | 'json';
  readonly render: (subject: ExportSubject) => Result<RenderedFile, string>;
}
