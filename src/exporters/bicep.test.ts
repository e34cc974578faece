import { describe, expect, it } from 'vitest';
import { renderScenarios, scenarioSubjects } from '../testing/export-subjects.ts';
import { hostileSubjects } from '../testing/hostile-names.ts';
import { arm } from './arm.ts';
import { bicep } from './bicep.ts';

const TOKEN = /\/\/[^\n]*|'(?:\\(?:['\\nrt$]|u\{[0-9a-f]+\})|[^'\\\n])*'|[A-Za-z_]\w*|\d+|[@={}[\]():.,]|\s+/gy;

/** The words of a Bicep file. A string that holds an interpolation is its three parts; throws at what is no token. */
function tokensOf(text: string): string[] {
  // keys such as '${resourceId(…)}' are the only interpolations that are written
  const plain = text.replaceAll(/'\$\{(resourceId\([^\n]*\))\}': \{\}/gu, (_, call: string) => `key: ${call}`);
  const tokens = [...plain.matchAll(TOKEN)].map(([token]) => token);
  const read = tokens.join('').length;
  if (read !== plain.length) {
    throw new Error(`no token at: ${plain.slice(read, read + 40)}`);
  }
  return tokens.filter((token) => token.trim() !== '' && !token.startsWith('//'));
}

/** What a Bicep string says. */
function stringOf(token: string): string {
  return token
    .slice(1, -1)
    .replaceAll(/\\(?:u\{([0-9a-f]+)\}|(.))/gsu, (_, code: string | undefined, plain: string) => {
      return code === undefined ? plain : String.fromCodePoint(Number.parseInt(code, 16));
    });
}

function isBalanced(tokens: readonly string[]): boolean {
  const open: string[] = [];
  const pairs: Readonly<Record<string, string>> = { '}': '{', ']': '[', ')': '(' };
  const matches = tokens.every((token) => {
    if ('{[('.includes(token)) {
      open.push(token);
    }
    return !(token in pairs) || open.pop() === pairs[token];
  });
  return matches && open.length === 0;
}

/** What a string of an ARM document says; null for an expression: brackets at both ends, the first not doubled. */
function armLiteral(text: string): string | null {
  const isBracketed = text.startsWith('[') && text.endsWith(']');
  return isBracketed ? (text.startsWith('[[') ? text.slice(1) : null) : text;
}

/** Literal strings of an ARM document in the order in which they stand, without names of members. */
function armStrings(value: unknown): string[] {
  if (typeof value === 'string') {
    const literal = armLiteral(value);
    return literal === null ? [] : [literal];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(armStrings) : [];
}

describe('bicep', () => {
  it('is made of Bicep tokens in balanced brackets and holds every literal of the ARM template', async () => {
    const { files } = await renderScenarios(bicep);
    const templates = new Map((await renderScenarios(arm)).files);
    expect(files.map(([name]) => name)).toEqual([...templates.keys()]);
    for (const [name, { text }] of files) {
      const tokens = tokensOf(text);
      expect(isBalanced(tokens), name).toBe(true);
      const { resources } = JSON.parse(templates.get(name)?.text ?? '') as { readonly resources: readonly object[] };
      expect(
        tokens.filter((token) => token === 'resource'),
        name,
      ).toHaveLength(resources.length);
      const said = new Set(tokens.filter((token) => token.startsWith("'")).map(stringOf));
      const bodies = resources.map((each) => ({ ...each, type: '', apiVersion: '' }));
      expect(
        armStrings(bodies).filter((literal) => literal !== '' && !said.has(literal)),
        name,
      ).toEqual([]);
    }
  });

  it('refuses what is no token, so that the check above can fail', () => {
    expect(() => tokensOf("name: 'open")).toThrow('no token');
    expect(isBalanced(tokensOf("a: [ 'b' }"))).toBe(false);
  });

  it('says every name so that Bicep and ARM read it back', () => {
    for (const { hostile, subject } of hostileSubjects()) {
      const written = bicep.render(subject);
      const tokens = tokensOf(written.ok ? written.value.text : '');
      expect(tokens.filter((token) => token.startsWith("'")).map(stringOf)).toContain(hostile);
      const template = arm.render(subject);
      const { parameters } = JSON.parse(template.ok ? template.value.text : '{}') as {
        readonly parameters: { readonly clusterName: { readonly defaultValue: string } };
      };
      const { defaultValue } = parameters.clusterName;
      expect(armLiteral(defaultValue)).toBe(hostile);
    }
  });

  it('names pools so that Azure takes them, and says so', () => {
    for (const { hostile, subject } of hostileSubjects()) {
      const template = arm.render(subject);
      const { text, notes } = template.ok ? template.value : { text: '', notes: [] };
      const names = [...text.matchAll(/"name": "([^"]*)",\s*"mode"/gu)].map(([, name]) => name);
      expect(new Set(names).size, hostile).toBe(2);
      expect(names.every((name) => /^[a-z][a-z0-9]{0,11}$/u.test(name ?? ''))).toBe(true);
      expect(notes.filter((note) => note.startsWith('The code names pool '))).toHaveLength(2);
    }
  });

  it('writes no hidden character into any file', async () => {
    const all = [
      ...hostileSubjects().map(({ subject }) => subject),
      ...(await scenarioSubjects()).map(([, each]) => each),
    ];
    const texts = [bicep, arm].flatMap((exporter) =>
      all.slice(0, 40).map((subject) => {
        const result = exporter.render(subject);
        return result.ok ? result.value.text : result.error;
      }),
    );
    expect(texts.filter((text) => /[\p{C}\p{Zl}\p{Zp}]/u.test(text.replaceAll('\n', '')))).toEqual([]);
  });
});
