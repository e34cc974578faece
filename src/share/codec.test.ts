import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAN_SCHEMA_VERSION, type PlanInput } from '../domain/plan-input.ts';
import { isList } from '../domain/plan-schema-shape.ts';
import { newCluster, newNodePool, newPlan } from '../domain/start-values.ts';
import { arbitraryPlanPair } from '../testing/arbitrary-schema-plan.ts';
import { wireFieldCount, withWireValue } from '../testing/wire-places.ts';
import { decodeLink, encodeLink, type LinkError, MOST_LINK_CHARACTERS, tryEncodeLink } from './codec.ts';
import { sealText } from './envelope.ts';
import { streamCompression } from './stream-compression.ts';
import { encodePositions } from './wire.ts';

const compression = streamCompression(globalThis);
const TODAY = `d1.${PLAN_SCHEMA_VERSION}`;
const LINK = await encodeLink(newPlan(), compression);

async function refusal(text: string): Promise<LinkError> {
  const decoded = await decodeLink(text, compression);
  if (decoded.ok) {
    throw new Error('the link was accepted');
  }
  expect(decoded.error.sentence).toMatch(/^This link|^This is not/u);
  expect(decoded.error.sentence).toMatch(/^[^\n]{20,300}\.$/u);
  return decoded.error;
}

async function linkOf(value: unknown): Promise<string> {
  return `${TODAY}.${await sealText(JSON.stringify(value), compression)}`;
}

/** The arrays of a new plan with one entry replaced, and those of a plan in which a finding of it is accepted. */
const START = encodePositions(newPlan());
const startWith = (name: string, value: unknown) => withWireValue(START, [name], value);
const ACCEPTING = encodePositions({
  ...newPlan(),
  acceptedFindings: [{ rule: 'r', subjects: ['plan'], reason: '', date: '2026-01-01' }],
});

describe('a link', () => {
  test('is envelope, schema and payload, all of it safe in a hash', () => {
    expect(LINK.startsWith(`${TODAY}.`)).toBe(true);
    expect(LINK).toMatch(/^d1\.[1-9]\d*\.[A-Za-z0-9_-]+$/u);
    expect(LINK.length).toBeLessThan(400);
  });

  test.each([
    LINK,
    `#${LINK}`,
    ` #${LINK}\n`,
    `https://example.org/planner/#${LINK}`,
    `HTTP://localhost:5173/?x=1#${LINK}`,
    `http://127.0.0.1/index.html#${LINK}`,
  ])('is read in each form', async (text) => {
    expect(await decodeLink(text, compression)).toEqual({ ok: true, value: newPlan() });
  });

  test('any plan comes back', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlanPair({ values: 'any' }), async ({ plan, normalised }) => {
        const link = await encodeLink(plan, compression);
        expect(await decodeLink(link, compression)).toEqual({ ok: true, value: normalised });
      }),
      { numRuns: 300 },
    );
  });

  test('of a plan too large to be opened again is not made', async () => {
    const noise = Array.from({ length: 2_000 }, (_, at) => ({
      rule: `${at}`,
      subjects: [],
      reason: Array.from({ length: 250 }, (__, place) =>
        String.fromCharCode(0x4e00 + ((at * 7919 + place * place * 104_729) % 20_000)),
      ).join(''),
      date: '2026-11-23',
    }));
    const noisy: PlanInput = { ...newPlan(), acceptedFindings: noise };
    expect(await tryEncodeLink(noisy, compression)).toMatchObject({ ok: false, error: { code: 'too-long' } });
    await expect(encodeLink(noisy, compression)).rejects.toThrow('This plan is too large for a link');
    const pools = Array.from({ length: 200 }, (_, at) => newNodePool(`p${at}`, 'x'.repeat(300), 'user'));
    const wide: PlanInput = {
      ...newPlan(),
      clusters: Array.from({ length: 60 }, (_, at) => newCluster(`c${at}`, '', pools)),
    };
    expect(await tryEncodeLink(wide, compression)).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });
});

