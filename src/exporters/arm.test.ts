import { describe, expect, it } from 'vitest';
import { type ArmResource, onTheWire } from '../testing/azure-wire.ts';
import { renderScenarios } from '../testing/export-subjects.ts';
import { arm } from './arm.ts';

const WITH_CLIENT = /^Microsoft\.(?:ContainerService|Network)\//u;

const OF_THE_TEMPLATE = ['type', 'apiVersion', 'name', 'dependsOn'];

/** A resource without what belongs to the template: its type, version, name and order. */
function bodyOf(resource: ArmResource): object {
  return Object.fromEntries(Object.entries(resource).filter(([name]) => !OF_THE_TEMPLATE.includes(name)));
}

describe('arm', () => {
  it('has on the wire what Azure’s own client makes of it, for every scenario at every candidate', async () => {
    const { files, refused } = await renderScenarios(arm);
    for (const [name, { text }] of files) {
      const { resources } = JSON.parse(text) as { readonly resources: readonly ArmResource[] };
      expect(
        resources.filter(({ type }) => type === 'Microsoft.ContainerService/managedClusters'),
        name,
      ).toHaveLength(1);
      for (const resource of resources.filter(({ type }) => WITH_CLIENT.test(type))) {
        const sent = await onTheWire(resource);
        expect(sent.body, `${name}, ${resource.type}`).toEqual(bodyOf(resource));
        expect(resource.apiVersion, resource.type).toBe(sent.apiVersion);
      }
    }
    expect(files.length).toBeGreaterThan(refused.length);
    expect(refused.filter(([, sentence]) => !/^\p{L}.*(?:enter|choose|correct|give|add).*\.$/u.test(sentence))).toEqual(
      [],
    );
  });

  it.each([
    { networkProfile: { networkPlugin: 'azure', networkPlugginMode: 'overlay' } },
    { agentPoolProfiles: [{ name: 'a', osSku: 'Ubuntu' }] },
    { networkProfile: { natGatewayProfile: { skuName: 'StandardV2' } } },
  ])('finds a name that the service does not know: %j', async (properties) => {
    const cluster = {
      type: 'Microsoft.ContainerService/managedClusters',
      apiVersion: '',
      name: 'a',
      location: 'l',
      properties,
    };
    expect((await onTheWire(cluster)).body).not.toEqual(bodyOf(cluster));
  });
});
