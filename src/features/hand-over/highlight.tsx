import type { ReactNode } from 'react';
import bash from 'refractor/bash';
import bicep from 'refractor/bicep';
import { refractor } from 'refractor/core';
import hcl from 'refractor/hcl';
import json from 'refractor/json';
import type { Exporter } from '../../exporters/exporter.ts';

for (const language of [bash, bicep, hcl, json]) {
  refractor.register(language);
}

type Tree = ReturnType<typeof refractor.highlight>;
type Child = Tree['children'][number];

/** The kinds of token of an element, as the stylesheet selects them. */
function kindsOf(names: unknown): string {
  return Array.isArray(names) ? names.filter((name) => name !== 'token').join(' ') : '';
}

function drawn(children: readonly Child[]): ReactNode[] {
  return children.map((child, index) => {
    if (child.type === 'text') {
      return child.value;
    }
    return child.type === 'element' ? (
      <span key={index} data-token={kindsOf(child.properties.className)}>
        {drawn(child.children)}
      </span>
    ) : null;
  });
}

/** A text in colours: elements that carry the kind of each token. */
export function highlight(text: string, language: Exporter['language']): ReactNode[] {
  return drawn(refractor.highlight(text, language).children);
}
