import { parse } from '@cdktf/hcl2json';
import { describe, expect, it } from 'vitest';
import { type Arguments, AZURERM_ARGUMENTS, AZURERM_VALUES } from '../testing/azurerm-arguments.ts';
import { renderScenarios } from '../testing/export-subjects.ts';
import { hostileSubjects } from '../testing/hostile-names.ts';
import { terraform } from './terraform.ts';

type Body = Readonly<Record<string, unknown>>;

const PLACE = ['name', 'resource_group_name', 'location'];
/** Arguments of resources that the list leaves out, as the documentation of the provider names them. */
const SMALL_RESOURCES: Readonly<Record<string, readonly string[]>> = {
  azurerm_resource_group: ['name', 'location'],
  azurerm_route_table: PLACE,
  azurerm_route: [
    'name',
    'resource_group_name',
    'route_table_name',
    'address_prefix',
    'next_hop_type',
    'next_hop_in_ip_address',
  ],
  azurerm_public_ip: [...PLACE, 'allocation_method', 'sku', 'ip_version'],
  azurerm_nat_gateway: [...PLACE, 'sku_name'],
  azurerm_nat_gateway_public_ip_association: ['nat_gateway_id', 'public_ip_address_id'],
  azurerm_subnet_route_table_association: ['subnet_id', 'route_table_id'],
  azurerm_subnet_nat_gateway_association: ['subnet_id', 'nat_gateway_id'],
  azurerm_user_assigned_identity: PLACE,
  azurerm_role_assignment: ['scope', 'role_definition_name', 'principal_id'],
};

function argumentsOf(type: string): Arguments {
  const small = SMALL_RESOURCES[type]?.map((name) => [name, {}] as const);
  return small ? Object.fromEntries(small) : (AZURERM_ARGUMENTS[type] ?? {});
}

/** Arguments that the provider does not have, values it does not take, and required ones that are missing. */
function faultsIn(body: Body, schema: Arguments, at: string): string[] {
  const missing = Object.entries(schema).flatMap(([name, { required }]) =>
    required === true && !(name in body) ? [`${at}.${name} is missing`] : [],
  );
  const wrong = Object.entries(body).flatMap(([name, value]) => {
    const argument = schema[name];
    if (name === 'depends_on') {
      return [];
    }
    if (!argument) {
      return [`${at}.${name} does not exist`];
    }
    if (argument.computed === true && argument.optional !== true) {
      return [`${at}.${name} is only read`];
    }
    if (argument.block) {
      return (value as readonly Body[]).flatMap((nested) => faultsIn(nested, argument.block ?? {}, `${at}.${name}`));
    }
    const allowed = AZURERM_VALUES[`${at.split('.').slice(1).join('.')}.${name}`];
    return allowed && !allowed.includes(String(value)) ? [`${at}.${name} = ${String(value)}`] : [];
  });
  return [...missing, ...wrong];
}

type Resources = Readonly<Record<string, Readonly<Record<string, readonly Body[]>>>>;

async function resourcesOf(text: string): Promise<Resources> {
  const { resource } = (await parse('main.tf', text)) as { readonly resource: Resources };
  return resource;
}

async function faultsOf(text: string): Promise<string[]> {
  const found = Object.entries(await resourcesOf(text));
  return found.flatMap(([type, labelled]) =>
    Object.values(labelled).flatMap((bodies) => bodies.flatMap((body) => faultsIn(body, argumentsOf(type), type))),
  );
}

describe('terraform', () => {
  it('parses and uses only arguments of azurerm 5.2.0 for every scenario at every candidate', async () => {
    const { files, refused } = await renderScenarios(terraform);
    expect(files.length).toBeGreaterThan(refused.length);
    const faults = (await Promise.all(files.map(([, { text }]) => faultsOf(text)))).flat();
    expect([...new Set(faults)]).toEqual([]);
  }, 60_000);

  it('says what the provider cannot express in the notes and in the file', async () => {
    const { files } = await renderScenarios(terraform);
    const blocks = files.filter(([name]) => name.includes('static-block'));
    expect(blocks.length).toBeGreaterThan(0);
    for (const [name, { text, notes }] of blocks) {
      const note = notes.find((each) => each.includes('static blocks')) ?? 'no note';
      expect(text, name).toContain(`# - ${note}`);
    }
  });

  it('finds an argument that does not exist, so that the check above can fail', async () => {
    const text = 'resource "azurerm_subnet" "a" {\n  name = "a"\n  wings = 2\n  route_table_id = "r"\n}\n';
    expect(await faultsOf(text)).toEqual([
      'azurerm_subnet.resource_group_name is missing',
      'azurerm_subnet.virtual_network_name is missing',
      'azurerm_subnet.route_table_id is only read',
      'azurerm_subnet.wings does not exist',
    ]);
  });

  it('says every name so that a parser reads it back', async () => {
    for (const { hostile, subject } of hostileSubjects()) {
      const result = terraform.render(subject);
      const resources = await resourcesOf(result.ok ? result.value.text : '');
      // the parser gives the source of a template string back where it holds escaped markers
      const read = (type: string, label: string) => String(resources[type]?.[label]?.[0]?.name);
      const plain = (text: string) => text.replaceAll('$${', '${').replaceAll('%%{', '%{');
      expect(plain(read('azurerm_kubernetes_cluster', 'main'))).toBe(hostile);
      expect(plain(read('azurerm_virtual_network', 'main'))).toBe(hostile);
    }
  });
});
