import { parse } from '@cdktf/hcl2json';

type Body = Readonly<Record<string, unknown>>;
type Blocks = Readonly<Record<string, readonly Body[]>>;

interface ParsedFile {
  readonly resource: Readonly<Record<string, Blocks>>;
}

const SUBSCRIPTION = '/subscriptions/00000000-0000-0000-0000-000000000000';
/** Where a variable asks for the group: whatever is deployed lies in one. */
const ASKED_GROUP = 'asked-for';

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What Azure would answer for `azurerm_subnet.nodes.id` or `….name`: ids of the shape that Azure gives. Null for a variable. */
function valueOf(reference: string, file: ParsedFile): unknown {
  const [type = '', label = '', attribute = ''] = reference.split('.');
  const body = file.resource[type]?.[label]?.[0];
  if (body === undefined) {
    return null;
  }
  return attribute === 'id' ? idOf(type, body, file) : resolved(body[attribute], file);
}

function idOf(type: string, body: Body, file: ParsedFile): string {
  const name = String(resolved(body.name, file));
  const group = resolved(body.resource_group_name, file);
  const place = `${SUBSCRIPTION}/resourceGroups/${typeof group === 'string' ? group : ASKED_GROUP}/providers`;
  switch (type) {
    case 'azurerm_virtual_network':
      return `${place}/Microsoft.Network/virtualNetworks/${name}`;
    case 'azurerm_subnet': {
      const network = String(resolved(body.virtual_network_name, file));
      return `${place}/Microsoft.Network/virtualNetworks/${network}/subnets/${name}`;
    }
    case 'azurerm_kubernetes_cluster_node_pool':
      return `${String(resolved(body.kubernetes_cluster_id, file))}/agentPools/${name}`;
    case 'azurerm_kubernetes_cluster':
      return `${place}/Microsoft.ContainerService/managedClusters/${name}`;
    default:
      return `${place}/${type}/${name}`;
  }
}

/** A value of the file with every reference in it replaced by what it refers to. */
function resolved(value: unknown, file: ParsedFile): unknown {
  if (typeof value === 'string') {
    const [, reference] = /^\$\{([\w.]+)\}$/u.exec(value) ?? [];
    return reference === undefined ? value.replaceAll('$${', '${').replaceAll('%%{', '%{') : valueOf(reference, file);
  }
  if (Array.isArray(value)) {
    return value.map((entry: unknown) => resolved(entry, file));
  }
  return isBody(value)
    ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, resolved(entry, file)]))
    : value;
}

/** Optional blocks that a state has as empty lists, and arguments that it has as empty texts, by type. */
const EMPTY: Readonly<Record<string, Body>> = {
  azurerm_virtual_network: { encryption: [], dns_servers: [], subnet: [] },
  azurerm_subnet: { delegation: [], route_table_id: '', network_security_group_id: '', service_endpoint: [] },
  azurerm_kubernetes_cluster: { api_server_access_profile: [], oms_agent: [], windows_profile: [] },
  azurerm_kubernetes_cluster_node_pool: { pod_subnet_id: '', upgrade_settings: [] },
};

/**
 * A state of version 4 as Terraform would write it after applying a file: every reference in it resolved within the file,
 * ids as Azure gives them, what is not set as providers write it.
 */
export async function stateOfTerraform(text: string): Promise<string> {
  const file = (await parse('main.tf', text)) as unknown as ParsedFile;
  const resources = Object.entries(file.resource).flatMap(([type, blocks]) =>
    Object.entries(blocks).map(([name, [body = {}]]) => ({
      mode: 'managed',
      type,
      name,
      provider: 'provider["registry.terraform.io/hashicorp/azurerm"]',
      instances: [
        {
          schema_version: 0,
          attributes: { ...EMPTY[type], ...(resolved(body, file) as Body), id: idOf(type, body, file) },
        },
      ],
    })),
  );
  return JSON.stringify({ version: 4, terraform_version: '1.9.0', serial: 1, lineage: 'made', resources });
}
