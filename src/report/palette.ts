import type { DrawingColour } from './drawing.ts';

/** What each colour of a drawing looks like, as #rrggbb. */
export type Palette = Readonly<Record<DrawingColour, string>>;

/** What the colours of drawings look like on paper: the light theme of the page (src/ui/tokens.css). */
export const PALETTE: Palette = {
  text: '#1a1f27',
  muted: '#525b69',
  line: '#d6dbe2',
  surface: '#ffffff',
  accent: '#1d5bb8',
  bad: '#b0241c',
  nodes: '#2563a8',
  pods: '#0f8577',
  'surge-nodes': '#c2570c',
  'surge-pods': '#a06a00',
  'internal-load-balancers': '#7c4bb0',
  'private-link-service': '#b03a78',
  'private-endpoint': '#8a3b2c',
  'api-server': '#4f6b16',
  'application-gateway': '#4f6b16',
  'application-gateway-for-containers': '#4f6b16',
  'virtual-nodes': '#4f6b16',
  services: '#2b7a9e',
  'service-range-own': '#5f6b7a',
  'other-addresses': '#5f6b7a',
  reserved: '#858e9b',
  free: '#7d8796',
};

/** The same in the dark theme of the page. */
export const DARK_PALETTE: Palette = {
  text: '#e6eaf0',
  muted: '#a9b3c1',
  line: '#343e4b',
  surface: '#1b212a',
  accent: '#86b6ff',
  bad: '#ff948a',
  nodes: '#5c9be6',
  pods: '#3fb3a5',
  'surge-nodes': '#f0924c',
  'surge-pods': '#d8a83c',
  'internal-load-balancers': '#b389e6',
  'private-link-service': '#e684b5',
  'private-endpoint': '#d98a78',
  'api-server': '#a3c255',
  'application-gateway': '#a3c255',
  'application-gateway-for-containers': '#a3c255',
  'virtual-nodes': '#a3c255',
  services: '#66b8da',
  'service-range-own': '#93a0b0',
  'other-addresses': '#93a0b0',
  reserved: '#6d7887',
  free: '#7f8b9b',
};
