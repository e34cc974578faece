import { describe, expect, it } from 'vitest';
import { parsePlanFile, planFile } from '../domain/parse-plan.ts';
import { computePlan } from '../engine/compute-plan.ts';
import { hubAndSpoke3 } from '../scenarios/hub-and-spoke-3.ts';
import { productionWindows } from '../scenarios/production-windows.ts';
import { type Outcome, runCommandLine } from './run.ts';

const TODAY = '2026-09-01';
const FILES: Readonly<Record<string, string>> = {
  'shop.json': JSON.stringify(planFile(productionWindows())),
  'hub.json': JSON.stringify(planFile(hubAndSpoke3())),
};

/** Runs a command line; what it writes to files is kept beside the outcome. */
async function cli(line: string): Promise<Outcome & { readonly written: Readonly<Record<string, string>> }> {
  const written: Record<string, string> = {};
  const outcome = await runCommandLine(line.split(' '), {
    readText: (source) => Promise.resolve({ ok: true, value: FILES[source] ?? '' }),
    listFiles: () => Promise.resolve({ ok: true, value: [] }),
    writeText: (path, text) => {
      written[path] = text;
      return Promise.resolve(
        path === 'full.sh' ? { ok: false, error: 'cannot write "full.sh"' } : { ok: true, value: null },
      );
    },
    today: () => TODAY,
  });
  return { ...outcome, written };
}

describe('export', () => {
  it.each([
    ['az-cli', 'az aks create'],
    ['bicep', "resource cluster 'Microsoft.ContainerService/managedClusters@2026-06-01'"],
    ['terraform', 'resource "azurerm_kubernetes_cluster" "main"'],
    ['arm', '"Microsoft.ContainerService/managedClusters"'],
  ])('writes %s to standard output and to a file', async (format, words) => {
    const { output, exitCode } = await cli(`export ${format} shop.json`);
    expect(exitCode).toBe(0);
    expect(output).toContain(words);
    const file = await cli(`export ${format} shop.json -o out`);
    expect({ output: file.output, written: file.written }).toEqual({ output: '', written: { out: output } });
  });

  it('says beside the code what it cannot express', async () => {
    const { output, complaint } = await cli(
      'export terraform hub.json --cluster aks-prod --candidate azure-cni-node-subnet+cilium',
    );
    expect(complaint).toContain('aks-network-planner: azurerm 5.2.0 takes the Cilium data plane only with Overlay');
    expect(output).toContain('# - azurerm 5.2.0 takes the Cilium data plane only with Overlay');
  });

  it('creates the VNet or reads one that exists, as --vnet says', async () => {
    const created = await cli('export az-cli shop.json --vnet create');
    const existing = await cli('export az-cli shop.json --vnet existing');
    expect([created.exitCode, existing.exitCode]).toEqual([0, 0]);
    expect(created.output).toContain('az network vnet create');
    expect(existing.output).not.toMatch(/az network (?:vnet|vnet subnet|route-table|nat gateway) create/u);
    expect(existing.complaint).toContain('it creates and changes nothing there');
  });

  it('gives the plan back, and all that follows from it', async () => {
    const plan = productionWindows();
    expect(parsePlanFile(JSON.parse((await cli('export plan shop.json')).output))).toEqual({ ok: true, value: plan });
    const evaluation: unknown = JSON.parse((await cli('export evaluation shop.json')).output);
    expect(evaluation).toEqual(JSON.parse(JSON.stringify(computePlan(plan, TODAY))));
  });

  it.each([
    ['report-md', '\n## '],
    ['request-md', '\n| For | Item | Value | Why | Source |\n'],
    ['request-csv', '\uFEFFTopic,For,Item,Value,Why,Source\r\n'],
    ['models-csv', '\uFEFFCluster,Place,Network model,Verdict,'],
    ['usage-csv', '\uFEFFRange,Part,Today,Maximum,With upgrade,Unit\r\n'],
    ['comparison-csv', '\r\nAddressing,VNet addresses per node,'],
    ['request-md --since deployed', '\nAs of 1 September 2026, since what runs today\n'],
    ['request-md --since shop.json', '\nNothing changes.\n'],
    ['request-csv --since shop.json', '\uFEFFFor,Topic,Item,Change,Before,After,Source\r\n'],
  ])('writes a document: %s', async (format, words) => {
    const [kind = '', ...options] = format.split(' ');
    const { output, complaint, exitCode } = await cli(['export', kind, 'shop.json', ...options].join(' '));
    expect({ complaint, exitCode }).toEqual({ complaint: '', exitCode: 0 });
    expect(output).toContain(words);
  });

  it('asks for only what changes since another plan', async () => {
    const { output } = await cli('export request-csv hub.json --since shop.json');
    const changes = output
      .split('\r\n')
      .slice(1, -1)
      .map((row) => /,(Added|Removed|Changed),/u.exec(row)?.[1]);
    expect(new Set(changes)).toEqual(new Set(['Added', 'Removed']));
    expect(output).toContain('aks-data,Routes,Default route,Added,,0.0.0.0/0 to a gateway or appliance,');
  });

  it.each([
    ['export', 'name a format'],
    ['export pulumi shop.json', 'unknown format "pulumi"'],
    ['export arm', 'name a plan'],
    ['export arm hub.json', 'name a cluster with --cluster'],
    ['export arm hub.json --cluster nobody', 'the plan has no cluster "nobody"'],
    ['export arm shop.json --candidate flannel', '--candidate must be'],
    ['export arm shop.json --candidate pod-subnet-dynamic', 'has no room in its virtual network'],
    ['export arm shop.json --vnet maybe', '--vnet must be'],
    ['export plan shop.json --vnet create', '--vnet is for code'],
    ['export plan shop.json --cluster c1', 'leave out --cluster and --candidate'],
    ['export request-md shop.json --candidate kubenet', 'leave out --cluster and --candidate'],
    ['export report-md shop.json --since hub.json', 'leave out --since'],
    ['export usage-csv shop.json --since hub.json', 'leave out --since'],
    ['export usage-csv shop.json --cluster c1', 'leave out --cluster and --candidate'],
    ['export arm shop.json --since hub.json', '--since is for the network request'],
    ['export request-md shop.json --since none.json', 'cannot read "none.json"'],
    ['export az-cli shop.json -o full.sh', 'cannot write "full.sh"'],
  ])('refuses %s with a sentence', async (line, words) => {
    const { output, complaint, exitCode } = await cli(line);
    expect({ output, exitCode }).toEqual({ output: '', exitCode: 2 });
    expect(complaint).toContain(words);
  });
});
