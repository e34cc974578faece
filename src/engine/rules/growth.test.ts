import { describe, expect, it } from 'vitest';
import type { Change, Scenarios } from '../../testing/rule-scenarios.ts';
import { addCluster, complaintsAbout, found, foundOne, pinned, sized } from '../../testing/rule-scenarios.ts';

/** 20 + 20 nodes and 2 + 2 of surge in a /26 that has 59: growth of 2 a month adds one to each pool. */
const growingInSmallSubnet: Change = ({ cluster, nodes, system, user }) => {
  system.nodes = 20;
  user.nodes = 20;
  nodes.ipv4 = sized(26);
  cluster.growth = { unit: 'nodes', perMonth: 2 };
};

const SCENARIOS: Scenarios = {
  'range-runs-out': {
    fails: growingInSmallSubnet,
    passes: (parts) => {
      growingInSmallSubnet(parts);
      parts.nodes.ipv4 = sized(25);
    },
  },
  'growth-passes-limit': {
    fails: ({ cluster }) => {
      cluster.growth = { unit: 'nodes', perMonth: 90 };
    },
    passes: ({ cluster }) => {
      cluster.growth = { unit: 'nodes', perMonth: 70 };
    },
  },
};

describe('rules on growth', () => {
  it.each(Object.entries(SCENARIOS))('%s', (rule, scenario) => {
    expect(complaintsAbout(rule, scenario)).toEqual([]);
  });

  it('names month, need, room and the size that would last', () => {
    const finding = foundOne('range-runs-out', growingInSmallSubnet);
    // month 6: 26 + 3 in each pool are 58; month 7: 27 + 3 are 60
    expect(finding?.sentence).toBe(
      'Node subnet nodes (/26) runs out in June 2027, month 7 of 24: 60 addresses needed, 59 are there. A /25 would last.',
    );
    expect(finding?.severity).toBe('warning');
    expect(finding?.fix?.edits).toEqual([{ entity: 'nodes', field: 'ipv4.prefixLength', value: 25 }]);
  });

  it('says of a range to ask for what to ask for instead', () => {
    const finding = foundOne('range-runs-out', (parts) => {
      growingInSmallSubnet(parts);
      parts.nodes.ipv4 = { kind: 'auto', range: '', prefixLength: 24 };
    });
    expect(finding?.severity).toBe('info');
    expect(finding?.sentence).toMatch(
      /^Node subnet nodes to ask for \(\/26\) runs out in .* Ask for a \/25 to last\.$/u,
    );
    expect(finding?.at).toEqual({ entity: 'nodes', field: 'ipv4.kind' });
  });

  it('finds a subnet of two clusters once', () => {
    const findings = found('range-runs-out', (parts) => {
      growingInSmallSubnet(parts);
      parts.nodes.ipv4 = pinned('10.0.0.0/26');
      parts.plan.clusters[0]!.growth = { unit: 'nodes', perMonth: 1 };
      addCluster(parts, 'nodes').growth = { unit: 'nodes', perMonth: 1 };
    });
    expect(findings.map(({ at }) => at.entity)).toEqual(['nodes']);
    expect(findings[0]?.subjects).toEqual(['nodes', 'c1', 'c2']);
  });

  it('leaves what is full today to the rules on sizes', () => {
    const change: Change = (parts) => {
      growingInSmallSubnet(parts);
      parts.nodes.ipv4 = sized(27);
    };
    expect(found('range-runs-out', change)).toEqual([]);
    expect(found('subnet-too-small', change)).toHaveLength(1);
  });
});