describe('a refused link', () => {
  test.each([
    ['', 'not-a-link'],
    ['#', 'not-a-link'],
    ['#section-2', 'not-a-link'],
    ['#example.hub-and-spoke', 'not-a-link'],
    ['https://example.org/', 'not-a-link'],
    ['https://example.org/#', 'not-a-link'],
    ['javascript:alert(1)', 'not-a-link'],
    ['d1', 'not-a-link'],
    ['d1.1', 'not-a-link'],
    ['D1.1.AAAA', 'not-a-link'],
    ['d1.01.AAAA', 'not-a-link'],
    ['d1.-1.AAAA', 'not-a-link'],
    ['d1.1e3.AAAA', 'not-a-link'],
    ['toolongname.1.AAAA', 'not-a-link'],
    ['z9.1.AAAA', 'unknown-envelope'],
    ['constructor.1.A', 'not-a-link'],
    [`d1.${PLAN_SCHEMA_VERSION + 1}.AAAA`, 'newer-schema'],
    ['d1.999999.AAAA', 'newer-schema'],
    ['d1.0.AAAA', 'damaged'],
    [LINK.replace(TODAY, 'd1.0'), 'damaged'],
    [`${TODAY}.`, 'damaged'],
    [`${TODAY}.AAAA`, 'damaged'],
    ['d1.1.AAAA', 'damaged'],
    [`${LINK}.`, 'damaged'],
    [`${LINK} and more`, 'damaged'],
    [LINK.replaceAll('.', '%2E'), 'not-a-link'],
    [`${TODAY}.${'A'.repeat(MOST_LINK_CHARACTERS)}`, 'too-long'],
    [' '.repeat(MOST_LINK_CHARACTERS + 1), 'too-long'],
  ])('%# %.40s: %s', async (text, code) => {
    expect((await refusal(text)).code).toBe(code);
  });

  test.each([
    ['an object', { name: 'x' }, `the plan does not have its ${wireFieldCount([])} fields`],
    ['null', null, `the plan does not have its ${wireFieldCount([])} fields`],
    [
      'a field too many',
      [...(isList(START) ? START : []), []],
      `the plan does not have its ${wireFieldCount([])} fields`,
    ],
    ['a wrong value', startWith('horizonMonths', 0), 'horizon months must be a whole number from 1 to 120'],
    [
      'a __proto__ key',
      startWith('acceptedFindings', JSON.parse('[{"__proto__":1}]')),
      `accepted finding 1 does not have its ${wireFieldCount(['acceptedFindings', 0])} fields`,
    ],
    [
      'a reference that leads nowhere',
      withWireValue(ACCEPTING, ['acceptedFindings', 0, 'subjects'], ['p9']),
      'accepted finding 1: subject 1 refers to "p10", which is not in the plan',
    ],
    [
      'huge lists',
      startWith(
        'acceptedFindings',
        Array.from({ length: 300_000 }, () => 0),
      ),
      'accepted findings is not a list of at most 2000',
    ],
  ])('holds %s', async (_, value, reason) => {
    expect(await refusal(await linkOf(value))).toEqual({
      code: 'not-a-plan',
      sentence: `This link does not hold a valid plan: ${reason}.`,
    });
  });

  test('holds text that is no JSON, or too deep to be read', async () => {
    for (const text of ['', '{', 'undefined', '['.repeat(1_000_000)]) {
      expect((await refusal(`${TODAY}.${await sealText(text, compression)}`)).code).toBe('damaged');
    }
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect((await refusal(`${TODAY}.${await sealText(deep, compression)}`)).code).toMatch(/^damaged$|^not-a-plan$/u);
  });

  test('is a bomb', async () => {
    const bomb = `${TODAY}.${await sealText(' '.repeat(30_000_000), compression)}`;
    expect(bomb.length).toBeLessThan(MOST_LINK_CHARACTERS);
    expect((await refusal(bomb)).code).toBe('too-large');
  });

  test('has one character changed, anywhere', async () => {
    for (let at = 0; at < LINK.length; at += 1) {
      for (const character of ['A', '_', '.', '9', 'é', ' ']) {
        if (LINK.charAt(at) !== character && !(character === ' ' && at === 0)) {
          const changed = `${LINK.slice(0, at)}${character}${LINK.slice(at + 1)}`;
          // deflate can say the same text in several ways: what is accepted is the very same plan
          const decoded = await decodeLink(changed, compression);
          if (decoded.ok) {
            expect(decoded.value).toEqual(newPlan());
          } else {
            await refusal(changed);
          }
        }
      }
    }
  });

  test('is cut at any place, at either end, or has a character twice', async () => {
    for (let at = 0; at < LINK.length; at += 1) {
      await refusal(LINK.slice(0, at));
      await refusal(LINK.slice(at + 1));
    }
    for (let at = 0; at < LINK.length - 1; at += 1) {
      const doubled = LINK.slice(0, at + 1) + LINK.slice(at);
      const decoded = await decodeLink(doubled, compression);
      if (decoded.ok) {
        // a bit behind the end, which the inflater never looks at: the very same plan
        expect(decoded.value).toEqual(newPlan());
        expect(at).toBeGreaterThan(LINK.length - 4);
      } else {
        await refusal(doubled);
      }
    }
  });

  test('is read as the plan that it is when a byte follows that the inflater never looks at', async () => {
    const doubled = await decodeLink(LINK + LINK.slice(-1), compression);
    expect(doubled.ok ? doubled.value : newPlan()).toEqual(newPlan());
  });

  test('is any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.base64String(), async (text, payload) => {
        await refusal(text);
        await refusal(`${TODAY}.${payload.replaceAll('=', '')}`);
      }),
      { numRuns: 300 },
    );
  });
});
