import path from 'node:path';
import ts from 'typescript';

/** A resource of a template that is JSON. */
interface ArmResource {
  readonly type: string;
  readonly [name: string]: unknown;
}

const SOURCE = path.join(import.meta.dirname, '..');
const FILE = path.join(SOURCE, 'exporters', 'template', 'checked-bodies.ts');

/** The type of the contract for each type of resource that Azure's packages have. */
const BODY_TYPES: Readonly<Record<string, string>> = {
  'Microsoft.ContainerService/managedClusters': 'ClusterBody',
  'Microsoft.Network/virtualNetworks': 'VirtualNetworkBody',
  'Microsoft.Network/routeTables': 'RouteTableBody',
  'Microsoft.Network/natGateways': 'NatGatewayBody',
  'Microsoft.Network/publicIPAddresses': 'PublicIpBody',
};

const OF_THE_TEMPLATE = ['type', 'apiVersion', 'name', 'dependsOn'];

const HEAD = `import type { ClusterBody } from './azure-contract.ts';
import type { NatGatewayBody, PublicIpBody, RouteTableBody, VirtualNetworkBody } from './network-contract.ts';
/** An expression as a template writes it. */
type Text = \`[\${string}]\`;
`;

/** The resources of one template as constants of their types; others than those of the two packages are left out. */
export function bodiesOf(template: string): readonly string[] {
  const { resources } = JSON.parse(template) as { readonly resources: readonly ArmResource[] };
  return resources.flatMap((resource) => {
    const type = BODY_TYPES[resource.type];
    const body = Object.fromEntries(Object.entries(resource).filter(([name]) => !OF_THE_TEMPLATE.includes(name)));
    return type === undefined ? [] : [`const _: ${type}<Text> = ${JSON.stringify(body)};`];
  });
}

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  types: [],
};

const parsed = new Map<string, ts.SourceFile | undefined>();

/** A host that serves one text as FILE and parses what lies on disk once. */
function hostOf(text: string): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  return {
    ...host,
    fileExists: (name) => name === FILE || host.fileExists(name),
    getSourceFile: (name, options) => {
      if (name === FILE) {
        return ts.createSourceFile(FILE, text, options, true);
      }
      if (!parsed.has(name)) {
        parsed.set(name, host.getSourceFile(name, options));
      }
      return parsed.get(name);
    },
  };
}

/**
 * What the compiler says of bodies against the types of Azure's packages: one line per fault, empty where all compile.
 * Each body is a literal, so a field that the models do not have is a fault, too.
 */
export function compileFaults(bodies: readonly string[]): readonly string[] {
  const text = HEAD + bodies.map((body) => `{ ${body} }`).join('\n');
  const program = ts.createProgram([FILE], OPTIONS, hostOf(text));
  const file = program.getSourceFile(FILE);
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, ' '),
  );
}
