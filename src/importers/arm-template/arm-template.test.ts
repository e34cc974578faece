import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import eslzText from '../../testing/arm-documents/arm-template-eslz-01.jsonc?raw';
import eslzParameters from '../../testing/arm-documents/arm-parameters-eslz-01.json';
import maxPods from '../../testing/arm-documents/arm-template-maxpods-01.json';
import noMaxPods from '../../testing/arm-documents/arm-template-no-maxpods-01.json';
import policy from '../../testing/arm-documents/arm-template-networkpolicy-01.json';
import noPolicy from '../../testing/arm-documents/arm-template-networkpolicy-missing-01.json';
import { ARM_PARAMETERS, readArmTemplate } from './arm-template.ts';
import { resolveValue, UNRESOLVED, type Scope } from './expressions.ts';
import { parseJsonc } from './parse-jsonc.ts';

const pool = { name: 'agentpool', count: 3, mode: 'System', ostype: 'Linux' };
const kubenet = { networkplugin: 'kubenet', loadbalancersku: 'Basic', outboundtype: 'loadBalancer' };

describe('templates of others', () => {
  it.each([
    ['maxPods 51', maxPods, 'agentPoolProfiles_with_maxPods_pass', { ...pool, maxpods: 51 }, kubenet],
    ['no maxPods', noMaxPods, 'agentPoolProfiles_without_maxPods_fail3', pool, kubenet],
  ])('%s', (_title, template, name, profile, network) => {
    const [cluster] = readArmTemplate(template, null)?.resources ?? [];
    expect(cluster?.name).toBe(name);
    expect(cluster?.fields['agentpoolprofiles']).toMatchObject([profile]);
    expect(cluster?.fields['networkprofile']).toEqual(network);
  });

  it.each([
    ['calico', policy, 'calico'],
    ['an empty policy', noPolicy, ''],
  ])('a name from a parameter without a value, %s', (_title, template, networkpolicy) => {
    const read = readArmTemplate(template, null);
    expect(read?.resources[0]?.fields['networkprofile']).toEqual({ networkplugin: 'azure', networkpolicy });
    expect(read?.notes[0]?.sentence).toContain('it is called managed-cluster-1 here');
  });

  it('reads the landing zone template, which is not strict JSON, with its parameter file', () => {
    const template = parseJsonc(eslzText);
    const read = template.ok ? readArmTemplate(template.value, eslzParameters) : null;
    const cluster = read?.resources.find((resource) => resource.kind === 'managed-cluster');
    expect(cluster?.name).toBe('aks-eslz1');
    expect(cluster?.fields['networkprofile']).toMatchObject({
      networkplugin: 'azure',
      servicecidr: '10.240.5.0/26',
      dnsserviceip: '10.240.5.10',
    });
  });

  it('refuses a parameter file alone', () => {
    expect(ARM_PARAMETERS.read(eslzParameters)).toMatchObject({ ok: false });
  });
});

const scope: Scope = {
  parameters: new Map<string, unknown>([
    ['x', 'vnet'],
    ['o', { Cidr: ['10.0.0.0/16'] }],
  ]),
  variables: new Map<string, unknown>([
    ['a', "[variables('b')]"],
    ['b', "[variables('a')]"],
  ]),
};

describe('expressions', () => {
  it.each([
    ["[parameters('X')]", 'vnet'],
    ["[concat(parameters('x'), '-', 1)]", 'vnet-1'],
    ["[format('{0}/{1}', parameters('x'), 'it''s')]", "vnet/it's"],
    ["[parameters('o').cidr[0]]", '10.0.0.0/16'],
    ["[if(equals(length('ab'), 2), 'yes', parameters('none'))]", 'yes'],
    ['[[plain]', '[plain]'],
    ["[variables('a')]", UNRESOLVED],
    ["[parameters('__proto__')]", UNRESOLVED],
    ["[parameters('o').constructor]", UNRESOLVED],
    ['[newGuid()]', UNRESOLVED],
    [`[${'not('.repeat(5000)}]`, UNRESOLVED],
    [
      "[resourceId('g', 'Microsoft.Network/virtualNetworks/subnets', parameters('x'), 's')]",
      '/subscriptions/subscription/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/vnet/subnets/s',
    ],
  ])('%s', (text, value) => {
    expect(resolveValue(text, scope)).toBe(value);
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      "'a'",
      '(',
      ')',
      '[',
      ']',
      ',',
      '.',
      'concat',
      "variables('a')",
      'x',
      '7',
      'if',
      ' ',
      "'",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(() => resolveValue(`[${pieces.join('')}]`, scope)).not.toThrow();
      }),
    );
  });
});

describe('JSON as ARM accepts it', () => {
  it.each([
    ['{ "a": 1, } // end', { a: 1 }],
    ['{ /* "x */ "a": "one\n two" }', { a: 'one\n two' }],
  ])('%s', (text, value) => {
    expect(parseJsonc(text)).toEqual({ ok: true, value });
  });

  it('keeps a key named __proto__ a key', () => {
    const read = parseJsonc('{ "__proto__": { "x": 1 } }');
    expect(read.ok && Object.keys(read.value as object)).toEqual(['__proto__']);
  });

  it.each([
    ['{ "a": "one\n two",\n "b": ? }', 'line 3'],
    ['['.repeat(100_000), 'deeper than 200'],
    ['', 'line 1'],
  ])('refuses with the place', (text, words) => {
    const read = parseJsonc(text);
    expect(read.ok ? '' : read.error).toContain(words);
  });
});
