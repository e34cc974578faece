import { named } from '../../domain/entities.ts';
import { kubenetEnd } from '../../domain/facts/retirements.ts';
import type { NeedId } from '../../domain/ids.ts';
import { oncePer } from '../../domain/once-per.ts';
import type { PlanInput } from '../../domain/plan-input.ts';
import { type Conflict, type Wish, wishConflicts } from '../configuration/exclusions.ts';
import { SETTING_IDS, type SettingId } from '../configuration/need-settings.ts';
import { onRunning } from '../configuration/on-running.ts';
import { type MissingSetting, missingSettings, missingSettingSentence, type ToSetUp } from '../configuration/set-up.ts';
import { type AskedCluster, askedCluster, type SettingContext } from '../configuration/setting.ts';
import { SETTINGS } from '../configuration/settings.ts';
import { wishName } from '../configuration/wish-names.ts';
import type { ClusterContext } from '../evaluation/cluster-context.ts';
import { candidateLabel, modelOf } from '../models/registry.ts';
import { answerNeeds, type EffectiveNeed, NEED_EFFECTS } from '../verdict/needs.ts';
import { hasEnded } from '../words/days.ts';
import { listed } from '../words/list.ts';
import { NEED_NAMES } from '../words/names.ts';
import type { RuleContext } from './context.ts';
import type { Fix } from './finding.ts';
import { at, clusterRule, finding, type FindingDraft, fix, type Rule } from './rule.ts';

/** A cluster under its effective candidate with what it needs. */
interface Asked {
  readonly asked: AskedCluster;
  readonly needs: readonly EffectiveNeed[];
  readonly missing: readonly MissingSetting[];
}

/** What a cluster needs and lacks; one that an edit left alone keeps it. */
const askedOf = oncePer(({ cluster, candidate, index, needs, asOf }: ClusterContext): Asked => {
  const network = index.virtualNetworks.get(cluster.virtualNetwork ?? '');
  const asked = askedCluster(cluster, network, { candidate, needs, asOf });
  return { asked, needs, missing: missingSettings(asked, needs) };
});

/** The clusters of a plan that lack a setting. */
const lackingIn = oncePer(({ clusters }: RuleContext): readonly Asked[] =>
  clusters.map(askedOf).filter(({ missing }) => missing.length > 0),
);

/** The clusters of a plan as they are to be set up: each at its effective candidate. */
export function clustersToSetUp({ clusters }: RuleContext): readonly ToSetUp[] {
  return clusters.map(({ cluster, candidate, needs, asOf }) => ({ cluster: cluster.id, candidate, needs, asOf }));
}

/** The one click that makes a setting. */
export function settingFix(setting: SettingId, context: SettingContext): Fix | null {
  const { label, edits } = SETTINGS[setting];
  const made = edits(context);
  return made.length === 0 ? null : fix(label(context), ...made);
}

/** Settings whose absence is said by a rule of their topic. */
const SAID_ELSEWHERE: readonly SettingId[] = ['dual-stack-version', 'ipv6-space', 'automatic-subnets'];

function missingFinding(setting: SettingId, { asked, missing: all }: Asked, input: PlanInput): FindingDraft[] {
  const missing = all.find((each) => each.setting === setting);
  if (!missing) {
    return [];
  }
  const { cluster, candidate } = asked;
  const change = onRunning(setting, asked);
  const cells = missing.wishes.filter((wish) => wish in NEED_NAMES).map((wish) => `${wish}/${candidate}`);
  return [
    finding(at(cluster.id, SETTINGS[setting].field), missingSettingSentence(asked, missing), {
      fix: change?.isNewCluster ? null : settingFix(setting, { input, ...asked }),
      facts: [...cells, ...(change?.facts ?? [])],
    }),
  ];
}

/** A rule per setting, so that one can be accepted without the others. */
function settingRule(setting: SettingId): Rule {
  return {
    id: `set-up-${setting}`,
    severity: 'error',
    title: `A need without its setting: ${setting.replaceAll('-', ' ')}`,
    facts: [],
    check: (context) => lackingIn(context).flatMap((asked) => missingFinding(setting, asked, context.input)),
  };
}

/** True of full support on a model whose support has ended. */
function hasSupportEnded(need: NeedId, { candidate, asOf }: ClusterContext): boolean {
  const { endDateFact } = modelOf(candidate);
  return need === 'microsoft-cni-support' && endDateFact === kubenetEnd.id && hasEnded(kubenetEnd.value, asOf);
}

/** Ticked needs that a candidate does not offer; what the plan implies has rules of its own. */
function refusedNeeds(context: ClusterContext): readonly NeedId[] {
  const { cluster, candidate, needs } = context;
  return answerNeeds(needs, candidate)
    .filter(
      ({ implied, need, support }) =>
        !implied && (NEED_EFFECTS[support] === 'removes' || hasSupportEnded(need, context)),
    )
    .map(({ need }) => need)
    .filter((need) => need !== 'node-auto-provisioning' && cluster.needs.includes(need));
}

/** Exclusions that rules of their topic know where all of it is entered in the plan. */
const RULED_ELSEWHERE: readonly string[] = [
  ['dual-stack', 'virtual-nodes'],
  ['dual-stack', 'static-egress-gateway'],
  ['dual-stack', 'node-auto-provisioning'],
  ['dual-stack', 'calico'],
  ['dual-stack', 'azure-npm'],
  ['node-auto-provisioning', 'windows-pools'],
  ['node-auto-provisioning', 'calico'],
  ['mtls', 'node-encryption'],
  ['mtls', 'azure-data-plane'],
  ['ebpf-host-routing', 'azure-data-plane'],
].map((exclusion) => exclusion.join('-without-'));

function isRuledElsewhere({ wishes, facts }: Conflict, needs: readonly EffectiveNeed[]): boolean {
  const isTickedOnly = (wish: Wish): boolean => needs.some(({ need, implied }) => need === wish && !implied);
  return facts.every((fact) => RULED_ELSEWHERE.includes(fact)) && !wishes.some(isTickedOnly);
}

function conflictFindings(context: ClusterContext): readonly FindingDraft[] {
  const { cluster, candidate, needs } = context;
  return wishConflicts(askedOf(context).asked.wishes, candidate)
    .filter((conflict) => !isRuledElsewhere(conflict, needs))
    .map(({ wishes, facts }) =>
      finding(at(cluster.id, 'needs'), `Not offered together on ${named(cluster)}: ${listed(wishes.map(wishName))}.`, {
        facts,
      }),
    );
}

function refusalFinding(context: ClusterContext): FindingDraft | null {
  const refused = refusedNeeds(context);
  if (refused.length === 0) {
    return null;
  }
  const { cluster, candidate } = context;
  return finding(
    at(cluster.id, 'needs'),
    `${candidateLabel(candidate)} does not offer what ${named(cluster)} needs: ${listed(refused.map(wishName))}.`,
    { facts: refused.map((need) => `${need}/${candidate}`) },
  );
}

const offerRules: readonly Rule[] = [
  clusterRule({
    id: 'need-not-offered',
    severity: 'error',
    title: 'A need that the model does not offer',
    facts: [],
    check: refusalFinding,
  }),
  clusterRule({
    id: 'needs-exclude-each-other',
    severity: 'error',
    title: 'Settings that exclude each other',
    facts: [],
    check: conflictFindings,
  }),
];

export const needRules: readonly Rule[] = [
  ...offerRules,
  ...SETTING_IDS.filter((setting) => !SAID_ELSEWHERE.includes(setting)).map(settingRule),
];
