import { describe, expect, test } from 'vitest';
import { memoryStorage, safeStorage } from './safe-storage.ts';
import { COLUMN_VARIANTS, createUiStore, START_VIEW } from './ui-store.ts';

const KEY = 'aks-network-planner.view';

function keptIn(text: string | null) {
  const storage = memoryStorage();
  if (text !== null) {
    storage.setItem(KEY, text);
  }
  return createUiStore(safeStorage(() => storage)).getState();
}

describe('view preferences', () => {
  test('come back in the next visit', () => {
    const storage = memoryStorage();
    const { actions } = createUiStore(safeStorage(() => storage));
    actions.setTheme('dark');
    actions.selectCluster('c2');
    actions.pickVariant('cilium', 'pod-subnet-dynamic+cilium');
    actions.showCustomPlugin(true);
    actions.showLoad('today');
    actions.filterComparison({ onlyDifferences: true });
    actions.filterComparison({ pinned: ['azure-cni-overlay'], hidden: ['kubenet', 'cilium'] });
    actions.showView('a', 'models');
    actions.showView('b', 'limits');
    actions.showView('a', 'addresses');
    actions.resizeRail(500);
    actions.foldRail(true);
    const view = createUiStore(safeStorage(() => storage)).getState();
    expect(view).toEqual({
      theme: 'dark',
      selectedClusterId: 'c2',
      variants: { 'azure-cni-pod-subnet': null, cilium: 'pod-subnet-dynamic+cilium' },
      isCustomPluginShown: true,
      isFleetShown: false,
      load: 'today',
      comparison: {
        onlyNeeds: false,
        onlyDifferences: true,
        pinned: ['azure-cni-overlay'],
        hidden: ['kubenet', 'cilium'],
      },
      views: [
        { entry: 'b', view: 'limits' },
        { entry: 'a', view: 'addresses' },
      ],
      railWidth: 500,
      isRailFolded: true,
    });
    expect(storage.length).toBe(1);
  });

  test.each([
    null,
    '',
    '{',
    'null',
    '[]',
    '{"schema":2,"view":{"theme":"dark"}}',
    '{"schema":1}',
    '{"schema":1,"view":[]}',
    '{"schema":1,"view":{"theme":7,"load":"tomorrow","variants":{"cilium":"kubenet"},"comparison":null,"selectedClusterId":["x"],"isCustomPluginShown":"yes"}}',
    '{"__proto__":{"schema":1},"schema":"1"}',
  ])('kept as %s they start anew', (text) => {
    expect(keptIn(text)).toEqual(START_VIEW);
  });

  test('filters kept before columns could be pinned come back, with nothing pinned or hidden', () => {
    const view = { ...START_VIEW, comparison: { onlyNeeds: true, onlyDifferences: true } };
    expect(keptIn(JSON.stringify({ schema: 1, view })).comparison).toEqual({
      onlyNeeds: true,
      onlyDifferences: true,
      pinned: [],
      hidden: [],
    });
  });

  test('one damaged entry does not lose the others', () => {
    const view = {
      ...START_VIEW,
      theme: 'light',
      load: 'soon',
      variants: { 'azure-cni-pod-subnet': 'pod-subnet-dynamic', cilium: 'x' },
    };
    expect(keptIn(JSON.stringify({ schema: 1, view }))).toEqual({
      ...START_VIEW,
      theme: 'light',
      variants: { 'azure-cni-pod-subnet': 'pod-subnet-dynamic', cilium: null },
    });
  });

  test('without storage they last as long as the page', () => {
    const ui = createUiStore(
      safeStorage(() => {
        throw new DOMException('no', 'SecurityError');
      }),
    );
    ui.actions.setTheme('light');
    expect(ui.getState().theme).toBe('light');
  });

  test('each variant column offers its candidates, Overlay first with Cilium', () => {
    expect(COLUMN_VARIANTS['azure-cni-pod-subnet']).toHaveLength(2);
    expect(COLUMN_VARIANTS.cilium[0]).toBe('azure-cni-overlay+cilium');
    expect(COLUMN_VARIANTS.cilium).toHaveLength(4);
  });
});
