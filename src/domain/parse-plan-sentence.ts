import { childShape, type LeafShape, planShape, type Shape } from './plan-schema-shape.ts';

/** Words of field names that are not written in lower case. */
const WORDS: Readonly<Record<string, string>> = {
  api: 'API',
  cidr: 'CIDR',
  cidrs: 'CIDRs',
  dns: 'DNS',
  id: 'id',
  ip: 'IP',
  ipv4: 'IPv4',
  ipv6: 'IPv6',
  os: 'OS',
  sku: 'SKU',
  vm: 'VM',
};

const LONGEST_QUOTE = 40;
const MOST_OPTIONS_NAMED = 10;

type Path = readonly (string | number)[];

/** A whole number with thousands separators: 1000 gives "1,000". */
export function formatWhole(value: number): string {
  return value.toLocaleString('en-US');
}

/** Foreign text in a sentence: in quotes, on one line, at most 40 characters. */
export function quote(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ');
  return plain.length > LONGEST_QUOTE ? `"${plain.slice(0, LONGEST_QUOTE)}…"` : `"${plain}"`;
}

/** A key of the schema in words: `maxPodsPerNode` gives "max pods per node", `podCidrs` gives "pod CIDRs". */
export function wordsOf(key: string): string {
  return key
    .replace(/([a-z0-9])(?=[A-Z])/gu, '$1 ')
    .toLowerCase()
    .split(' ')
    .map((word) => WORDS[word] ?? word)
    .join(' ');
}

/** One item of a list in words: `nodePools` at 2 gives "node pool 3". */
function itemWords(key: string, index: number): string {
  return `${wordsOf(key).replace(/s$/u, '')} ${formatWhole(index + 1)}`;
}

/** The list items on the way ("cluster 2, node pool 3") and the field inside the last of them ("upgrade surge value"). */
function splitPlace(path: Path): { items: string[]; field: string[] } {
  const items: string[] = [];
  let field: string[] = [];
  let shape: Shape | undefined = planShape;
  for (const [position, key] of path.entries()) {
    shape = shape && childShape(shape, key);
    if (typeof key !== 'number') {
      field.push(shape === undefined ? quote(key) : wordsOf(key));
      continue;
    }
    const list = path[position - 1];
    field = [...field.slice(0, -1), itemWords(String(list ?? 'item'), key)];
    if (shape?.type === 'object') {
      items.push(field.join(' '));
      field = [];
    }
  }
  return { items, field };
}

/** A place of the plan in words: "cluster 2, node pool 3: max pods per node"; "the plan" for the plan itself. */
export function describePlace(path: Path): string {
  const { items, field } = splitPlace(path);
  const parts = [items.join(', '), field.join(' ')].filter((part) => part !== '');
  return parts.length === 0 ? 'the plan' : parts.join(': ');
}

/** A key that is missing or not known, in words: "cluster 2: "colour"". The key is quoted, since a file spells it so. */
export function describeKey(path: Path): string {
  const { items, field } = splitPlace(path.slice(0, -1));
  const place = [...items, ...field].join(', ');
  const key = quote(String(path.at(-1) ?? ''));
  return place === '' ? `the plan: ${key}` : `${place}: ${key}`;
}

function describeLeafRequirement(shape: LeafShape): string {
  switch (shape.type) {
    case 'id':
      return 'must be a short name of lower-case letters, digits and hyphens';
    case 'reference':
      return `must be the id of a ${shape.to === 'any' ? 'part of the plan' : shape.to.replace('-', ' ')}`;
    case 'text':
      return shape.pattern
        ? `must be ${shape.pattern.test('') ? 'a state such as allocated' : 'a date such as 2026-11-23'}`
        : `must be text of at most ${formatWhole(shape.most)} characters`;
    case 'number':
      return `must be a whole number from ${formatWhole(shape.least)} to ${formatWhole(shape.most)}`;
    case 'boolean':
      return 'must be true or false';
    case 'choice':
      return shape.options.length > MOST_OPTIONS_NAMED
        ? `must be one of the ${formatWhole(shape.options.length)} known values`
        : `must be one of ${shape.options.join(', ')}`;
  }
}

/** What a value of this shape has to be: "must be a whole number from 1 to 1,000". */
export function describeRequirement(shape: Shape): string {
  switch (shape.type) {
    case 'nullable':
      return `${describeRequirement(shape.inner)}, or empty`;
    case 'object':
      return `must be ${shape.entity === null ? 'an object' : `a ${shape.entity.replace('-', ' ')}`} with its fields`;
    case 'list':
      return `must be a list of at most ${formatWhole(shape.most)}`;
    default:
      return describeLeafRequirement(shape);
  }
}
