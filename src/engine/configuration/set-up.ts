import { named } from '../../domain/entities.ts';
import type { CandidateId, NeedId } from '../../domain/ids.ts';
import { applyEdits, type FieldEdit } from '../../domain/plan-edit.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { listed } from '../words/list.ts';
import { type OptionWish, type SettingId, settingsFor } from './need-settings.ts';
import { onRunning } from './on-running.ts';
import { type AskedCluster, settingContext } from './setting.ts';
import { SETTINGS } from './settings.ts';
import { wishName } from './wish-names.ts';

/** A setting that needs want and the plan lacks. */
export interface MissingSetting {
  readonly setting: SettingId;
  /** What asks for it, one or more. */
  readonly wishes: readonly (NeedId | OptionWish)[];
}

const OPTION_WISHES: readonly OptionWish[] = ['mtls', 'ebpf-host-routing'];

/** The settings that the needs of a cluster want under its candidate and that its plan lacks, each once. */
export function missingSettings(
  context: AskedCluster,
  needs: readonly { readonly need: NeedId }[],
): readonly MissingSetting[] {
  const { cluster, candidate } = context;
  const options = OPTION_WISHES.filter((option) => cluster.advancedNetworking.includes(option));
  const wishes = [...needs.map(({ need }) => need), ...options];
  const wanted = new Set(wishes.flatMap((wish) => settingsFor(wish, candidate)));
  return [...wanted]
    .filter((setting) => !SETTINGS[setting].isMade(context))
    .map((setting) => ({
      setting,
      wishes: wishes.filter((wish) => settingsFor(wish, candidate).includes(setting)),
    }));
}

/** What a cluster is to have and what it lacks for it, in a sentence; of one that runs, what is done to it in another. */
export function missingSettingSentence(context: AskedCluster, { setting, wishes }: MissingSetting): string {
  const lacks = `Needed on ${named(context.cluster)}: ${listed(wishes.map(wishName))}, but ${SETTINGS[setting].missing(context)}.`;
  const change = onRunning(setting, context);
  return change === null ? lacks : `${lacks} On the running cluster: ${change.said}.`;
}

/** A cluster to set up: its id, the candidate it is to run, and what it is asked for. */
export interface ToSetUp {
  readonly cluster: string;
  readonly candidate: CandidateId;
  readonly needs: readonly { readonly need: NeedId }[];
  /** The day, YYYY-MM-DD. */
  readonly asOf: string;
}

/** More rounds than there are settings that could be lacking. */
const MOST_ROUNDS = 40;

/** The edits that make one cluster's lacking settings, one after the other, and the plan after them. */
function editsFor(
  input: PlanInput,
  { cluster: id, candidate, needs, asOf }: ToSetUp,
): { readonly input: PlanInput; readonly edits: readonly FieldEdit[] } {
  let plan = input;
  const edits: FieldEdit[] = [];
  const tried = new Set<SettingId>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const cluster = plan.clusters.find((each) => each.id === id);
    const context = cluster && settingContext(plan, cluster, { candidate, needs, asOf });
    const next =
      context &&
      missingSettings(context, needs).find(
        ({ setting }) => !tried.has(setting) && onRunning(setting, context)?.isNewCluster !== true,
      );
    if (!context || !next) {
      break;
    }
    tried.add(next.setting);
    const made = SETTINGS[next.setting].edits(context);
    const changed = applyEdits(plan, made);
    if (changed.ok) {
      plan = changed.value;
      edits.push(...made);
    }
  }
  return { input: plan, edits };
}

/**
 * The edits that make every lacking setting of these clusters: one step of undo. Empty where nothing is lacking, and where a
 * running cluster cannot get it.
 */
export function setUpEdits(input: PlanInput, clusters: readonly ToSetUp[]): readonly FieldEdit[] {
  let plan = input;
  return clusters.flatMap((cluster) => {
    const done = editsFor(plan, cluster);
    plan = done.input;
    return done.edits;
  });
}
