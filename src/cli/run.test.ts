import { describe, expect, it } from 'vitest';
import { allocateGiven } from '../domain/allocate-given.ts';
import { planFile } from '../domain/parse-plan.ts';
import { PLAN_SCHEMA_VERSION, type PlanInput } from '../domain/plan-input.ts';
import { newPlan, newSubnet, newVirtualNetwork } from '../domain/start-values.ts';
import { computePlan } from '../engine/compute-plan.ts';
import { evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';
import { asksOf } from '../engine/layout/asks.ts';
import { given25 } from '../scenarios/given-25.ts';
import { encodeLink } from '../share/codec.ts';
import goldenLinks from '../share/golden-links.json' with { type: 'json' };
import { streamCompression } from '../share/stream-compression.ts';
import type { Outcome } from './run.ts';
import { runCommandLine } from './run.ts';

const TODAY = '2026-09-01';

/** Runs a command line in which words are separated by spaces; `files` are what there is to read. */
function cli(line: string, files: Record<string, string> = {}): Promise<Outcome> {
  return runCommandLine(line === '' ? [] : line.split(' '), {
    listFiles: (folder) => {
      const names = Object.keys(files).filter((name) => name.startsWith(`${folder}/`));
      return Promise.resolve(
        names.length === 0 ? { ok: false, error: `cannot list ${folder}` } : { ok: true, value: names },
      );
    },
    readText: (source) => {
      const text = files[source];
      return Promise.resolve(
        text === undefined
          ? { ok: false, error: `cannot read ${source}: there is no such file` }
          : { ok: true, value: text },
      );
    },
    writeText: () => Promise.resolve({ ok: false, error: 'nothing is written here' }),
    today: () => TODAY,
  });
}

async function answer(line: string, files: Record<string, string> = {}): Promise<unknown> {
  const { output, complaint, exitCode } = await cli(line, files);
  expect({ complaint, exitCode }).toEqual({ complaint: '', exitCode: 0 });
  return JSON.parse(output);
}

async function expectRefusal(line: string, files: Record<string, string> = {}): Promise<string> {
  const { output, complaint, exitCode } = await cli(line, files);
  expect({ output, exitCode }, line).toEqual({ output: '', exitCode: 2 });
  expect(complaint, line).toMatch(/^aks-network-planner: [^\n\r]+\n$/u);
  return complaint;
}

function fileOf(plan: PlanInput): string {
  return JSON.stringify(planFile(plan));
}

describe('size', () => {
  it('prints what one pool needs', async () => {
    expect(await answer('size --model azure-cni-node-subnet --nodes 50 --max-pods 30 --surge 1')).toEqual({
      nodes: 50,
      surgeNodes: 1,
      nodeSubnet: { addresses: 1581, prefixLength: 21 },
      limitsBroken: [],
    });
  });

  it('takes 10 % surge, the Azure data plane and max pods as pods per node when they are not given', async () => {
    const short = await answer('size --model pod-subnet-dynamic --nodes 20 --max-pods 30');
    expect(short).toEqual({
      nodes: 20,
      surgeNodes: 2,
      nodeSubnet: { addresses: 22, prefixLength: 27 },
      podSubnet: { addresses: 22 * 48, prefixLength: 21 },
      limitsBroken: [],
    });
    const all = '--data-plane azure --nodes 20 --max-pods 30 --pods-per-node 30 --surge 10% --internal-lbs 0';
    expect(await answer(`size --model pod-subnet-dynamic ${all} --as-of 2030-01-01`)).toEqual(short);
  });

  it('names the limits that are broken, and succeeds all the same', async () => {
    expect(await answer('size --model azure-cni-overlay --nodes 5000 --max-pods 250 --surge 10%')).toMatchObject({
      podCidr: { nodeBlocks: 5500, prefixLength: 11 },
      limitsBroken: ['nodes-per-pool', 'nodes-per-cluster', 'pods-per-cluster'],
    });
    expect(await answer('size --model byo-cni --nodes 1 --max-pods 1000')).toMatchObject({
      limitsBroken: ['pods-per-node'],
    });
  });

  it('answers at the bounds', async () => {
    const most = '--nodes 100000 --max-pods 1000 --surge 100000 --internal-lbs 100000';
    for (const model of [
      'kubenet',
      'azure-cni-node-subnet',
      'pod-subnet-dynamic',
      'pod-subnet-static-block',
      'byo-cni',
    ]) {
      expect(await answer(`size --model ${model} ${most}`)).toMatchObject({ nodes: 100_000, surgeNodes: 100_000 });
    }
    expect(await answer('size --model byo-cni --nodes 1 --max-pods 1 --surge 0%')).toMatchObject({
      nodeSubnet: { addresses: 1, prefixLength: 29 },
    });
  });

  const good = { model: 'azure-cni-overlay', nodes: '5', 'max-pods': '30' };
  const lineWith = (changed: Record<string, string | null>): string =>
    Object.entries<string | null>({ ...good, ...changed }).reduce(
      (line, [name, value]) => (value === null ? line : `${line} --${name} ${value}`),
      'size',
    );

  it.each([
    [{ nodes: null }, '--nodes is required'],
    [{ model: null }, '--model is required'],
    [{ 'max-pods': null }, '--max-pods is required'],
    [{ nodes: '0' }, '--nodes must be 1 to 100000, not "0"'],
    [{ nodes: '100001' }, '--nodes must be 1 to 100000'],
    [{ nodes: '-5' }, '--nodes must be a whole number in plain digits'],
    [{ nodes: '1e3' }, '--nodes must be a whole number in plain digits'],
    [{ 'max-pods': '0' }, '--max-pods must be 1 to 1000'],
    [{ 'max-pods': '1001' }, '--max-pods must be 1 to 1000'],
    [{ 'pods-per-node': '31' }, '--pods-per-node must be 0 to 30'],
    [{ surge: '100001' }, '--surge must be'],
    [{ surge: '101%' }, '--surge must be'],
    [{ surge: '%' }, '--surge must be'],
    [{ surge: '1.5%' }, '--surge must be'],
    [{ surge: 'ten' }, '--surge must be'],
    [{ 'internal-lbs': '-1' }, '--internal-lbs must be'],
    [{ model: 'overlay' }, '--model must be kubenet, '],
    [{ 'data-plane': 'ebpf' }, '--data-plane must be azure or cilium'],
    [{ model: 'kubenet', 'data-plane': 'cilium' }, 'kubenet does not run on the data plane cilium'],
    [{ model: 'byo-cni', 'data-plane': 'cilium' }, 'byo-cni does not run on the data plane cilium'],
    [{ 'as-of': '2026-02-30' }, '--as-of must be a date'],
    [{ 'node-subnet-prefix': '24' }, 'unknown option "--node-subnet-prefix"'],
    [{ nodes: '5 extra' }, 'size takes options only, not "extra"'],
  ])('refuses %j', async (changed, reason) => {
    expect(await expectRefusal(lineWith(changed))).toContain(reason);
  });
});

describe('capacity', () => {
  it('prints how far one pool grows and what stops it', async () => {
    expect(
      await answer('capacity --model azure-cni-node-subnet --node-subnet-prefix 25 --max-pods 30 --surge 1'),
    ).toEqual({
      maxNodes: 2,
      maxPods: 60,
      bindingLimit: 'node-subnet',
    });
    const overlay = '--model azure-cni-overlay --node-subnet-prefix 22 --max-pods 30 --surge 0';
    expect(await answer(`capacity ${overlay} --pod-cidr-prefix 16`)).toEqual({
      maxNodes: 256,
      maxPods: 7680,
      bindingLimit: 'pod-cidr',
    });
    const dynamic = '--model pod-subnet-dynamic --node-subnet-prefix 24 --max-pods 110 --pods-per-node 24 --surge 0';
    expect(await answer(`capacity ${dynamic} --pod-subnet-prefix 26`)).toEqual({
      maxNodes: 1,
      maxPods: 110,
      bindingLimit: 'pod-subnet',
    });
  });

  it('adds the limits behind the first one when asked to, and changes nothing else', async () => {
    // 10 % surge: 111 + 12 nodes in 123 addresses, 116 + 12 in 128 blocks, 232 + 24 in 256, 909 + 91 in a pool of 1,000
    const line =
      'capacity --model azure-cni-overlay --node-subnet-prefix 25 --pod-cidr-prefix 17 --max-pods 250 --surge 10%';
    const short = { maxNodes: 111, maxPods: 27_750, bindingLimit: 'node-subnet' };
    expect(await answer(line)).toEqual(short);
    const { ladder, ...rest } = (await answer(`${line} --ladder`)) as { ladder: unknown[] };
    expect(rest).toEqual(short);
    expect(ladder.slice(0, 4)).toEqual([
      {
        nodes: 111,
        pods: 27_750,
        limit: 'node-subnet',
        larger: { prefixLength: 24, nodes: 116, limit: 'pod-cidr' },
      },
      { nodes: 116, pods: 29_000, limit: 'pod-cidr', larger: { prefixLength: 16, nodes: 232, limit: 'pod-cidr' } },
      { nodes: 800, pods: 200_000, limit: 'pods-per-cluster', larger: null },
      { nodes: 909, pods: 227_250, limit: 'nodes-per-pool', larger: null },
    ]);
  });

  it('has no room in a prefix that Azure does not create', async () => {
    expect(await answer('capacity --model byo-cni --node-subnet-prefix 32 --max-pods 30')).toEqual({
      maxNodes: 0,
      maxPods: 0,
      bindingLimit: 'node-subnet',
    });
  });

  it.each([
    ['--model byo-cni --max-pods 30', 'byo-cni needs --node-subnet-prefix'],
    ['--model kubenet --max-pods 30 --node-subnet-prefix 24', 'kubenet needs --pod-cidr-prefix'],
    [
      '--model pod-subnet-dynamic --max-pods 30 --node-subnet-prefix 24',
      'pod-subnet-dynamic needs --pod-subnet-prefix',
    ],
    ['--model byo-cni --max-pods 30 --node-subnet-prefix 24 --pod-cidr-prefix 16', 'does not use --pod-cidr-prefix'],
    ['--model azure-cni-overlay --max-pods 30 --node-subnet-prefix 24 --pod-subnet-prefix 16', '--pod-subnet-prefix'],
    ['--model byo-cni --max-pods 30 --node-subnet-prefix 33', '--node-subnet-prefix must be 0 to 32'],
    ['--model byo-cni --max-pods 30 --node-subnet-prefix /24', '--node-subnet-prefix must be a whole number'],
    ['--model byo-cni --max-pods 30 --node-subnet-prefix 24 --nodes 5', 'unknown option "--nodes"'],
    ['--model byo-cni --max-pods 30 --node-subnet-prefix 24 --ladder=3', '--ladder takes no value'],
    ['--model byo-cni --max-pods 30 --node-subnet-prefix 24 x', 'capacity takes options only, not "x"'],
    ['--model byo-cni --max-pods 30 --node-subnet-prefix 24 --as-of x', '--as-of must be a date'],
  ])('refuses %s', async (options, reason) => {
    expect(await expectRefusal(`capacity ${options}`)).toContain(reason);
  });
});

describe('evaluate', () => {
  const plan = allocateGiven(given25());

  it('prints the whole plan of today, from a file, a link or either on standard input', async () => {
    const asks = asksOf(evaluatePlan(plan, TODAY));
    const expected: unknown = JSON.parse(JSON.stringify({ ...computePlan(plan, TODAY), asks }));
    const hash = await encodeLink(plan, streamCompression(globalThis));
    expect(await answer('evaluate plan.json', { 'plan.json': fileOf(plan) })).toEqual(expected);
    expect(await answer('evaluate -', { '-': `${fileOf(plan)}\n` })).toEqual(expected);
    expect(await answer(`evaluate #${hash}`)).toEqual(expected);
    expect(await answer(`evaluate https://planner.example/app/#${hash}`)).toEqual(expected);
    expect(await answer('evaluate -', { '-': `#${hash}\n` })).toEqual(expected);
    expect(await answer('evaluate #example.given-25')).toEqual(expected);
  });

  it('prints the plan of another day, and how its numbers come about', async () => {
    const { asOf, workings } = (await answer('evaluate --working --as-of 2029-01-01 plan.json', {
      'plan.json': fileOf(newPlan()),
    })) as { asOf: string; workings: Record<string, { result: number }> };
    expect(asOf).toBe('2029-01-01');
    expect(Object.keys(workings).length).toBeGreaterThan(100);
  });

  it('says when growth fills a range, and the prefix that lasts', async () => {
    // 3 nodes and 4 more each month: 23 + 3 surge in month 5, 27 + 3 in month 6; a /27 holds 27. In month 12, 51 + 6: a /26
    const subnet = { ...newSubnet('s1', 'nodes'), ipv4: { kind: 'size' as const, range: '', prefixLength: 27 } };
    const start = newPlan();
    const growing: PlanInput = {
      ...start,
      horizonMonths: 12,
      headroomPercent: 0,
      virtualNetworks: [{ ...newVirtualNetwork('v1', 'network'), subnets: [subnet] }],
      clusters: start.clusters.map((cluster) => ({
        ...cluster,
        virtualNetwork: 'v1',
        choice: 'azure-cni-overlay',
        growth: { unit: 'nodes', perMonth: 4 },
        nodePools: cluster.nodePools.map((pool) => ({ ...pool, nodeSubnet: 's1' })),
      })),
    };
    const printed = await answer('evaluate - --as-of 2026-09-30', { '-': fileOf(growing) });
    expect(printed).toMatchObject({
      growth: [
        {
          candidate: 'azure-cni-overlay',
          runOutDates: { 'subnet/s1': '2027-03' },
          ranges: [{ key: 'subnet/s1', capacity: 27, runOutMonth: 6, lastingPrefixLength: 26 }, {}, {}],
        },
      ],
    });
  });

  it('prints where a running cluster can go, with the workings, and what ends', async () => {
    const { migrations, retirements, workings } = (await answer(
      'evaluate --migration --working --as-of 2028-04-01 #example.kubenet-near-end',
    )) as {
      migrations: { targets: { to: string; steps: unknown[] }[] }[];
      retirements: { inPlan: { id: string; hasEnded: boolean }[] };
      workings: Record<string, unknown>;
    };
    expect(migrations.map(({ targets }) => targets.length)).toEqual([9]);
    expect(migrations[0]?.targets.every(({ steps }) => steps.length > 3)).toBe(true);
    expect(retirements.inPlan.map(({ id, hasEnded }) => [id, hasEnded])).toEqual([
      ['kubernetes-1.34-end', true],
      ['ubuntu-2204-end', true],
      ['kubenet-end', true],
    ]);
    expect(Object.keys(workings).some((key) => key.startsWith('meanwhile|c1|azure-cni-overlay|'))).toBe(true);
  });
});

describe('check', () => {
  const clean: PlanInput = { ...newPlan(), clusters: [] };
  const broken: PlanInput = {
    ...newPlan(),
    connectedRanges: [
      {
        id: 'r1',
        name: 'site',
        range: '10.0.0.300/24',
        kind: 'on-premises',
        reachableFrom: { kind: 'all', virtualNetworks: [] },
      },
    ],
    clusters: [],
  };
  const files = { 'clean.json': fileOf(clean), 'broken.json': fileOf(broken) };

  it('prints the findings and ends with 1 for an error', async () => {
    expect(await cli('check clean.json', files)).toMatchObject({ exitCode: 0, complaint: '' });
    const { output, exitCode } = await cli('check broken.json', files);
    expect(exitCode).toBe(1);
    expect(JSON.parse(output)).toEqual({
      findings: JSON.parse(JSON.stringify(computePlan(broken, TODAY).findings)) as unknown,
    });
  });

  it('ends with 1 for what --fail-on names or worse', async () => {
    for (const [failOn, exitCode] of [
      ['error', 1],
      ['warning', 1],
      ['info', 1],
      ['never', 0],
    ] as const) {
      expect(await cli(`check broken.json --fail-on ${failOn}`, files)).toMatchObject({ exitCode, complaint: '' });
    }
  });

  it('does not fail for findings that somebody accepted', async () => {
    const acceptedFindings = computePlan(broken, TODAY).findings.map(({ rule, subjects }) => ({
      rule,
      subjects: [...subjects],
      reason: 'known',
      date: TODAY,
    }));
    const text = fileOf({ ...broken, acceptedFindings });
    expect(await cli('check -', { '-': text })).toMatchObject({ exitCode: 0 });
  });

  it('refuses another word', async () => {
    expect(await expectRefusal('check clean.json --fail-on fatal', files)).toContain(
      '--fail-on must be error, warning',
    );
  });
});

describe('refusals', () => {
  const files = {
    'text.json': 'not json',
    'list.json': '[]',
    'empty.json': '',
    'newer.json': JSON.stringify({ schema: 99, plan: newPlan() }),
    'bare.json': JSON.stringify(newPlan()),
    'extra.json': JSON.stringify({ schema: PLAN_SCHEMA_VERSION, plan: { ...newPlan(), 'odd\nfield': 1 } }),
  };

  it.each([
    ['', 'name a command'],
    ['plan x', 'unknown command "plan"'],
    ['constructor', 'unknown command "constructor"'],
    ['--working', 'unknown command "--working"'],
    ['evaluate', 'name a plan'],
    ['evaluate a.json b.json', '"b.json" is one too many'],
    ['evaluate missing.json', 'there is no such file'],
    ['evaluate text.json', 'it is not JSON'],
    ['evaluate empty.json', 'it is not JSON'],
    ['evaluate list.json', 'cannot read "list.json"'],
    ['evaluate newer.json', 'cannot read "newer.json"'],
    ['evaluate bare.json', 'cannot read "bare.json"'],
    ['evaluate extra.json', 'cannot read "extra.json"'],
    ['evaluate #', 'cannot read the link'],
    ['evaluate #d1.1.AAAA', 'cannot read the link'],
    ['evaluate https://planner.example/', 'cannot read the link'],
    ['evaluate #example.nothing', 'there is no example "nothing"'],
    ['evaluate text.json --fail-on error', 'unknown option'],
    ['evaluate text.json --as-of yesterday', '--as-of must be a date'],
    ['check text.json --working', 'unknown option'],
    ['check', 'name a plan'],
  ])('%s', async (line, reason) => {
    expect(await expectRefusal(line, files)).toContain(reason);
  });

  it('stay one line whatever the text', async () => {
    const { complaint } = await runCommandLine(['size\n\u2028\u0007', 'x'], {
      readText: () => Promise.resolve({ ok: false, error: '' }),
      listFiles: () => Promise.resolve({ ok: true, value: [] }),
      writeText: () => Promise.resolve({ ok: false, error: 'nothing is written here' }),
      today: () => TODAY,
    });
    expect(complaint).toMatch(/^aks-network-planner: \P{C}+\n$/u);
    expect(complaint).not.toContain('\u2028');
  });
});

describe('import', () => {
  const pool = { name: 'system', mode: 'System', count: 4, maxPods: 60, upgradeSettings: { maxSurge: '25%' } };
  const network = { networkPlugin: 'azure', networkPluginMode: 'overlay', podCidr: '10.9.0.0/16' };
  const cluster = { name: 'aks-one', dnsPrefix: 'a', networkProfile: network, agentPoolProfiles: [pool] };
  const vnet = { name: 'hub', addressSpace: { addressPrefixes: ['10.1.0.0/16'] }, subnets: [] };
  const files = { 'aks.json': JSON.stringify([cluster]), 'vnet.json': JSON.stringify(vnet), 'cut.json': '{"a":' };

  it('prints a plan that evaluate takes, with its notes', async () => {
    const imported = await answer('import aks.json vnet.json', files);
    expect(imported).toMatchObject({
      schema: PLAN_SCHEMA_VERSION,
      plan: {
        clusters: [{ name: 'aks-one', choice: 'azure-cni-overlay', podCidrs: ['10.9.0.0/16'] }],
        virtualNetworks: [{ name: 'hub', addressSpaces: ['10.1.0.0/16'] }, { origin: 'managed' }],
      },
    });
    expect(imported).toHaveProperty('notes', expect.arrayContaining([expect.objectContaining({ kind: 'assumed' })]));
    const evaluated = await answer('evaluate plan.json', { 'plan.json': JSON.stringify(imported) });
    expect(evaluated).toHaveProperty('clusters.0.cluster', 'c1');
  });

  it('reads a link and a refusal of Azure', async () => {
    const example = await answer('import #example.small-dev');
    expect(example).toMatchObject({ schema: PLAN_SCHEMA_VERSION, notes: [], plan: { clusters: [{}] } });
    const text = 'Pre-allocated IPs 333 exceeds IPs available 251 in Subnet Cidr 10.0.0.0/24, Subnet Name nodes';
    const explained = await answer('import error.txt', { 'error.txt': text });
    expect(explained).toMatchObject({
      plan: { clusters: [{ nodePools: [{ nodes: 3, maxPodsPerNode: 110 }] }] },
      serviceErrors: [{ shortage: { wanted: 333 } }],
    });
    const old = await answer('import old.txt', {
      'old.txt': 'Pre-allocated IPs 333 exceeds IPs available in Subnet 251',
    });
    expect(old).not.toHaveProperty('plan');
    expect(old).toMatchObject({ serviceErrors: [{ shortage: { range: null } }] });
  });

  it.each([
    ['import', 'name a document'],
    ['import missing.json', 'there is no such file'],
    ['import aks.json cut.json', 'cannot read "cut.json": This JSON is cut short'],
    ['import aks.json --as-of 2026-01-01', 'unknown option "--as-of"'],
  ])('refuses %s', async (line, reason) => {
    expect(await expectRefusal(line, files)).toContain(reason);
  });
});

describe('import --summary', () => {
  const pool = { name: 'p', mode: 'System', count: 3, maxPods: 60, upgradeSettings: { maxSurge: '1' } };
  const cluster = {
    id: '/subscriptions/0/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/aks-one',
    name: 'aks-one\nx',
    networkProfile: { networkPlugin: 'azure', networkPluginMode: 'overlay', outboundType: 'loadBalancer' },
    agentPoolProfiles: [pool],
  };
  const vnet = { name: 'hub', addressSpace: { addressPrefixes: ['10.1.0.0/16'] }, subnets: [{ name: 'a' }] };
  const files = {
    'docs/aks.json': JSON.stringify(cluster),
    'docs/deep/vnet.json': JSON.stringify(vnet),
    'docs/error.txt': 'Pre-allocated IPs 222 exceeds IPs available 123 in Subnet Cidr 10.1.0.0/25, Subnet Name a',
    'docs/main.tf': '# our cluster\nresource "azurerm_subnet" "a" {\n}',
    'docs/notes.md': '# Notes',
    'other/cut.json': '{"a":',
  };

  it('prints a line for each file, each read alone, and how many were understood', async () => {
    const { output, complaint, exitCode } = await cli('import --summary docs other', files);
    expect({ complaint, exitCode }).toEqual({ complaint: '', exitCode: 0 });
    const lines = output.split('\n');
    // assumed: version, VNet, identity, tier, three ranges and addresses
    expect(lines[0]).toBe(
      'docs/aks.json: Azure resources (az, REST or PowerShell): aks-one x (Azure CNI Overlay, 1 pool); 7 assumed, 0 left out.',
    );
    expect(lines[1]).toBe(
      'docs/deep/vnet.json: Azure resources (az, REST or PowerShell): VNet hub (1 subnet); 1 assumed, 0 left out.',
    );
    expect(lines[2]).toMatch(/^docs\/error\.txt: Azure wants 222 addresses in subnet a \(10\.1\.0\.0\/25\); 123 /u);
    expect(lines[3]).toMatch(/^docs\/main\.tf: not read\. This is source code of Terraform/u);
    expect(lines[4]).toMatch(/^docs\/notes\.md: not read\. /u);
    expect(lines.slice(5)).toEqual([
      'other/cut.json: not read. This JSON is cut short at line 1. Paste the whole document.',
      '6 files: 3 read, 3 not.',
      '',
    ]);
  });

  it.each([
    ['import --summary', 'name a folder'],
    ['import --summary nowhere', 'cannot list nowhere'],
    ['import docs/aks.json --summary=yes', '--summary takes no value'],
  ])('refuses %s', async (line, reason) => {
    expect(await expectRefusal(line, files)).toContain(reason);
  });
});

describe('help', () => {
  it('shows every command', async () => {
    const { output, exitCode } = await cli('--help');
    expect(exitCode).toBe(0);
    for (const command of ['size', 'capacity', 'evaluate', 'check', 'import']) {
      expect(output).toContain(`aks-network-planner ${command} `);
    }
  });
});

describe('a plan of before the states of ranges', () => {
  const golden = goldenLinks.find(({ name }) => name === 'thirty pools in three clusters')!;
  const said =
    /^aks-network-planner: This plan is older than the states of ranges: \d+ ranges of planned clusters count as allocated to you\. "export plan --proposed" writes the plan with them proposed\.\n$/u;

  it.each([
    ['a file', 'check old.json', { 'old.json': JSON.stringify(golden.file) }],
    ['a link', `check #${golden.link}`, {}],
    ['the address of a link', `evaluate https://planner.example/app/#${golden.link}`, {}],
  ])('says so in one line: %s', async (_, line, files) => {
    expect((await cli(line, files)).complaint).toMatch(said);
  });

  it('is written with its ranges proposed, and says nothing from then on', async () => {
    const { output } = await cli(`export plan --proposed #${golden.link}`);
    expect(JSON.parse(output)).toMatchObject({ plan: { clusters: [{ podCidrStates: { ipv4: '' } }, {}, {}] } });
    expect((await cli('check new.json', { 'new.json': output })).complaint).toBe('');
    expect(await expectRefusal(`export report-md --proposed #${golden.link}`)).toContain('--proposed is for the plan');
  });
});
