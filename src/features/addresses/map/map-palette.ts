import { SUBNET_PURPOSES } from '../../../domain/plan-input.ts';
import type { MapLook } from '../../../engine/address-map/map-items.ts';
import type { Share } from '../../../engine/address-map/map-rows.ts';
import { PART_NAMES } from '../../../engine/demand/range-types.ts';
import styles from './address-map.module.css';

/** The colours of one kind of box. */
export interface LookColours {
  readonly fill: string;
  /** Of the bar at its side, the dashes around it or the lines of its pattern. */
  readonly hue: string;
  readonly text: string;
}

/** Every colour and font of the map, resolved from the style sheet. */
export interface MapPalette {
  readonly looks: Readonly<Record<MapLook, LookColours>>;
  readonly shares: Readonly<Record<Share['kind'], string>>;
  /** What lies under the boxes. */
  readonly ground: string;
  /** What lies under a name on a pattern. */
  readonly plate: string;
  /** Around the piece looked at. */
  readonly ring: string;
  /** The first addresses of the rows. */
  readonly starts: string;
  readonly nameFont: string;
  readonly plainFont: string;
  readonly rangeFont: string;
}

/** An element that exists only to be asked what the style sheet makes of it. */
interface Probe {
  readonly element: HTMLElement;
  readonly style: CSSStyleDeclaration;
}

function probe(parent: HTMLElement, tag: 'span' | 'i', className: string | undefined): Probe {
  const element = document.createElement(tag);
  element.className = className ?? '';
  parent.append(element);
  return { element, style: getComputedStyle(element) };
}

function boxColours({ element, style }: Probe, look: MapLook): LookColours {
  const isSubnet = look !== 'gap' && look !== 'kept-clear';
  element.dataset.kind = isSubnet ? 'subnet' : look;
  element.dataset.purpose = isSubnet ? look : '';
  return { fill: style.backgroundColor, hue: style.outlineColor, text: style.color };
}

function shareColour({ element, style }: Probe, kind: Share['kind']): string {
  element.dataset.part = kind;
  return style.backgroundColor;
}

function colourOf({ element, style }: Probe, token: string): string {
  element.style.color = `var(${token})`;
  return style.color;
}

function record<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, V>;
}

const PARTS = Object.keys(PART_NAMES) as (keyof typeof PART_NAMES)[];

/**
 * The palette as the style sheet has it within the section of the map: the legend is coloured by the same rules.
 * `colorScheme` is empty for that of the page, or asks for one.
 */
export function readPalette(section: HTMLElement, colorScheme: '' | 'light'): MapPalette {
  const root = document.createElement('div');
  root.className = styles.legend ?? '';
  root.hidden = true;
  root.style.colorScheme = colorScheme;
  // the text colour that is inherited is already that of the page
  root.style.color = 'var(--text)';
  section.append(root);
  const box = probe(root, 'span', styles.box);
  const part = probe(root, 'i', '');
  const mono = probe(root, 'span', styles.mono);
  const palette: MapPalette = {
    looks: record<MapLook, LookColours>([...SUBNET_PURPOSES, 'gap', 'kept-clear'], (look) => boxColours(box, look)),
    shares: record<Share['kind'], string>([...PARTS, 'reserved', 'free'], (kind) => shareColour(part, kind)),
    ground: colourOf(mono, '--raised'),
    plate: colourOf(mono, '--surface'),
    ring: colourOf(mono, '--accent'),
    starts: colourOf(mono, '--muted'),
    plainFont: `${box.style.fontSize} ${box.style.fontFamily}`,
    nameFont: `bold ${box.style.fontSize} ${box.style.fontFamily}`,
    rangeFont: `${mono.style.fontSize} ${mono.style.fontFamily}`,
  };
  root.remove();
  return palette;
}

/** Calls back whenever the colours of the page may have changed; gives the way to stop that. */
export function onThemeChange(changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  queries.forEach((query) => query.addEventListener('change', changed));
  return () => {
    observer.disconnect();
    queries.forEach((query) => query.removeEventListener('change', changed));
  };
}
