import { describe, expect, it } from 'vitest';
import {
  CLUSTER,
  cluster,
  contents,
  type Entries,
  inner,
  nested,
  network,
  nodes,
  pool,
  read,
  said,
  subnetId,
  template,
  VNET,
  whole,
} from '../../testing/template-parts.ts';

describe('where resources of a template are', () => {
  it.each<[string, Entries]>([
    [
      'subnets in the VNet',
      template([
        { ...network, properties: { ...network.properties, subnets: [{ name: 'nodes', properties: nodes }] } },
        cluster,
      ]),
    ],
    [
      'children in resources',
      template([
        { ...network, resources: [{ type: 'subnets', name: 'nodes', properties: nodes }] },
        {
          ...cluster,
          properties: { networkProfile: { networkPlugin: 'azure' } },
          resources: [{ type: 'agentPools', name: 'p', properties: { ...pool, name: undefined } }],
        },
      ]),
    ],
    [
      'children with their full type and name',
      template([
        { type: `${CLUSTER}/agentPools`, name: "[concat('c', '/', 'p')]", properties: { ...pool, name: undefined } },
        network,
        { ...cluster, properties: { networkProfile: { networkPlugin: 'azure' } } },
        { type: `${VNET}/subnets`, name: 'v/nodes', properties: nodes },
      ]),
    ],
    [
      'symbolic names',
      template(
        { a: { ...network, resources: [{ type: 'subnets', name: 'nodes', properties: nodes }] }, b: cluster },
        { languageVersion: '2.0' },
      ),
    ],
    [
      'copies',
      template(
        [
          network,
          {
            type: `${VNET}/subnets`,
            copy: { name: 'each', count: "[length(variables('names'))]" },
            name: "[concat('v/', variables('names')[copyIndex()])]",
            properties: { addressPrefix: "[format('10.0.{0}.0/24', copyIndex('each'))]" },
          },
          cluster,
        ],
        { variables: { names: ['nodes'] } },
      ),
    ],
    [
      'copies of a property',
      template([
        {
          ...network,
          properties: {
            addressSpace: network.properties.addressSpace,
            copy: [
              {
                name: 'subnets',
                count: 1,
                input: {
                  name: 'nodes',
                  properties: { addressPrefix: "[cidrSubnet('10.0.0.0/16', 24, copyIndex('subnets'))]" },
                },
              },
            ],
          },
        },
        cluster,
      ]),
    ],
    [
      'a nested template in the scope around it',
      template(
        [
          nested(
            'n',
            template([{ ...network, resources: [{ type: 'subnets', name: "[parameters('s')]", properties: nodes }] }]),
          ),
          cluster,
        ],
        { parameters: { s: { type: 'string', defaultValue: 'nodes' } } },
      ),
    ],
    [
      'a nested template in a scope of its own',
      template([
        nested(
          'n',
          template([{ ...network, resources: [{ type: 'subnets', name: "[parameters('s')]", properties: nodes }] }], {
            parameters: { s: { type: 'string' } },
          }),
          { ...inner, parameters: { s: { value: "[concat('no', 'des')]" } } },
        ),
        cluster,
      ]),
    ],
    [
      'outputs of one nested template in another',
      template([
        nested(
          'second',
          template(
            [
              {
                ...cluster,
                properties: {
                  ...cluster.properties,
                  agentPoolProfiles: [{ ...pool, vnetSubnetID: "[parameters('subnet')]" }],
                },
              },
            ],
            { parameters: { subnet: { type: 'string' } } },
          ),
          {
            ...inner,
            parameters: {
              subnet: {
                value: "[reference(resourceId('Microsoft.Resources/deployments', 'first')).outputs.subnet.value]",
              },
            },
          },
        ),
        nested(
          'first',
          template([{ ...network, resources: [{ type: 'subnets', name: 'nodes', properties: nodes }] }], {
            outputs: { subnet: { type: 'string', value: subnetId } },
          }),
          inner,
        ),
      ]),
    ],
    [
      'outputs by symbolic name',
      template(
        {
          first: nested(
            'x',
            template(
              { v: { ...network, resources: [{ type: 'subnets', name: 'nodes', properties: nodes }] } },
              { languageVersion: '2.0', outputs: { subnet: { type: 'string', value: subnetId } } },
            ),
          ),
          aks: {
            ...cluster,
            properties: {
              ...cluster.properties,
              agentPoolProfiles: [{ ...pool, vnetSubnetID: "[reference('first').outputs.subnet.value]" }],
            },
          },
        },
        { languageVersion: '2.0' },
      ),
    ],
  ])('%s', (_name, document) => {
    const outcome = read(document);
    const sorted = [...contents(outcome)].sort();
    expect(sorted).toEqual([...whole].sort());
    expect(said(outcome)).not.toContain('without a value');
  });

  it('in two templates', () => {
    const apart = read(
      template([cluster]),
      template([{ ...network, resources: [{ type: 'subnets', name: 'nodes', properties: nodes }] }]),
    );
    expect(contents(apart)).toEqual(whole);
  });

  it('in another resource group', () => {
    const id = "[resourceId('rg-Net', 'Microsoft.Network/virtualNetworks/subnets', 'v', 'nodes')]";
    const vnet = { ...network, resources: [{ type: 'subnets', name: 'nodes', properties: nodes }] };
    const aks = {
      ...cluster,
      properties: { ...cluster.properties, agentPoolProfiles: [{ ...pool, vnetSubnetID: id }] },
    };
    const outcome = read(template([{ ...nested('n', template([vnet]), inner), resourceGroup: 'rg-Net' }, aks]));
    expect(contents(outcome)).toEqual(whole);
    expect(outcome.plan?.virtualNetworks).toMatchObject([{ resourceGroup: 'rg-Net' }]);
    expect(read(template([vnet])).plan?.virtualNetworks).toMatchObject([{ resourceGroup: '' }]);
  });
});
