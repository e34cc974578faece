import { ContainerServiceClient } from '@azure/arm-containerservice';
import { NetworkManagementClient } from '@azure/arm-network';
import { createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline';

/** A resource of a template that is JSON. */
export interface ArmResource {
  readonly type: string;
  readonly apiVersion: string;
  readonly name: string;
  readonly properties: object;
}

type Json = Readonly<Record<string, unknown>>;

/** What a client sends, kept instead of being sent. */
interface Sent {
  body?: unknown;
  url?: string;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A resource as the package's models have it: `properties` flattened, in the resource and in what it holds. */
function flattened(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(flattened);
  }
  if (!isJson(value)) {
    return value;
  }
  const { properties, ...rest } = value;
  const all = isJson(properties) ? { ...rest, ...properties } : value;
  return Object.fromEntries(Object.entries(all).map(([name, each]) => [name, flattened(each)]));
}

/** A transport that sends nothing: it keeps the request and answers that all is well. */
function keeping(sent: Sent): HttpClient {
  return {
    sendRequest: async (request) => {
      sent.body = typeof request.body === 'string' ? JSON.parse(request.body) : undefined;
      sent.url = request.url;
      return Promise.resolve({ request, status: 200, headers: createHttpHeaders(), bodyAsText: '{}' });
    },
  };
}

const CREDENTIAL: ConstructorParameters<typeof ContainerServiceClient>[0] = {
  getToken: async () => Promise.resolve({ token: 'none', expiresOnTimestamp: Number.MAX_SAFE_INTEGER }),
};

/**
 * The request body that Azure's own client makes of a resource, with the API version it asks for. A field or a nesting that
 * the client does not know is missing from it: equal bodies prove our names on the wire. Throws for a type without a client.
 */
export async function onTheWire({
  type,
  name,
  ...resource
}: ArmResource): Promise<{ readonly body: unknown; readonly apiVersion: string | null }> {
  const sent: Sent = {};
  const options = { httpClient: keeping(sent) };
  const clusters = new ContainerServiceClient(CREDENTIAL, 'subscription', options);
  const network = new NetworkManagementClient(CREDENTIAL, 'subscription', options);
  const model = flattened(resource) as never;
  switch (type) {
    case 'Microsoft.ContainerService/managedClusters':
      await clusters.managedClusters.createOrUpdate('group', 'name', model);
      break;
    case 'Microsoft.Network/virtualNetworks':
      await network.virtualNetworks.createOrUpdate('group', 'name', model);
      break;
    case 'Microsoft.Network/routeTables':
      await network.routeTables.createOrUpdate('group', 'name', model);
      break;
    case 'Microsoft.Network/natGateways':
      await network.natGateways.createOrUpdate('group', 'name', model);
      break;
    case 'Microsoft.Network/publicIPAddresses':
      await network.publicIPAddresses.createOrUpdate('group', 'name', model);
      break;
    default:
      throw new Error(`no client for ${type}, ${name}`);
  }
  return { body: sent.body, apiVersion: new URL(sent.url ?? '').searchParams.get('api-version') };
}
