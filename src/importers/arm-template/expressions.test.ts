import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveValue } from './expressions.ts';
import { scopeOfTemplate } from './nested-deployments.ts';
import { inCopy } from './scope.ts';
import { Unresolved } from './unresolved.ts';

const SUBNETS = 'Microsoft.Network/virtualNetworks/subnets';

function scope() {
  return scopeOfTemplate({
    parameters: {
      x: { type: 'string', defaultValue: 'vnet' },
      o: { type: 'object', defaultValue: { Cidr: ['10.0.0.0/16'] } },
      open: { type: 'string' },
      nothing: { type: 'string', nullable: true },
      derived: { type: 'string', defaultValue: "[concat(parameters('x'), '-1')]" },
    },
    variables: {
      a: "[variables('b')]",
      b: "[concat(variables('a'), variables('a'))]",
      copy: [{ name: 'turns', count: 3, input: "[copyIndex('turns', 1)]" }],
      bomb0: ['x', 'x', 'x', 'x'],
      ...Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => {
          const before = `variables('bomb${index}')`;
          return [`bomb${index + 1}`, `[concat(${before}, ${before}, ${before}, ${before})]`];
        }),
      ),
    },
    resources: [],
  });
}

function resolved(text: unknown): unknown {
  const value = resolveValue(text, scope());
  return value instanceof Unresolved ? `open: ${value.standIn}` : value;
}

describe('expressions', () => {
  it.each([
    ["[parameters('X')]", 'vnet'],
    ["[parameters('derived')]", 'vnet-1'],
    ["[parameters('nothing')]", null],
    ["[concat(parameters('x'), '-', 1)]", 'vnet-1'],
    ["[format('{0}/{1}', parameters('x'), 'it''s')]", "vnet/it's"],
    ["[parameters('o').cidr[0]]", '10.0.0.0/16'],
    ["[if(equals(length('ab'), 2), 'yes', parameters('none'))]", 'yes'],
    ["[createObject('a', 1, 'b', createArray('c'))]", { a: 1, b: ['c'] }],
    ["[union(createObject('a', 1), createObject('a', 2))]", { a: 2 }],
    ["[coalesce(parameters('nothing'), 'x')]", 'x'],
    ["[first(split('a,b', ','))]", 'a'],
    ["[cidrSubnet('10.0.0.0/16', 24, 3)]", '10.0.3.0/24'],
    ["[cidrHost('10.144.3.0/24', 0)]", '10.144.3.1'],
    ["[cidrSubnet('10.0.0.0/16', 8, 0)]", 'open: cidrsubnet'],
    ['[add(range(2, 3)[2], mul(2, 3))]', 10],
    ["[variables('turns')]", [1, 2, 3]],
    ['[[plain]', '[plain]'],
    ['[1] plain', '[1] plain'],
    ["[concat('a-', parameters('open'))]", 'open: a-open'],
    ["[last(split(parameters('open'), '/'))]", 'open: open'],
    ["[first(parameters('open'))]", 'open: open'],
    ["[parameters('open').subnets[2].id]", 'open: id'],
    ["[parameters('__proto__')]", 'open: __proto__'],
    ["[parameters('o').constructor]", 'open: constructor'],
    ['[newGuid()]', 'open: newguid'],
    [`[${'not('.repeat(5000)}]`, 'open: value'],
    [
      `[resourceId('g', '${SUBNETS}', parameters('x'), 's')]`,
      `/subscriptions//resourceGroups/g/providers/${SUBNETS.replace('/subnets', '')}/vnet/subnets/s`,
    ],
    [
      `[resourceId(resourceGroup().name, '${SUBNETS}', 'v', 's')]`,
      `/subscriptions//resourceGroups//providers/Microsoft.Network/virtualNetworks/v/subnets/s`,
    ],
    [`[concat(resourceGroup().id, '/providers/x')]`, '/subscriptions//resourceGroups//providers/x'],
    [
      "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'r')]",
      '/subscriptions//providers/Microsoft.Authorization/roleDefinitions/r',
    ],
    [{ copy: [{ name: 'list', count: 2, input: { at: "[copyIndex('list')]" } }] }, { list: [{ at: 0 }, { at: 1 }] }],
  ])('%#', (text, value) => {
    expect(resolved(text)).toEqual(value);
  });

  // source: the reference of template functions
  it.each([
    ["[toUpper('aB')]", 'AB'],
    ["[toLower('aB')]", 'ab'],
    ["[trim(' a ')]", 'a'],
    ["[substring('harbour', 3, 2)]", 'bo'],
    ["[replace('a-b', '-', '_')]", 'a_b'],
    ["[join(createArray('a', 'b'), '/')]", 'a/b'],
    ['[sub(7, 9)]', -2],
    ['[div(7, 2)]', 3],
    ['[mod(7, 2)]', 1],
    ['[min(3, 2)]', 2],
    ['[max(3, 2)]', 3],
    ['[and(true(), false())]', false],
    ['[or(true(), false())]', true],
    ['[not(false())]', true],
    ['[greater(2, 1)]', true],
    ['[greaterOrEquals(1, 2)]', false],
    ['[less(1, 2)]', true],
    ['[lessOrEquals(2, 1)]', false],
    ["[contains('harbour', 'bo')]", true],
    ["[empty('')]", true],
    ["[int('7')]", 7],
    ["[bool('true')]", true],
    ['[string(7)]', '7'],
    ["[array('a')]", ['a']],
    ["[json('[1]')]", [1]],
    ['[null()]', null],
  ])('%s', (text, value) => {
    expect(resolved(text)).toEqual(value);
  });

  it.each(["[variables('a')]", "[variables('bomb40')]"])('stops at %s', (text) => {
    expect(resolved(text)).toMatch(/^open: .{1,500}$/u);
  });

  it('knows the turn of the loops around', () => {
    const inner = inCopy(inCopy(scope(), 'outer', 4), 'inner', 1);
    expect(resolveValue("[format('{0} {1} {2}', copyIndex('Outer'), copyIndex(10), copyIndex())]", inner)).toBe(
      '4 11 1',
    );
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      "'a'",
      '(',
      ')',
      '[',
      ']',
      ',',
      '.',
      'concat',
      "variables('a')",
      'x',
      '7',
      'if',
      ' ',
      "'",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(() => resolveValue(`[${pieces.join('')}]`, scope())).not.toThrow();
      }),
    );
  });

  it('never throws, whatever is given to a function', () => {
    const names = [
      'concat',
      'format',
      'resourceId',
      'union',
      'contains',
      'range',
      'substring',
      'join',
      'json',
      'split',
      'replace',
      'cidrSubnet',
      'cidrHost',
      'createObject',
      'min',
      'div',
      'equals',
      'and',
      'first',
      'copyIndex',
      'reference',
      'empty',
      'int',
    ];
    const argument = fc.constantFrom(
      "'a'",
      "'10.0.0.0/8'",
      "''",
      '-1',
      '0',
      '999999999999',
      "parameters('o')",
      "parameters('open')",
      "parameters('nothing')",
      "variables('turns')",
      'true()',
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(argument, { maxLength: 4 }), (name, args) => {
        expect(() => resolveValue(`[${name}(${args.join(', ')})]`, scope())).not.toThrow();
      }),
    );
  });
});
