import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ipv6Text } from '../domain/ip/ipv6-text.ts';
import type { PlanInput } from '../domain/plan-input.ts';
import { newPlan } from '../domain/start-values.ts';
import { evaluatePlan } from '../engine/evaluation/evaluated-plan.ts';
import type { ClusterEvaluation } from '../engine/evaluation/evaluation.ts';

const TODAY = '2026-11-24';
const [startCluster] = newPlan().clusters;
const DUAL_STACK: PlanInput = {
  ...newPlan(),
  name: 'Dual stack',
  clusters: startCluster
    ? [
        {
          ...startCluster,
          ipFamilies: 'ipv4-ipv6',
          podCidrs: ['10.244.0.0/16', 'fd12:3456:789a::/64'],
          serviceCidrs: ['10.0.0.0/16', 'fd12:3456:789a:1::/108'],
        },
      ]
    : [],
};

/** As a page begins: nothing has handed over IPv6 text yet. */
async function freshPage() {
  vi.resetModules();
  const [appState, fakes, engine, ipv6, { ipCidrText }, codec, { webCompression }] = await Promise.all([
    import('./app-state.ts'),
    import('./fake-page.ts'),
    import('../engine/evaluation/evaluated-plan.ts'),
    import('../domain/ip/ipv6-text.ts'),
    import('../domain/ip/ip-cidr-text.ts'),
    import('../share/codec.ts'),
    import('./web-compression.ts'),
  ]);
  const browser = new fakes.FakeBrowser();
  const loads: { readonly arrive: (text: Ipv6Text) => void; readonly fail: () => void }[] = [];
  browser.loadIpv6Text = () =>
    new Promise((arrive, refuse) => {
      loads.push({ arrive, fail: () => refuse(new Error('offline')) });
    });
  const open = (hash = '') => {
    const app = appState.createAppState(browser.openTab(hash).platform);
    /** Every plan that the page computes with, with what it computes: throws where IPv6 text is missing. */
    const shown: { readonly input: PlanInput; readonly clusters: readonly ClusterEvaluation[] }[] = [];
    const compute = (input: PlanInput) => {
      shown.push({ input, clusters: engine.evaluatePlan(input, TODAY).clusters });
    };
    compute(app.computed.state.getState().input);
    app.computed.state.subscribe(({ input }) => compute(input));
    const sentences = () => app.notices.getState().notices.map(({ sentence }) => sentence);
    const started = app.start(fakes.examplesOf({ 'dual-stack': DUAL_STACK }));
    return { app, shown, started, sentences, last: () => shown.at(-1)?.input };
  };
  return {
    open,
    loads,
    ipCidrText,
    hasIpv6Text: ipv6.hasIpv6Text,
    link: await codec.encodeLink(DUAL_STACK, webCompression),
  };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
let page: Awaited<ReturnType<typeof freshPage>>;
beforeEach(async () => {
  page = await freshPage();
});

/** Types a text into the IPv6 pod CIDR of the first cluster, letter by letter; gives each state of the field. */
function typed(app: ReturnType<typeof page.open>['app'], text: string): (string | undefined)[] {
  const id = app.plan.getState().input.clusters[0]?.id ?? '';
  return Array.from(text, (_, at) => {
    app.plan.actions.setField({ entity: id, field: 'podCidrs' }, ['10.244.0.0/16', text.slice(0, at + 1)]);
    return app.plan.getState().input.clusters[0]?.podCidrs[1];
  });
}

describe('a plan with IPv6', () => {
  test.each(['a link', 'an example'])(
    'opened by %s is there at once and right, with nothing shown before',
    async (by) => {
      const { shown, started, app, last } = page.open(by === 'a link' ? page.link : 'example.dual-stack');
      await vi.waitFor(() => expect(page.loads).toHaveLength(1));
      expect(shown).toHaveLength(1);
      expect(shown[0]?.input).toEqual(newPlan());
      page.loads[0]?.arrive(page.ipCidrText);
      await started;
      expect(shown).toHaveLength(2);
      expect(last()).toEqual(DUAL_STACK);
      expect(shown[1]?.clusters).toEqual(evaluatePlan(DUAL_STACK, TODAY).clusters);
      expect(app.computed.state.getState().input).toBe(app.plan.getState().input);
    },
  );

  test('kept by this browser opens again in another tab of it', async () => {
    const first = page.open(page.link);
    await vi.waitFor(() => expect(page.loads).toHaveLength(1));
    page.loads[0]?.arrive(page.ipCidrText);
    await first.started;
    first.app.stop();
    const second = page.open();
    await second.started;
    expect(second.last()).toEqual(DUAL_STACK);
    expect(page.loads).toHaveLength(1);
  });

  test('is shown whole once a colon is typed: no letter is lost, none is computed too early', async () => {
    const { app, shown, started, last } = page.open();
    await started;
    const text = 'fd00:1::/64';
    expect(typed(app, text)).toEqual(Array.from(text, (_, at) => text.slice(0, at + 1)));
    expect(last()?.clusters[0]?.podCidrs[1]).toBe('fd00');
    expect(page.loads).toHaveLength(1);
    page.loads[0]?.arrive(page.ipCidrText);
    await pause();
    expect(last()).toBe(app.plan.getState().input);
    const before = shown.length;
    typed(app, 'fd');
    expect(shown).toHaveLength(before + 2);
    expect(page.loads).toHaveLength(1);
  });

  test('that is taken back while it waits leaves the plan before', async () => {
    const { app, started, last } = page.open();
    await started;
    const before = app.plan.getState().input;
    typed(app, ':');
    app.plan.actions.undo();
    expect([last(), app.plan.getState().input]).toEqual([before, before]);
    page.loads[0]?.arrive(page.ipCidrText);
    await pause();
    expect(last()).toEqual(before);
  });

  test('whose reader does not load keeps what was typed, says so, and tries again with the next edit', async () => {
    const { app, started, last, sentences } = page.open();
    await started;
    typed(app, ':');
    page.loads[0]?.fail();
    await pause();
    expect(sentences()).toEqual([expect.stringContaining('that reads IPv6 did not load')]);
    expect(app.plan.getState().input.clusters[0]?.podCidrs[1]).toBe(':');
    expect(last()?.clusters[0]?.podCidrs[1]).toBeUndefined();
    typed(app, '::');
    page.loads[1]?.arrive(page.ipCidrText);
    await pause();
    expect(last()?.clusters[0]?.podCidrs[1]).toBe('::');
  });
});

test('a plan without IPv6 loads nothing for it', async () => {
  const { app, shown, started } = page.open();
  await started;
  app.plan.actions.renamePlan('10.0.0.0/24: prod');
  expect(shown.at(-1)?.input.name).toBe('10.0.0.0/24: prod');
  expect([page.loads.length, page.hasIpv6Text()]).toEqual([0, false]);
});
